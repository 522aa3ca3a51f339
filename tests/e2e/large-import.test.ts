import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, waitFor, type Driver } from '../browser/driver.ts';
import { annotationsOf, keepMarks, openHighlights, shownMarks } from '../browser/marks.ts';
import { forgetMemory } from '../browser/memory.ts';
import { choose, says } from '../browser/options.ts';

const MARKS = 4000;
const COLLISIONS = 200;
const WRONG = 60_000;
const LONG = 'words that go on and on, '.repeat(340);

/** Some 50 MB: long marks, others that have the ids of some of them, and what is no mark at all. */
function largeFile(): string {
  const own = (index: number, exact: string): string =>
    annotationsOf([{ url: `https://example.com/blog/${index % 40}`, exact, title: 'T' }])
      .slice(1, -1)
      .replace('000000000000', String(index).padStart(12, '0'));
  const wrong = [
    '{"target":{"source":"https://example.com/a"},"body":null,"note":"no words, but a note that goes on for a while, so that the file is large"}',
    '{"target":{"source":"javascript:alert(1)","selector":[{"type":"TextQuoteSelector","exact":"x"}]},"id":{"toString":1}}',
    '[{"target":[[[]]]},"a list where there should be a mark, and words in it that nobody asked for",null]',
    '"just words, and more of them than anybody would want to read in a file of marks, one after the other"',
    '{"id":"__proto__","target":{"source":"https://example.com/a","selector":{"type":"TextQuoteSelector","exact":["x"]}},"__proto__":{"isAdmin":true}}',
    '17.5e300',
  ];
  const parts: string[] = [];
  for (let index = 0; index < MARKS; index += 1) parts.push(own(index, `Mark ${index} of ${LONG}`));
  // The ids of others, for other words.
  for (let index = 0; index < COLLISIONS; index += 1)
    parts.push(own(index, `Other words ${index} ${LONG}`));
  for (let index = 0; index < WRONG; index += 1) parts.push(wrong[index % wrong.length] ?? '');
  return `[${parts.join(',\n')},${' '.repeat(8_000_000)}5]`;
}

describe.each(BROWSERS)('a file of 50 MB in $name', ({ start }) => {
  let driver: Driver;
  let list: Page;
  const folder = mkdtempSync(join(tmpdir(), 'marks-'));
  const file = join(folder, 'marks.jsonld');

  beforeAll(async () => {
    writeFileSync(file, largeFile());
    driver = await start();
    await forgetMemory(driver);
    await keepMarks(driver, [
      { url: 'https://example.com/mine', exact: 'Words of my own.', note: 'Mine' },
    ]);
    list = await openHighlights(driver);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await forgetMemory(driver);
    await driver.close();
  });

  async function chooseLarge(): Promise<void> {
    const input = (await list.$('[data-import="marks"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
  }

  /** What the list says at last, however long it takes. */
  function patiently(selector: string): Promise<unknown> {
    return waitFor(() => list.$(selector), { what: selector, milliseconds: 100_000 });
  }

  it('is told what is in it, and what is not, before anything is written', async () => {
    await chooseLarge();
    await says(list, '.import-marks', /Working through the file/);
    // No second one while it is busy.
    expect(await list.$('[data-action="import"][aria-disabled="true"]')).not.toBeNull();
    await patiently('.import-plan');
    await says(list, '.import-plan', new RegExp(`${MARKS + COLLISIONS} new, 0 to update, 0 known`));
    await says(list, '.import-plan', new RegExp(`Left out: ${WRONG + 1}`));
    expect(await list.$$eval('.import-plan li', (all) => all.length)).toBe(100);
    expect(await shownMarks(list)).toEqual(['Words of my own.']);
  }, 200_000);

  it('is taken in whole, both of two with one id, and the list is as quick to hand as before', async () => {
    await choose(list, '[data-action="import-go"]');
    await patiently('.import-marks[data-result="done"]');
    const all = MARKS + COLLISIONS + 1;
    await says(list, '.mark-count', new RegExp(`^${all.toLocaleString('en')} highlights$`));
    await list.type('input[type="search"]', 'other words 123 ');
    await says(list, '.mark-count', /^1 of/);
    expect((await shownMarks(list))[0]).toMatch(/^Other words 123 words that go on/);
    await list.keyboard.press('Escape');
    await list.type('input[type="search"]', 'mine');
    await waitFor(async () => (await shownMarks(list))[0] === 'Words of my own.');
    await list.keyboard.press('Escape');
  }, 200_000);

  it('is known already when it comes again', async () => {
    await chooseLarge();
    await patiently('.import-plan');
    await says(list, '.import-plan', new RegExp(`0 new, 0 to update, ${MARKS + COLLISIONS} known`));
    await list.$$eval('.import-plan button', (buttons) => (buttons.at(-1) as HTMLElement).click());
    await waitFor(async () => (await list.$('.import-plan')) === null);
  }, 200_000);

  it('is taken back as a whole, and what was there before is as it was', async () => {
    await choose(list, '[data-action="undo"]');
    await waitFor(async () => (await shownMarks(list)).length === 1, {
      what: 'my own alone',
      milliseconds: 100_000,
    });
    expect(await shownMarks(list)).toEqual(['Words of my own.']);
    await says(list, '.mark-note', /^Mine$/);
  }, 200_000);
});
