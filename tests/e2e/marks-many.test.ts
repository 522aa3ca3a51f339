import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, waitFor, type Driver } from '../browser/driver.ts';
import { canMark, putMarks } from '../browser/marking.ts';
import { openKept, reloadReader, setReader } from '../browser/reader.ts';
import { sampleArticle } from '../browser/sample-article.ts';

const ORIGIN = 'https://example.com';
const MARKS = 200;

/** What was painted in one go, without anything else in between: the numbers of its marks. */
type Slice = number[];

describe.each(BROWSERS)('200 marks in the reader in $name', ({ start }) => {
  let driver: Driver;
  let reader: Page;

  beforeAll(async () => {
    driver = await start();
    await setReader(driver, {});
    const paragraphs = Array.from(
      { length: MARKS * 2 },
      (_none, index) => `<p>Paragraph ${index} says what no other of them says.</p>`,
    );
    reader = await openKept(
      driver,
      sampleArticle(ORIGIN, { content: paragraphs.join(''), headings: [] }),
    );
    await reader.bringToFront();
    await canMark(reader);
  });
  afterAll(async () => {
    await reader.close();
    await driver.close();
  });

  it('are painted in many steps, and those in the window before the others', async () => {
    const seen = await reader.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('.prose p')];
      paragraphs[250]?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const slices: number[][] = [];
      Object.assign(globalThis, { slices });
      new MutationObserver((changes) => {
        const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
        const painted = added.filter((node) => node instanceof HTMLElement && node.isConnected && node.matches('mark[data-mark]'));
        const numbers = painted.map((node) => Number(node.textContent?.match(/\d+/)?.[0]));
        if (numbers.length > 0) slices.push(numbers);
      }).observe(document.querySelector('.prose') ?? document, { childList: true, subtree: true }); // prettier-ignore
      return paragraphs
        .map((at, index) => ({ index, box: at.getBoundingClientRect() }))
        .filter(({ box }) => box.top >= 0 && box.bottom <= innerHeight)
        .map(({ index }) => index);
    });
    // Every second paragraph, and those in the window were marked neither first nor last.
    const offset = (index: number): number =>
      Array.from(
        { length: index },
        (_none, at) => `Paragraph ${at} says what no other of them says.\n`,
      ).join('').length;
    await putMarks(
      driver,
      Array.from({ length: MARKS }, (_none, index) => ({
        id: `mark-${index}`,
        url: `${ORIGIN}/blog/sample`,
        kind: 'text',
        colour: 1 + (index % 4),
        labels: [],
        quote: { exact: `Paragraph ${index * 2} says`, prefix: '', suffix: ' what no other' },
        position: { start: offset(index * 2), end: offset(index * 2) + 14 },
      })),
    );
    await driver.control.evaluate(() => {
      const channel = new BroadcastChannel('reader-memory');
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has but one origin
      channel.postMessage({ restored: true });
      channel.close();
    });
    await waitFor(
      async () => (await reader.$$eval('mark[data-mark]', (all) => all.length)) === MARKS,
      { what: 'all of them' },
    );
    const slices = await reader.evaluate(
      () => (globalThis as unknown as { slices: Slice[] }).slices,
    );
    // No step does more than another, so that what the reader does meanwhile is done between them.
    expect(slices.length).toBeGreaterThanOrEqual(8);
    expect(Math.max(...slices.map((slice) => slice.length))).toBeLessThanOrEqual(25);
    const inView = seen.filter((index) => index % 2 === 0);
    expect(inView.length).toBeGreaterThan(2);
    expect(slices[0]).toEqual(expect.arrayContaining(inView));
    expect(slices.flat().toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: MARKS }, (_none, index) => index * 2),
    );
  });

  it('are all there when it is opened again', async () => {
    expect(await reloadReader(reader)).toBe('ready');
    await waitFor(
      async () => (await reader.$$eval('mark[data-mark]', (all) => all.length)) === MARKS,
      { what: 'the marks again' },
    );
    expect(await reader.$$eval('.prose p', (all) => all.length)).toBe(MARKS * 2);
  });
});
