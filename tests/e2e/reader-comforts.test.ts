import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, goToExtension, waitFor, type Driver } from '../browser/driver.ts';
import { isStored } from '../browser/options.ts';
import { openKept, openReaderOf, readerSettled, setReader } from '../browser/reader.ts';
import { sampleArticle } from '../browser/sample-article.ts';
import { serve, type Site } from '../browser/serve.ts';
import { violations } from '../browser/violations.ts';

const POST = `<!doctype html><html lang="en"><head><title>Gaps</title>
<style>:root { --color-fd-background: white }</style></head><body><main id="nd-page"><h1>Gaps</h1>
<div class="prose">${'<p>Words that say something about the matter at hand.</p>'.repeat(12)}
<h2 id="a">A diagram</h2><pre class="mermaid">graph TD; A--&gt;B</pre>
<figure class="shiki"><pre><code class="language-bash">npm i next@16.4.0 react@^19</code></pre></figure>
<div><div role="tablist"><button role="tab" id="t1" aria-controls="p1" aria-selected="true">One</button><button
role="tab" id="t2" aria-controls="p2" aria-selected="false">Two</button></div><div role="tabpanel" id="p1"
aria-labelledby="t1"><p>Here.</p></div><div role="tabpanel" id="p2" aria-labelledby="t2" data-state="inactive" hidden></div></div>
<p><img src="/nowhere.png" width="200" height="100" alt="A boat"></p></div></main></body></html>`;

