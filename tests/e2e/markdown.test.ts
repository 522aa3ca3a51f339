import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMarkdown } from '../accuracy/markdown-facts.ts';
import { BLOG, blogPage } from '../browser/blog.ts';
import { BROWSERS, settled, waitFor, type Driver } from '../browser/driver.ts';
import { serve, type Route, type Site } from '../browser/serve.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const COMPONENTS = '/blog/every-component';
const PICTURES = '/blog/lazy-images';

const SENTENCE =
  'The ferry leaves when the harbour says so, and no wind has ever changed its mind. ';

/** A page that says where its Markdown is. */
function post(markdown: string): string {
  return `<!doctype html><html lang="en"><head><title>Ferries</title>
    <link rel="alternate" type="text/markdown" href="${markdown}"></head>
    <body><main><h1>Ferries</h1><div class="prose"><h2 id="boats">Boats</h2>
    <p>${SENTENCE.repeat(20)}</p></div></main></body></html>`;
}

/** Where the Markdown of a page leads, and what is then said. */
const FAILURES: [name: string, said: RegExp][] = [
  ['gone', /^The site has no Markdown/],
  ['a-page', /^What the site sent is not Markdown/],
  ['empty', /^What the site sent is not Markdown/],
  ['long', /^The site’s Markdown is too long/],
  ['elsewhere', /^The site has no Markdown/],
  ['broken', /^The site did not answer/],
  ['slow', /^The site took too long/],
];

/** Markdown in other encodings than UTF-8, and what is copied of it. */
const ENCODED: Record<string, { type: string; bytes: Uint8Array; text?: string }> = {
  'windows-1252': {
    type: 'text/markdown; charset=windows-1252',
    bytes: Buffer.from('# Fähre – 5 €'.replace('–', '\u0096').replace('€', '\u0080'), 'latin1'),
    text: '# Fähre – 5 €',
  },
  shift_jis: {
    type: 'text/plain; charset=Shift_JIS',
    bytes: Uint8Array.of(0x23, 0x20, 0x93, 0xfa, 0x96, 0x7b),
    text: '# 日本',
  },
  'utf-16': {
    type: 'text/markdown',
    bytes: Buffer.from('\ufeff# 船 Fähre\n', 'utf16le'),
    text: '# 船 Fähre\n',
  },
  'a-lie': { type: 'text/markdown; charset=utf-8', bytes: Buffer.from('# Fähre', 'latin1') },
};

