import type { IncomingMessage } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, waitFor, type Driver } from '../browser/driver.ts';
import { openKept, setReader, spyOnClipboard } from '../browser/reader.ts';
import { sampleArticle } from '../browser/sample-article.ts';
import { serve, type Site } from '../browser/serve.ts';

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="600"><rect width="1200" height="600"/></svg>';

describe.each(BROWSERS)('the article in the reader in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let reader: Page;
  /** Requests for pictures and pages, with where each was said to come from. */
  const requests: { path: string; referrer: string | undefined }[] = [];

  beforeAll(async () => {
    const note = ({ url = '', headers }: IncomingMessage): void => {
      requests.push({ path: url, referrer: headers.referer });
    };
    site = await serve(BLOG, {
      '/large.png': (request, response) => {
        note(request);
        response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(PICTURE);
      },
      '/gone.png': (request, response) => {
        note(request);
        response.writeHead(404).end();
      },
      '/elsewhere': (request, response) => {
        note(request);
        response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Elsewhere</title>');
      },
    });
    driver = await start();
    await setReader(driver, {});
    reader = await open();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function open(fragment = ''): Promise<Page> {
    const article = sampleArticle(site.origin);
    const content = article.content?.replaceAll(
      'https://example.com/elsewhere',
      `${site.origin}/elsewhere`,
    );
    const page = await openKept(driver, { ...article, content: content ?? '' }, fragment);
    if (driver.name === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    }
    await page.bringToFront();
    return page;
  }

  /** A click by the page itself: where the element stands does not matter. */
  async function click(selector: string): Promise<void> {
    await reader.$eval(selector, (element) => (element as HTMLElement).click());
  }

  function focused(): Promise<string | null> {
    return reader.evaluate(() => document.activeElement?.textContent ?? null);
  }

  it('takes no style, script or handler of the page with it', async () => {
    const found = await reader.$eval('article[data-field="content"]', (article) =>
      [...article.querySelectorAll('*')].flatMap((element) =>
        element
          .getAttributeNames()
          .filter(
            (name) =>
              name.startsWith('on') || (name === 'style' && !element.matches('[data-code]')),
          ),
      ),
    );
    expect(found).toEqual([]);
  });

  it('copies the code of a block, and nothing else', async () => {
    const copied = await spyOnClipboard(reader);
    await click('[data-code] [data-copy-code]');
    const [text = ''] = await waitFor(async () => {
      const texts = await copied();
      return texts.length > 0 && texts;
    });
    expect(text.split('\n')[0]).toBe("import { openQueue } from './queue';");
    expect(text.split('\n')).toHaveLength(7);
    expect(text).not.toMatch(/Copy|^\d/m);
    await waitFor(() => reader.$eval('.toast', (toast) => toast.textContent === 'Copied'));
  });

  it('numbers the lines of code from the number that the page gives', async () => {
    const first = await reader.$eval(
      '[data-line-numbers]',
      (figure) =>
        figure.querySelector('code') &&
        getComputedStyle(figure.querySelector('code') as Element).counterReset,
    );
    expect(first).toBe('line 6');
  });

  it('shows a footnote beside its reference, closes it at Escape and returns', async () => {
    await reader.focus('#user-content-fnref-1');
    await reader.keyboard.press('Enter');
    const note = await waitFor(() =>
      reader.$eval(
        'dialog.footnote',
        (popover) =>
          popover.matches(':popover-open') && popover.querySelector('.prose')?.textContent,
      ),
    );
    expect(note.trim()).toBe('In the other post.');
    await reader.keyboard.press('Escape');
    await waitFor(async () => (await reader.$('dialog.footnote')) === null);
    await waitFor(async () => (await focused()) === '1', { what: 'focus to return' });
  });

  it('goes from the popover to the footnote itself, and back from there', async () => {
    await click('#user-content-fnref-2');
    await reader.waitForSelector('dialog.footnote');
    await click('dialog.footnote > button');
    await waitFor(() => reader.evaluate(() => document.activeElement?.id === 'user-content-fn-2'));
    await click('#user-content-fn-2 [data-footnote-backref]');
    await waitFor(() =>
      reader.evaluate(() => document.activeElement?.id === 'user-content-fnref-2'),
    );
  });

  it('enlarges an image by keyboard, and closes it at Escape', async () => {
    await reader.$eval('img[alt="A harbour at dusk"]', (image) =>
      image.scrollIntoView({ behavior: 'instant', block: 'center' }),
    );
    await reader.waitForSelector('img[data-zoom][alt="A harbour at dusk"]');
    await reader.focus('img[data-zoom][alt="A harbour at dusk"]');
    await reader.keyboard.press('Enter');
    await waitFor(() =>
      reader
        .$eval(
          'dialog.zoom',
          (dialog) => dialog.open && dialog.querySelector('img')?.alt === 'A harbour at dusk',
        )
        .catch(() => false),
    );
    await reader.keyboard.press('Escape');
    await waitFor(async () => (await reader.$('dialog.zoom')) === null);
  });

  it('says what an image that did not load would have shown', async () => {
    await reader.$eval('#pictures', (at) => at.scrollIntoView({ behavior: 'instant' }));
    const text = await waitFor(() =>
      reader.$eval('.image-failed', (place) => place.textContent).catch(() => undefined),
    );
    expect(text).toContain('A picture that is gone');
    expect(text).toContain(new URL(site.origin).host);
  });

  it('says in a sentence what the page does not hold', async () => {
    expect(await reader.$eval('[data-missing]', (place) => place.textContent)).toMatch(
      /“What it costs” is closed on the page/,
    );
  });

  it('opens the tab that holds a section which is gone to', async () => {
    await click('nav[aria-label="Contents"] a[data-index="4"]');
    await waitFor(async () => (await focused()) === 'A leader and its followers');
    expect(
      await reader.$eval('#leader', (heading) =>
        heading.closest('[data-tab]')?.hasAttribute('hidden'),
      ),
    ).toBe(false);
    expect(await reader.evaluate(() => location.hash)).toBe('#leader');
  });

  it('goes through tabs by arrow keys', async () => {
    await reader.focus('[role="tab"][aria-selected="true"]');
    await reader.keyboard.press('ArrowRight');
    expect(await focused()).toBe('pnpm');
    const shown = await reader.$$eval('[data-tab="npm"], [data-tab="pnpm"]', (panels) =>
      panels.map((panel) => panel.hasAttribute('hidden')),
    );
    expect(shown).toEqual([true, false]);
  });

  it('stays in the reader for links within the article, and opens what is closed', async () => {
    await click('a[href="#steps"]');
    await waitFor(async () => (await focused()) === 'Steps');
    await click('nav[aria-label="Contents"] a[data-index="6"]');
    await waitFor(async () => (await focused()) === 'After the fifth attempt');
    const links = await reader.$$eval('article a[href]', (all) =>
      all.map((link) => [
        link.getAttribute('href'),
        link.getAttribute('target'),
        link.getAttribute('rel'),
      ]),
    );
    for (const [href, target, rel] of links) {
      const isInside = href?.startsWith('#');
      expect([target, rel]).toEqual(isInside ? [null, null] : ['_blank', 'noopener noreferrer']);
    }
  });

  it('opens other pages in a new tab, which are not told where from', async () => {
    // By a real click: what opens a tab without one is taken for an advertisement.
    await reader.click('article a[href$="/elsewhere"]');
    const asked = await waitFor(() =>
      Promise.resolve(requests.find(({ path }) => path === '/elsewhere')),
    );
    expect(asked.referrer).toBeUndefined();
    expect(await reader.evaluate(() => location.pathname)).toBe('/reader.html');
    await reader.bringToFront();
  });

  it('copies a link to a section of the page at the mark of its heading', async () => {
    const copied = await spyOnClipboard(reader);
    await click('#code .heading-mark');
    await waitFor(async () => (await copied())[0] === `${site.origin}/blog/sample#code`);
    expect(await reader.evaluate(() => location.hash)).toBe('#code');
  });

  it('copies what is selected as a quotation that leads to the words', async () => {
    const copied = await spyOnClipboard(reader);
    await reader.evaluate(() => {
      const text = document.querySelector('#code + p')?.firstChild as Text;
      getSelection()?.setBaseAndExtent(text, 8, text, text.data.indexOf('.') - 3);
      document.dispatchEvent(new PointerEvent('pointerup'));
    });
    await reader.waitForSelector('.quote-tool');
    await click('.quote-tool [data-action="quote"]');
    const quote = [
      '> interface has three functi',
      '>',
      `> — [Every component, once, under a title that runs over two lines](${site.origin}/blog/sample#:~:text=interface%20has%20three%20functions)`,
      '',
    ].join('\n');
    await waitFor(async () => (await copied())[0] === quote, { what: quote });
    await reader.evaluate(() => getSelection()?.removeAllRanges());
    await waitFor(async () => (await reader.$('.quote-tool')) === null);
  });

  it('is at a section where its address names one, even in a closed tab', async () => {
    const other = await open('#leader');
    const top = await other.$eval('#leader', (heading) => heading.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(40);
    expect(top).toBeLessThan(140);
    await other.close();
    await reader.bringToFront();
  });

  describe('with images only when asked', () => {
    it('loads none until then, and says how many', async () => {
      await setReader(driver, { images: 'ask' });
      requests.length = 0;
      const asking = await open();
      await asking.$eval('#pictures', (at) => at.scrollIntoView({ behavior: 'instant' }));
      await asking.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
      expect(requests).toEqual([]);
      expect(await asking.$eval('.images-notice', (notice) => notice.textContent)).toContain(
        '2 images are not loaded',
      );
      await asking.$eval('[data-show-image]', (button) => (button as HTMLElement).click());
      await waitFor(() => Promise.resolve(requests.length === 1), { what: 'the image asked for' });
      expect(requests).toEqual([{ path: '/large.png', referrer: undefined }]);
      await asking.$eval('.images-notice button', (button) => (button as HTMLElement).click());
      await waitFor(() => Promise.resolve(requests.length === 2), { what: 'the other image' });
      expect(await asking.$('.images-notice')).toBeNull();
      await asking.close();
      await setReader(driver, {});
    });
  });
});
