import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BLOG, blogPage } from '../browser/blog.ts';
import { BROWSERS, toolbarOf, type Driver } from '../browser/driver.ts';
import { serve, type Site } from '../browser/serve.ts';
import {
  badgeSays,
  recordTips,
  recordTitles,
  showsPage,
  tipNames,
  type Shown,
} from '../browser/shown.ts';
import { POSTS } from '../routers/shared/posts.ts';

const ROUTERS = join(import.meta.dirname, '../routers/built');

/** A site with a router of its own, and posts of it that differ in length. */
interface Walk {
  router: string;
  folder: string;
  paths: readonly string[];
  /** Does the site's own router know of the page by now? */
  isReady: () => boolean;
  /** Asks for so many pages one after the other, without waiting for any of them. */
  go: (paths: string[], pauseMs: number) => Promise<void>;
  shown: (path: string) => Shown;
}

const HARBOUR = ['/blog/winter', '/blog/ropes', '/blog/signals'];

const WALKS: readonly Walk[] = [
  {
    router: 'Next',
    folder: BLOG,
    paths: [
      '/blog/every-component',
      '/blog/two-hundred-headings',
      // Read in two steps, so that what is known of it comes late.
      '/blog/behind-closed-doors',
      '/blog/the-shape-of-small-tools',
      '/blog/guide-layout-tour',
    ],
    isReady: () => 'next' in globalThis && document.readyState === 'complete',
    go: pushInNext,
    shown: (path) => {
      const { title, headings } = blogPage(path);
      return { title, headings: headings.map(({ text }) => text) };
    },
  },
  {
    router: 'TanStack Start',
    folder: join(ROUTERS, 'start'),
    paths: HARBOUR,
    isReady: () =>
      Object.keys(document.querySelector('a') ?? {}).some((key) => key.startsWith('__react')),
    go: clickLinks,
    shown: postOfHarbour,
  },
  {
    router: 'Astro',
    folder: join(ROUTERS, 'astro'),
    paths: HARBOUR,
    isReady: () => document.readyState === 'complete',
    go: clickLinks,
    shown: postOfHarbour,
  },
];

function postOfHarbour(path: string): Shown {
  const post = POSTS.find(({ slug }) => path === `/blog/${slug}`);
  return { title: post?.title ?? '', headings: post?.sections.map(({ title }) => title) ?? [] };
}