describe.each(BROWSERS)('Markdown in $name', ({ start }) => {
  let site: Site;
  let other: Site;
  let driver: Driver;
  let page: Page;
  let popup: Page;
  const asked: IncomingMessage[] = [];
  const askedElsewhere: string[] = [];

  beforeAll(async () => {
    other = await serve(BLOG, {
      '/away.md': (request, response) => {
        askedElsewhere.push(request.url ?? '');
        send(response, 'text/markdown', '# Away');
      },
    });
    site = await serve(BLOG, routes());
    driver = await start();
    page = await driver.browser.newPage();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
    await other.close();
  });

  function routes(): Record<string, Route> {
    const answers: Record<string, (response: ServerResponse) => void> = {
      good: (response) => send(response, 'text/markdown', '# Ferries\n\nAs the site has it.\n'),
      gone: (response) => response.writeHead(404).end(),
      'a-page': (response) => send(response, 'text/html', '<!doctype html><p>x'),
      empty: (response) => send(response, 'text/markdown', ' \n'),
      long: (response) => send(response, 'text/plain', 'word '.repeat(500_000)),
      elsewhere: (response) =>
        response.writeHead(302, { location: `${other.origin}/away.md` }).end(),
      broken: (response) => response.destroy(),
      slow: () => undefined,
      ...Object.fromEntries(
        Object.entries(ENCODED).map(([name, { type, bytes }]) => [
          name,
          (response: ServerResponse) =>
            response.writeHead(200, { 'content-type': type }).end(Buffer.from(bytes)),
        ]),
      ),
    };
    return Object.fromEntries(
      Object.entries(answers).flatMap(([name, answer]): [string, Route][] => [
        [`/posts/${name}`, post(`/raw/${name}.md`)],
        [
          `/raw/${name}.md`,
          (request, response) => {
            asked.push(request);
            answer(response);
          },
        ],
      ]),
    );
  }

  function send(response: ServerResponse, type: string, text: string): void {
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text);
  }

  async function open(path: string): Promise<void> {
    await page.goto(site.origin + path);
    popup = await driver.openPopup(page);
    await settled(popup);
    if (driver.name === 'firefox') await popup.bringToFront();
  }

  /** Keeps what is written to the clipboard and what is downloaded, in the popup itself. */
  async function watch(): Promise<void> {
    await popup.evaluate(() => {
      const kept: string[] = [];
      Object.assign(globalThis, { kept });
      navigator.clipboard.write = async ([item]) => {
        const blob = await item?.getType('text/plain');
        kept.push((await blob?.text()) ?? '');
      };
      URL.createObjectURL = (blob) => {
        void (blob as Blob).text().then((text) => kept.push(text));
        return '#';
      };
      HTMLAnchorElement.prototype.click = function click() {
        kept.push(this.download);
      };
    });
  }

  /** What was kept, once there is so much. */
  function kept(count = 1): Promise<string[]> {
    return waitFor(async () => {
      const texts = await popup.evaluate(() => (globalThis as unknown as { kept: string[] }).kept);
      return texts.length >= count && texts;
    });
  }

  function toast(): Promise<string> {
    return popup.$eval('output.toast', ({ textContent }) => textContent ?? '');
  }

  function said(): Promise<string> {
    return waitFor(async () => (await toast()) || undefined, { what: 'news' });
  }

  async function choose(name: string): Promise<void> {
    await popup.click('.actions [aria-haspopup="menu"]');
    const item = await popup.waitForSelector(`[role="menuitem"] ::-p-text(${name})`);
    await item?.click();
  }

  it.each([TOOLS, COMPONENTS])('copies %s as a whole', async (path) => {
    await open(path);
    await watch();
    await popup.click('[data-action="copy-markdown"]');
    const [text = ''] = await kept();
    expect(await said()).toBe('Copied as Markdown');
    const { title, headings, authors, date } = blogPage(path);
    const found = readMarkdown(text);
    expect(found.frontMatter).toMatchObject({ title, authors, date, source: site.origin + path });
    const there = headings.filter(({ closed }) => !closed).map((heading) => heading.text);
    expect(found.headings.map((heading) => heading.text)).toEqual(expect.arrayContaining(there));
    await popup.close();
  });

  it('really writes to the clipboard', async () => {
    await open(TOOLS);
    await popup.click('[data-action="copy-markdown"]');
    expect(await said()).toBe('Copied as Markdown');
    await popup.close();
  });

  it('downloads it under the name of the article', async () => {
    await open(TOOLS);
    await watch();
    await choose('Download Markdown');
    const files = await kept(2);
    expect(files).toContain('the-shape-of-small-tools.md');
    expect(files.find((text) => text.startsWith('---\ntitle: '))).toContain('\n## ');
    expect(await said()).toBe('Downloaded as Markdown');
    await popup.close();
  });

  it('saves it as a file without asking for a permission', async () => {
    // Only Chromium lets a test say where files go.
    if (driver.name !== 'chromium') return;
    const folder = mkdtempSync(join(tmpdir(), 'reader-'));
    const session = await driver.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
    });
    await open(TOOLS);
    await choose('Download Markdown');
    const name = 'the-shape-of-small-tools.md';
    await waitFor(async () => readdirSync(folder).includes(name), { what: 'the file' });
    expect(readFileSync(join(folder, name), 'utf8')).toMatch(/^---\ntitle: /);
    rmSync(folder, { recursive: true });
    await popup.close();
  });

  it('copies one section, by button and by key', async () => {
    await open(TOOLS);
    await watch();
    const { headings } = blogPage(TOOLS);
    const at = headings.findIndex(({ depth }) => depth === 3);
    const { text, id } = headings[at] ?? {};
    await popup.focus(`nav a[data-index="${at}"]`);
    await popup.keyboard.down('Control');
    await popup.keyboard.press('KeyM');
    await popup.keyboard.up('Control');
    const [byKey = ''] = await kept();
    expect(await said()).toBe('Section copied as Markdown');
    expect(byKey).toContain(`source: "${site.origin}${TOOLS}#${id}"`);
    expect(readMarkdown(byKey).headings.map((heading) => heading.text)).toEqual([text]);
    await popup.click('.copy-section');
    expect((await kept(2))[1]).toBe(byKey);
    await popup.close();
  });

  it('copies what the site offers, as its own button gets it', async () => {
    await open(PICTURES);
    await watch();
    await choose('Copy the site');
    const [text = ''] = await kept();
    expect(text).toBe(readFileSync(join(BLOG, `llms.mdx${PICTURES}/content.md`), 'utf8'));
    expect(await said()).toBe('Copied the site’s own Markdown');
    await popup.close();
  });

  it.each(Object.entries(ENCODED))('copies what the site has in %s', async (name, { text }) => {
    await open(`/posts/${name}`);
    await watch();
    await choose('Copy the site');
    const [copied = ''] = await kept();
    // Where signs would be lost, ours is copied.
    if (text === undefined) expect(copied).toContain('## Boats');
    else expect(copied).toBe(text);
    expect(await said()).toMatch(text === undefined ? /is not Markdown/ : /the site’s own/);
    await popup.close();
  });

  it('asks the site without telling who asks', async () => {
    await open('/posts/good');
    await page.evaluate(() => {
      document.cookie = 'session=secret';
    });
    await watch();
    asked.length = 0;
    await choose('Copy the site');
    expect(await kept()).toEqual(['# Ferries\n\nAs the site has it.\n']);
    expect(asked).toHaveLength(1);
    const { headers } = asked[0] ?? {};
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    expect(headers?.origin ?? 'null').toBe('null');
    await popup.close();
  });

  it.each(FAILURES)('copies ours where the site’s is %s, and says so', async (name, sentence) => {
    await open(`/posts/${name}`);
    await watch();
    await choose('Copy the site');
    const [text = ''] = await kept();
    expect(readMarkdown(text).headings).toEqual([{ depth: 2, text: 'Boats' }]);
    expect(await said()).toMatch(sentence);
    expect(askedElsewhere).toEqual([]);
    await popup.close();
  });

  it('offers nothing of the site’s where it says nothing, and asks nobody', async () => {
    await open(TOOLS);
    asked.length = 0;
    await popup.click('.actions [aria-haspopup="menu"]');
    await popup.waitForSelector('[role="menu"]:popover-open');
    const items = await popup.$$eval('[role="menuitem"]', (all) =>
      all.map(({ textContent }) => textContent),
    );
    expect(items).toEqual(['Download Markdown', 'Copy contents', 'All highlights']);
    expect(asked).toEqual([]);
    await popup.close();
  });

  it('has a menu that keys work', async () => {
    await open(PICTURES);
    const focused = (): Promise<string | null | undefined> =>
      popup.evaluate(() => document.activeElement?.textContent);
    const focusedIs = (text: string): Promise<unknown> =>
      waitFor(async () => (await focused()) === text, { what: `the focus on ${text}` });
    await popup.focus('.actions [aria-haspopup="menu"]');
    await popup.keyboard.press('ArrowDown');
    await focusedIs('Download Markdown');
    await waitFor(async () => (await popup.$$('[role="menuitem"]')).length === 4);
    await popup.keyboard.press('ArrowDown');
    await focusedIs('Copy the site’s Markdown');
    await popup.keyboard.press('End');
    await waitFor(async () => (await focused())?.includes(new URL(site.origin).host), {
      what: 'the focus on the choice for the site',
    });
    await popup.keyboard.press('ArrowUp');
    await focusedIs('All highlights');
    await popup.keyboard.press('Home');
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('ArrowDown');
    await focusedIs('Download Markdown');
    await popup.keyboard.press('Escape');
    await waitFor(() =>
      popup.evaluate(() => document.activeElement?.getAttribute('aria-haspopup') === 'menu'),
    );
    expect(popup.isClosed()).toBe(false);
    await popup.close();
  });
});