describe.each(BROWSERS)('comforts of the reader in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;

  beforeAll(async () => {
    site = await serve(BLOG, { '/blog/gaps': POST }, { isStill: true });
    driver = await start();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function open(settings: Record<string, unknown> = {}): Promise<Page> {
    await setReader(driver, settings);
    const reader = await openKept(driver, sampleArticle(site.origin));
    await reader.bringToFront();
    return reader;
  }

  function openTabs(reader: Page): Promise<string[]> {
    return reader.$$eval('[data-tabs] > [data-tab]:not([hidden])', (panels) =>
      panels.map((panel) => panel.getAttribute('data-tab') ?? ''),
    );
  }

  it('open tabs where they were chosen before, in this post and the next', async () => {
    const reader = await open();
    expect(await openTabs(reader)).toEqual(['npm', 'One machine']);
    await reader.locator('[role="tab"]::-p-text(pnpm)').click();
    await isStored(driver, 'reader.tabs', ['pnpm']);
    await reader.focus('[role="tab"][aria-selected="true"]::-p-text(One machine)');
    await reader.keyboard.press('ArrowRight');
    await isStored(driver, 'reader.tabs', ['Several machines', 'pnpm']);
    await goToExtension(reader, reader.url());
    await readerSettled(reader);
    expect(await openTabs(reader)).toEqual(['pnpm', 'Several machines']);
    await reader.close();
  });

  it('say in the bar where one is, once the title is away', async () => {
    const reader = await open();
    expect(await reader.$('.crumbs')).toBeNull();
    await reader.$eval('#steps', (heading) => heading.scrollIntoView());
    await reader.waitForSelector('.crumb-section ::-p-text(Steps)');
    const title = await reader.$eval('[data-field="title"]', (at) => at.textContent);
    expect(await reader.$eval('.crumb-title', (at) => at.textContent)).toBe(title);
    expect(await reader.$eval('.crumb-left', (at) => at.textContent)).toMatch(
      /^(?:<1|\d+) min left in this section$/,
    );
    expect(await violations(reader)).toEqual([]);
    await reader.locator('.crumb-title button').click();
    await reader.waitForFunction(() => !document.querySelector('.crumbs') && scrollY === 0);
    await reader.close();
  });

  it('space letters and words, but not those of code', async () => {
    const reader = await open({ letterSpacing: 0.1, wordSpacing: 0.3, textSize: 20 });
    const spacing = (selector: string): Promise<string[]> =>
      reader.$eval(selector, (element) => {
        const { letterSpacing, wordSpacing } = getComputedStyle(element);
        return [letterSpacing, wordSpacing];
      });
    expect(await spacing('.prose > p')).toEqual(['2px', '6px']);
    expect((await spacing('.prose pre code'))[0]).toBe('normal');
    await reader.close();
  });

  it('show the article in a font of the system', async () => {
    const reader = await open({ font: 'own', ownFont: 'DejaVu Sans Mono' });
    const width = (text: string): Promise<number> =>
      reader.$eval(
        '.prose > p',
        (paragraph, text) => {
          const span = document.createElement('span');
          span.textContent = text;
          paragraph.append(span);
          const { width } = span.getBoundingClientRect();
          span.remove();
          return Math.round(width);
        },
        text,
      );
    expect(await width('iiii')).toBe(await width('MMMM'));
    await reader.keyboard.press('a');
    await reader.waitForSelector('#reader-look:popover-open input[name="ownFont"]');
    expect(await violations(reader)).toEqual([]);
    await reader.close();
  });

  it('dim all but a few lines, which follow the pointer from line to line', async () => {
    const reader = await open();
    await reader.keyboard.press('f');
    await isStored(driver, 'reader.focusLines', 3);
    await reader.waitForSelector('.line-focus[data-lines="3"]');
    const paragraph = await reader.$('.prose > p:nth-of-type(1)');
    const box = await paragraph?.boundingBox();
    const { x = 0, y = 0, height = 0 } = box ?? {};
    const step = await reader.$eval('.prose > p', (at) =>
      parseFloat(getComputedStyle(at).lineHeight),
    );
    const band = (): Promise<number[]> =>
      reader.$eval('.line-focus', (shade) =>
        ['--band-top', '--band-height'].map((name) =>
          parseFloat((shade as HTMLElement).style.getPropertyValue(name)),
        ),
      );
    const lines = Math.round(height / step);
    expect(lines).toBeGreaterThan(2);
    for (const line of [0, 1, 2]) {
      // Wherever in the line the pointer is.
      for (const part of [0.3, 0.7]) {
        await reader.mouse.move(x + 60, y + step * (line + part));
        await waitFor(
          async () => Math.abs(((await band())[0] ?? 0) - (y + step * (line - 1))) < 3,
          { what: `the band around line ${line}` },
        );
      }
    }
    expect((await band())[1]).toBeCloseTo(step * 3, 0);
    expect(await violations(reader)).toEqual([]);
    await reader.keyboard.press('f');
    await reader.waitForFunction(() => !document.querySelector('.line-focus'));
    await isStored(driver, 'reader.focusLines', 0);
    await reader.close();
  });

  it('strengthen the beginnings of words and move none', async () => {
    const reader = await open();
    const before = await reader.$eval('.prose', (prose) => prose.getBoundingClientRect().height);
    const starts = (): Promise<string[]> =>
      reader.evaluate(() =>
        [...((CSS.highlights.get('word-start') as unknown as Iterable<StaticRange>) ?? [])]
          .filter(({ startContainer }) =>
            document.querySelector('.prose > p')?.contains(startContainer),
          )
          .map(({ startContainer, startOffset, endOffset }) =>
            (startContainer.nodeValue ?? '').slice(startOffset, endOffset),
          ),
      );
    expect(await starts()).toEqual([]);
    const picture = async (): Promise<string | undefined> =>
      (await reader.$('.prose > p'))?.screenshot({ encoding: 'base64' });
    const plain = await picture();
    await reader.keyboard.press('a');
    await reader.locator('#reader-look input[name="bionic"]').click();
    await waitFor(async () => (await starts()).slice(0, 6).join() === 'Fe,i,th,jo,qu,th', {
      what: 'the beginnings of the first words',
    });
    expect(await starts()).not.toContain('eve');
    await reader.keyboard.press('Escape');
    await waitFor(async () => (await picture()) !== plain, { what: 'stronger letters' });
    expect(await reader.$eval('.prose', (prose) => prose.getBoundingClientRect().height)).toBe(
      before,
    );
    await reader.keyboard.press('a');
    await reader.locator('#reader-look input[name="bionic"]').click();
    await waitFor(async () => (await starts()).length === 0, { what: 'no beginnings' });
    await reader.close();
  });

  it('say what is missing, and read the page again', async () => {
    await setReader(driver, {});
    const page = await driver.browser.newPage();
    await page.goto(`${site.origin}/blog/gaps`);
    const reader = await openReaderOf(driver, page);
    await reader.bringToFront();
    await reader.$eval('.image-failed, [data-picture]', (image) => image.scrollIntoView());
    await reader.waitForSelector('.gaps-notice[data-gaps="picture panel diagram"]');
    expect(await reader.$eval('.gaps-notice span', (at) => at.textContent)).toBe(
      'Not all of the page is here: 1 image did not load, 1 closed part is missing, 1 diagram was not drawn yet.',
    );
    expect(await reader.$eval('[data-field="versions"]', (at) => at.textContent)).toBe(
      'Written for \u2068next 16.4.0\u2069, \u2068react ^19\u2069',
    );
    expect(await violations(reader)).toEqual([]);
    await page.evaluate(() => {
      const diagram = document.querySelector('.mermaid');
      if (diagram)
        diagram.innerHTML =
          '<svg id="mermaid-1" width="300" height="200" viewBox="0 0 300 200"><text x="9" y="20">A</text></svg>';
      document.querySelector('#p2')?.append('There, too.');
      document
        .querySelector('img')
        ?.setAttribute(
          'src',
          'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        );
    });
    await reader.locator('.gaps-notice .button').click();
    await waitFor(() => reader.$('[data-drawing]').catch(() => null), { what: 'the diagram' });
    await readerSettled(reader);
    expect(await reader.$('.gaps-notice')).toBeNull();
    await reader.close();
    await page.close();
  });

  it('say that a diagram was not drawn of which the page shows nothing yet, and show its source', async () => {
    await setReader(driver, {});
    const page = await driver.browser.newPage();
    await page.goto(`${site.origin}/blog/every-component`);
    expect(await page.$eval('main', (main) => main.textContent.includes('graph LR'))).toBe(false);
    const reader = await openReaderOf(driver, page);
    await reader.waitForSelector('.gaps-notice[data-gaps~="diagram"]');
    const [before, source] = await reader.$eval('[data-undrawn]', (figure) => [
      figure.previousElementSibling?.textContent,
      figure.textContent,
    ]);
    expect(before).toBe('A Diagram');
    expect(source).toContain('resize -->|after five failures| aside[Set aside]');
    await reader.close();
    await page.close();
  });
});
