import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../utils/page/types.ts';
import { composed } from '../attacks/composed.ts';
import { EVIL, MARK_NAMES } from '../attacks/marks.ts';
import { wholePage } from '../attacks/pages.ts';
import { BARE, RULES } from '../attacks/rules.ts';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, goToExtension, settled, tabIdOf, type Driver } from '../browser/driver.ts';
import { keepArticle, readerSettled, setReader } from '../browser/reader.ts';
import { serve, type Route, type Site } from '../browser/serve.ts';

/** What a page of the extension is watched for. */
interface Watched {
  /** Set by an attack that runs. */
  pwned?: unknown;
  /** What the policy of the extension's pages had to stop. */
  stopped?: string[] | undefined;
}

/** What has no place in an article, whoever put it there. */
const STRANGERS =
  'script,style,link,meta,base,iframe,object,embed,video,audio,form,textarea,select,dialog,[contenteditable],[popover],[autofocus],[background],[ping]';
/** Markup that nobody has thought of, the same in every run. */
const COMPOSED = fc.sample(composed, { numRuns: 120, seed: 1 });
const ATTACKS: Readonly<Record<string, readonly string[]>> = { ...RULES, composed: COMPOSED };
const ALL = [...Object.values(RULES).flat(), ...COMPOSED.slice(0, 20), ...BARE];
/** Some of each kind: in a real page each costs a while. */
const SAMPLE = [
  ...Object.values(RULES).flatMap((list) => list.slice(0, 2)),
  ...BARE.slice(0, 2),
  ...COMPOSED.slice(0, 6),
];

/** A page that may run and load nothing itself: what happens is the extension's doing. */
function hostile(html: () => string): Route {
  return (_request, response) => {
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'",
      })
      .end(html());
  };
}

describe.each(BROWSERS)('attacks in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  /** Requests to where the attacks point. */
  const requests: string[] = [];

  beforeAll(async () => {
    const pages = Object.fromEntries(
      SAMPLE.map((_attack, at) => [
        `/blog/hostile-${at}`,
        hostile(() => wholePage(aimed(SAMPLE[at] ?? ''))),
      ]),
    );
    site = await serve(BLOG, {
      ...pages,
      '/evil': (request, response) => {
        requests.push(request.url ?? '');
        response.writeHead(200, { 'content-type': 'text/plain' }).end('');
      },
    });
    driver = await start();
    await setReader(driver, { images: 'ask' });
    page = await driver.browser.newPage();
  });
  beforeEach(() => {
    requests.length = 0;
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  function aimed(attack: string): string {
    return attack.replaceAll(EVIL, `${site.origin}/evil?`);
  }

  async function watch(view: Page): Promise<void> {
    await view.evaluateOnNewDocument(() => {
      const watched = globalThis as unknown as Watched;
      watched.stopped = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        watched.stopped?.push(`${violatedDirective} ${blockedURI}`),
      );
    });
  }

  async function open(path: string): Promise<Page> {
    const view = await driver.browser.newPage();
    await watch(view);
    await goToExtension(view, driver.extensionUrl(path));
    return view;
  }

  /** No remote control of Firefox reaches it before its scripts. */
  async function openWatchedPopup(): Promise<Page> {
    const popup = await driver.openPopup(page);
    if (driver.name === 'firefox') return popup;
    await watch(popup);
    await popup.reload();
    return popup;
  }

  /** A moment later: images fail and frames load after the article is shown. */
  async function harmless(view: Page): Promise<Watched> {
    const { pwned, stopped, dangers, marks } = await view.evaluate(async (names) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      const { pwned, stopped } = globalThis as unknown as Watched;
      const dangers = [...document.querySelectorAll('#app *')].flatMap((element) =>
        [...element.attributes]
          .filter(
            ({ name, value }) =>
              /^on/i.test(name) || /^\s*(?:javascript|vbscript|data:text\/html)/i.test(value),
          )
          .filter(({ name }) => /^on|^(?:href|src|action|formaction|data|xlink:href)$/i.test(name))
          .map(({ name, value }) => `${element.localName} ${name}=${value}`),
      );
      const marks = [...document.querySelectorAll('*')]
        .flatMap((element) => element.getAttributeNames().concat(element.localName))
        .filter((name) => names.includes(name));
      return { pwned: pwned === 1 ? 1 : undefined, stopped, dangers, marks };
    }, MARK_NAMES);
    // Elements lend the window their ids; what runs sets a number.
    expect(pwned).not.toBe(1);
    expect(dangers).toEqual([]);
    expect(marks).toEqual([]);
    expect(requests).toEqual([]);
    return { stopped };
  }

  function article(change: Partial<Article>): Article {
    return {
      url: `${site.origin}/blog/hostile`, lang: 'en', dir: 'ltr', kind: 'post', evidence: [],
      title: 'Hostile', authors: [], tags: [], headings: [], words: 100, codeLines: 0, images: 0,
      minutes: 1, content: '<p>Text.</p>', ...change,
    }; // prettier-ignore
  }

  async function showKept(kept: Article): Promise<Page> {
    await keepArticle(driver, kept);
    const reader = await open(`reader.html?url=${encodeURIComponent(kept.url)}`);
    expect(await readerSettled(reader)).not.toBe('error');
    return reader;
  }

  it('do nothing as titles, authors, tags, addresses and headings of the reader', async () => {
    const attacks = ALL.map(aimed);
    const named = attacks.map((name) => ({ name, href: name }));
    const headings = attacks.map((text, index) => ({
      depth: 2 as const, text, id: text, index, words: 1, minutes: 0, within: text,
    })); // prettier-ignore
    const title = attacks.join(' ');
    const facts = { title, description: title, authors: named, tags: named, headings };
    const reader = await showKept(article(facts));
    await harmless(reader);
    await reader.close();
  });

  it.each(Object.entries(ATTACKS))('do nothing in the text of the reader: %s', async (_, list) => {
    const content = list.map(aimed).join('');
    const reader = await showKept(article({ content: `<p>First.</p>${content}<p>Last.</p>` }));
    const text = await reader.$eval('[data-field="content"]', (one) => one.textContent);
    expect(text).toContain('Last.');
    const strangers = await reader.$$eval(
      `[data-field="content"] :is(${STRANGERS})`,
      (all: Element[]) => all.map(({ localName }) => localName),
    );
    expect(strangers).toEqual([]);
    // The policy already stops what is only parsed: what it had to stop says nothing here.
    await harmless(reader);
    await reader.close();
  });

  it('do nothing on their way from a page to popup and reader', async () => {
    await page.goto(`${site.origin}/blog/hostile-0`);
    const tabId = await tabIdOf(driver, page);
    const path = `reader.html?tab=${tabId}`;
    const reader = await open(path);
    for (const at of SAMPLE.keys()) {
      await page.goto(`${site.origin}/blog/hostile-${at}`);
      await reader.bringToFront();
      await reader.evaluate(() => (document.documentElement.dataset['last'] = ''));
      await goToExtension(reader, driver.extensionUrl(path));
      await reader.waitForSelector('html:not([data-last]) [data-state]');
      await settled(reader);
      const popup = await openWatchedPopup();
      await settled(popup);
      for (const { stopped } of await Promise.all([reader, popup].map(harmless))) {
        // What a page's own markup held has gone before it comes here: there is nothing to stop.
        expect(stopped ?? []).toEqual([]);
      }
      await popup.close();
    }
    await reader.close();
  }, 180_000);
});