async function pushInNext(paths: string[], pauseMs: number): Promise<void> {
  const { next } = globalThis as unknown as { next: { router: { push(path: string): void } } };
  for (const path of paths) {
    next.router.push(path);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

async function clickLinks(paths: string[], pauseMs: number): Promise<void> {
  for (const path of paths) {
    document.querySelector<HTMLElement>(`nav a[href="${path}"]`)?.click();
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

const TIMES = 20;

/** What was shown since something was shown for the first time, each once. */
function sinceFirst(wanted: string, seen: string[]): string[] {
  return [...new Set(seen.slice(seen.indexOf(wanted)))];
}

function isAt(path: string): boolean {
  return location.pathname.replace(/\/$/, '') === path;
}

describe.each(BROWSERS)('soft navigation in $name', ({ start }) => {
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    driver = await start();
    page = await driver.browser.newPage();
  });
  afterAll(() => driver.close());

  describe.each(WALKS)('with $router', ({ folder, paths, isReady, go, shown }) => {
    let site: Site;
    let panel: Page;

    beforeAll(async () => {
      site = await serve(folder);
      await page.goto(site.origin);
      panel = await driver.openPanel(page);
    });
    beforeEach(async () => {
      await page.goto(site.origin + paths[0]);
      await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
      await page.waitForFunction(isReady);
      await showsEverywhere(paths[0] ?? '');
    });
    afterAll(async () => {
      await panel.close();
      await site.close();
    });

    /** Twenty pages in a row, of which only the last is the one named. */
    function pathsTo(last: string): string[] {
      const others = paths.filter((path) => path !== last);
      return Array.from({ length: TIMES }, (_, step) =>
        step === TIMES - 1 ? last : (others[step % others.length] ?? ''),
      );
    }

    async function showsEverywhere(path: string): Promise<void> {
      await showsPage(panel, shown(path));
      const minutes = await panel.$eval('[data-field="reading-time"]', (at) =>
        at.getAttribute('data-minutes'),
      );
      await badgeSays(driver, page, `${minutes}m`);
      await tipNames(driver, page, `${shown(path).headings.length} sections`);
    }

    it.each([
      { how: 'at once', pauseMs: 0, to: -1 },
      { how: 'in quick steps', pauseMs: 40, to: -2 },
    ])('shows the last of twenty pages asked for $how, and none after it', async (walk) => {
      const last = paths.at(walk.to) ?? '';
      const titles = await recordTitles(panel);
      const tips = await recordTips(driver);
      await page.bringToFront();
      const walking = page.evaluate(go, pathsTo(last), walk.pauseMs);
      const during = await driver.openPopup(page);
      await page.bringToFront();
      await walking;
      await page.waitForFunction(isAt, {}, last);
      await showsEverywhere(last);
      const { title: tip } = await toolbarOf(driver, page);
      if (!during.isClosed()) await showsPage(during, shown(last));
      await during.close().catch(() => undefined);
      const after = await driver.openPopup(page);
      await showsPage(after, shown(last));
      await after.close();
      await showsEverywhere(last);
      expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
      expect(sinceFirst(shown(last).title, await titles())).toEqual([shown(last).title]);
      expect(sinceFirst(tip, await tips())).toEqual([tip]);
    });
  });
});

const HEAD = `<!doctype html><html lang="en"><head><title>Late | Notes</title>
  <style>:root { --color-fd-background: white }</style></head><body><main id="nd-home-layout">`;

/** A post of so many paragraphs a section; each is a minute's reading, more or less. */
function post(title: string, sections: string[], paragraphs: number): string {
  const text = `<p>${'Words that are read one after the other. '.repeat(30)}</p>`.repeat(
    paragraphs,
  );
  const body = sections.map((name) => `<h2 id="${name}">${name}</h2>${text}`).join('');
  return `<h1>${title}</h1><p><time datetime="2026-03-01">March 1, 2026</time> by Ines Maurer</p>
    <article class="prose">${body}</article>`;
}

const SECTIONS = ['one', 'two', 'three', 'four'];
const WHOLE = post('The whole article', SECTIONS, 3);

/** What a page does with its article after the browser calls it idle. */
const LATE: Record<string, { served: string; script: string }> = {
  'hydration that puts another article in its place': {
    served: post('The server’s article', ['alpha', 'beta'], 1),
    script: `requestIdleCallback(() => setTimeout(() => { main.innerHTML = whole; }, 300))`,
  },
  'an article that streams in after idle, section by section': {
    served: post('The whole article', [], 0),
    script: `requestIdleCallback(() => setTimeout(() => {
      const parts = new DOMParser().parseFromString(whole, 'text/html').querySelector('article');
      const step = () => {
        for (let count = 0; count < 4 && parts.firstChild; count += 1)
          main.querySelector('article').append(parts.firstChild);
        if (parts.firstChild) setTimeout(step, 450);
      };
      step();
    }, 300))`,
  },
  'a part that React puts in when it is there, two seconds after idle': {
    served:
      '<h1>The whole article</h1><!--$?--><template id="B:0"></template><p>Loading…</p><!--/$-->',
    script: `requestIdleCallback(() => setTimeout(() => {
      const hidden = document.createElement('div');
      hidden.hidden = true;
      hidden.id = 'S:0';
      hidden.innerHTML = whole;
      document.body.append(hidden);
      main.replaceChildren(...hidden.childNodes);
      hidden.remove();
    }, 2000))`,
  },
};

function latePage({ served, script }: (typeof LATE)[string]): string {
  return `${HEAD}${served}</main><script>
    const main = document.querySelector('main');
    const whole = ${JSON.stringify(WHOLE).replaceAll('<', '\\u003c')};
    ${script};</script></body></html>`;
}

/** The whole article, in parts, the last of them two seconds after the first. */
function streamSlowly(_request: unknown, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  const parts = `${HEAD}${WHOLE}</main></body></html>`.split(/(?=<h2)/);
  const send = (at: number): void => {
    response.write(parts[at]);
    if (at === parts.length - 1) response.end();
    else setTimeout(send, 500, at + 1);
  };
  send(0);
}

describe.each(BROWSERS)('articles that come late in $name', ({ start }) => {
  let driver: Driver;
  let site: Site;
  let page: Page;
  const names = Object.keys(LATE);

  beforeAll(async () => {
    const pages = Object.values(LATE).map((late, at) => [`/blog/late-${at}`, latePage(late)]);
    site = await serve(BLOG, { ...Object.fromEntries(pages), '/blog/streamed': streamSlowly });
    driver = await start();
    page = await driver.browser.newPage();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function showsWhole(views: Page[]): Promise<void> {
    for (const view of views)
      await showsPage(view, { title: 'The whole article', headings: SECTIONS });
    const [minutes] = await Promise.all(
      views.map((view) =>
        view.$eval('[data-field="reading-time"]', (at) => at.getAttribute('data-minutes')),
      ),
    );
    expect(Number(minutes)).toBeGreaterThan(5);
    await badgeSays(driver, page, `${minutes}m`);
    for (const view of views) await view.close();
  }

  it.each(names)('shows %s', async (name) => {
    await page.bringToFront();
    await page.goto(`${site.origin}/blog/late-${names.indexOf(name)}`);
    const panel = await driver.openPanel(page);
    await showsWhole([panel, await driver.openPopup(page)]);
  });

  it('shows a page that the server sends in parts for two seconds', async () => {
    await page.bringToFront();
    const loading = page.goto(`${site.origin}/blog/streamed`);
    await page.waitForSelector('#one');
    const panel = await driver.openPanel(page);
    await loading;
    await showsWhole([panel]);
  });
});
