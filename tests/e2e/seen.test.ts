import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, settled, type Driver } from '../browser/driver.ts';
import { openReaderOf, setReader } from '../browser/reader.ts';
import { serve, type Site } from '../browser/serve.ts';

const SENTENCE = 'A queue is stable only while jobs arrive more slowly than workers finish them. ';

/** What a stylesheet says of it decides: some of it is for narrow windows, or for other themes. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Seen</title><style>
  :root { --color-fd-background: #fff }
  .hidden { display: none }
  @media (min-width: 300px) { .sm\\:inline { display: inline } .sm\\:hidden { display: none } .md\\:block { display: block } }
  .Post_narrow__k2 { display: none } .row { display: flex; gap: 8px } .badge { margin-left: 8px }
  .lines span { display: block }
</style></head><body><main id="nd-home-layout">
<h1 class="sm:hidden">Seen</h1><h1 class="hidden md:block">Seen <span class="sm:hidden">short</span>things</h1>
<div class="prose"><p>${SENTENCE.repeat(4)}</p>
<h2 id="one"><a href="#one"><span class="hidden sm:inline">On every platform</span><span class="sm:hidden">Short</span></a></h2>
<p>Press <span class="hidden sm:inline">the long button</span><span class="sm:hidden">it</span> now.</p>
<div class="sm:hidden"><h3 id="small">Small</h3><p>${SENTENCE}</p></div>
<div class="Post_narrow__k2"><h3 id="narrow">Narrow</h3><p>${SENTENCE}</p></div>
<h3 hidden id="hid">Hidden</h3><h3 style="visibility:hidden" id="vis">Invisible</h3>
<h3 id="badge"><a href="#badge">Cache<span class="badge">Beta</span></a></h3>
<div class="row"><span>Left</span><span>Right</span></div>
<pre><code class="lines"><span>let a;</span><span>let b;</span></code></pre>
<details><summary>More</summary><h3 id="closed">Closed</h3><p>Only if it is opened.</p></details>
<svg role="img" aria-label="lines" width="600" height="160"><path d="M180 80h220" stroke="#111"/></svg>
<div role="heading" aria-level="2" id="role">By its role</div><p>${SENTENCE}</p>
</div></main></body></html>`;

describe.each(BROWSERS)('what a page shows in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    site = await serve(BLOG, { '/blog/seen': PAGE });
    driver = await start();
    page = await driver.browser.newPage();
    await page.goto(`${site.origin}/blog/seen`);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  it('is outlined, and nothing else', async () => {
    const popup = await driver.openPopup(page);
    expect(await settled(popup)).toBe('ready');
    expect(await popup.$eval('[data-field="title"]', (at) => at.textContent)).toBe('Seen things');
    expect(
      await popup.$$eval('nav[aria-label="Contents"] a[data-depth]', (links) =>
        links
          .filter((link) => Number(link.getAttribute('data-index')) >= 0)
          .map((link) => link.textContent),
      ),
    ).toEqual(['On every platform', 'Cache Beta', 'Closed', 'By its role']);
    await popup.close();
  });

  it('is in the reader, and nothing else', async () => {
    const reader = await openReaderOf(driver, page);
    const text = await reader.$eval('article[data-field="content"]', (content) => {
      const copy = content.cloneNode(true) as Element;
      for (const part of copy.querySelectorAll('button,.heading-mark')) part.remove();
      return copy.textContent.replace(/\s+/g, ' ');
    });
    expect(text).toContain('Press the long button now.');
    expect(text).toContain('Left Right');
    expect(text).toContain('Only if it is opened.');
    expect(text).not.toMatch(/Short|Small|Narrow|Hidden|Invisible/);
    expect(await reader.$eval('article[data-field="content"] pre', (pre) => pre.textContent)).toBe(
      'let a;\nlet b;',
    );
    await reader.close();
  });

  it('is drawn on the ground of its page, whatever the theme', async () => {
    for (const [theme, ground] of [
      ['dark', 'rgb(255, 255, 255)'],
      ['light', 'rgba(0, 0, 0, 0)'],
    ] as const) {
      await setReader(driver, { theme });
      const reader = await openReaderOf(driver, page);
      const drawn = await reader.$eval(
        '[data-drawing] img',
        (image) => getComputedStyle(image).backgroundColor,
      );
      expect(drawn, theme).toBe(ground);
      await reader.close();
    }
    await setReader(driver, {});
  });
});
