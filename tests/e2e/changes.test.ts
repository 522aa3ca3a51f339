import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Article, Heading } from '../../utils/page/types.ts';
import { BROWSERS, waitFor, type Driver } from '../browser/driver.ts';
import { callMemory, forgetMemory, isRemembered } from '../browser/memory.ts';
import { callStorage } from '../browser/options.ts';
import { keepArticle, openReaderAt, readerSettled } from '../browser/reader.ts';

const URL = 'https://blog.example/posts/changing';
const KEY = 'blog.example/posts/changing';
const DAY_MS = 86_400_000;

interface Section {
  name: string;
  blocks: string[];
  /** The tab that it stands in. */
  tab?: string;
}

function section(name: string, ...more: string[]): Section {
  const blocks = Array.from(
    { length: 5 },
    (_, at) =>
      `<p>${name} ${at + 1}: ${`what is said of ${name.toLowerCase()} in part ${at + 1} goes on for some lines. `.repeat(5)}</p>`,
  );
  return { name, blocks: [...blocks, ...more] };
}

const BEFORE = [
  section('Why', '<p>Updated on 3 March 2026</p>'),
  section('How'),
  section('Setup'),
  { ...section('Panel'), tab: 'npm' },
  section('When'),
];

function edited(section: Section | undefined, at: number, block: string): Section {
  if (!section) throw new Error('no section');
  return { ...section, blocks: section.blocks.with(at, block) };
}

const NOW = [
  // A date, and a word that was written wrongly, are no changes.
  edited(
    edited(BEFORE[0], 5, '<p>Updated on 9 November 2026</p>'),
    0,
    BEFORE[0]?.blocks[0]?.replace('some lines', 'some linez') ?? '',
  ),
  section('Whither'),
  edited(BEFORE[1], 2, '<p>Nothing of what stood in this place is to be found here any more.</p>'),
  { ...section('Panel'), tab: 'npm' },
  section('When'),
];

function articleOf(sections: readonly Section[], missing = false): Article {
  const headings = sections
    .filter(({ tab }) => !(tab && missing))
    .map(({ name, tab }, index): Heading => {
      const id = name.toLowerCase();
      const inside = tab === undefined ? [] : [{ label: tab, nth: 0 }];
      return { depth: 2, text: name, id, index, inside, words: 300, minutes: 1.5 };
    });
  const content = sections.map(({ name, blocks, tab }) => {
    if (tab && missing) return `<p data-missing="${tab}"></p>`;
    const index = headings.findIndex(({ text }) => text === name);
    return `<h2 id="${name.toLowerCase()}" data-index="${index}">${name}</h2>${blocks.join('')}`;
  });
  return {
    url: URL,
    lang: 'en',
    dir: 'ltr',
    kind: 'post',
    evidence: [],
    title: 'On changes',
    authors: [],
    tags: [],
    headings,
    introduction: { words: 0, minutes: 0 },
    words: 1500,
    codeLines: 0,
    images: 0,
    minutes: 8,
    content: content.join(''),
  };
}

describe.each(BROWSERS)('what has changed in a post in $name', ({ start }) => {
  let driver: Driver;
  let reader: Page;

  beforeAll(async () => {
    driver = await start();
  });
  beforeEach(async () => {
    await callStorage(driver, 'clear');
    await forgetMemory(driver);
  });
  afterEach(async () => {
    await reader.close();
  });
  afterAll(async () => {
    await driver.close();
  });

  async function open(article: Article): Promise<void> {
    await keepArticle(driver, article);
    reader = await openReaderAt(driver, `?${new URLSearchParams({ url: URL })}`, {
      remembers: true,
    });
  }

  /** Reads a post until that counts, and closes the reader. */
  async function read(article: Article): Promise<void> {
    await open(article);
    await reader.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
    await isRemembered(driver, KEY, (kept) => 'prints' in kept);
    await reader.close();
  }

  /** Makes what is remembered so many days older. */
  async function wait(days: number): Promise<void> {
    const [kept] = await callMemory(driver, 'all');
    const older: unknown = JSON.parse(JSON.stringify(kept), (name, value: unknown) =>
      ['at', 'first', 'printsAt', 'readAt'].includes(name) ? Number(value) - days * DAY_MS : value,
    );
    await callMemory(driver, 'put', KEY, older);
  }

  function bar(): Promise<string> {
    return waitFor(
      () => reader.$eval('.changes-bar p', (at) => at.textContent).catch(() => undefined),
      { what: 'the bar' },
    );
  }

  async function hasNoBar(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await reader.$$eval('.changes-bar, [data-change], .change', (all) => all.length)).toBe(
      0,
    );
  }

  function outlineMarks(): Promise<string[]> {
    return reader.$$eval('.outline-row', (rows) =>
      rows.map((row) => {
        const entry = row.querySelector('[role="treeitem"]');
        const aside = document.getElementById(entry?.getAttribute('aria-describedby') ?? '');
        return `${entry?.textContent}: ${aside?.querySelector('.change')?.textContent ?? '-'}`;
      }),
    );
  }

  function marks(): Promise<string[]> {
    return reader.$$eval('.prose [data-change]', (all) =>
      (all as HTMLElement[]).map(
        (at) =>
          `${at.getAttribute('data-change')} ${at.ariaDescription}: ${at.textContent.slice(0, 7).trim()}`,
      ),
    );
  }

  it('is said in a bar, in the outline and at the margin; not what was only corrected', async () => {
    await read(articleOf(BEFORE));
    await wait(5);
    await open(articleOf(NOW));
    const since = new Date(Date.now() - 5 * DAY_MS);
    const day = since.toLocaleDateString('en-US', { day: 'numeric', month: 'short' });
    const text = (await bar()).replaceAll(/[\u2068\u2069]/g, '');
    expect(text).toBe(`Since ${day}: 1 section new, 1 edited, gone: “Setup”`);
    expect(await outlineMarks()).toEqual([
      'On changes: -', 'Why: -', 'Whither: new', 'How: edited', 'Panel: -', 'When: -',
    ]); // prettier-ignore
    expect(await marks()).toEqual([
      'new new: Whither',
      ...[1, 2, 3, 4, 5].map(() => 'new new: Whither'),
      'edited edited: Nothing',
    ]);
  });

  it('does not count as read because one has read what comes after it', async () => {
    await open(articleOf(BEFORE));
    await reader.evaluate(() => {
      document.querySelector('.prose #when')?.scrollIntoView({ behavior: 'instant' });
      scrollBy({ top: 300, behavior: 'instant' });
    });
    await isRemembered(
      driver,
      KEY,
      (kept) => kept.place?.heading?.text === 'When' && 'prints' in kept,
    );
    await reader.close();
    await wait(5);
    await open(articleOf(NOW));
    await bar();
    const passed = await reader.$$eval('.outline-row[data-passed="true"]', (rows) =>
      rows.map((row) => row.querySelector('[role="treeitem"]')?.textContent),
    );
    expect(passed).toEqual(['On changes', 'Why', 'How', 'Panel']);
  });

  it('is said by the section in which it is folded away', async () => {
    const article = articleOf(NOW);
    for (const [at, heading] of article.headings.entries()) heading.depth = at === 0 ? 2 : 3;
    await read(articleOf(BEFORE));
    await wait(5);
    await open(article);
    await bar();
    await reader.evaluate(() => {
      const rows = [...document.querySelectorAll('.outline-row')];
      const why = rows.find((row) => row.querySelector('[role="treeitem"]')?.textContent === 'Why');
      why?.querySelector<HTMLElement>('.twisty')?.click();
    });
    await waitFor(async () => (await outlineMarks()).includes('Why: changes inside'), {
      what: 'the section to say so',
    });
  });

  it('is gone through by keys and buttons', async () => {
    await read(articleOf(BEFORE));
    await wait(5);
    await open(articleOf(NOW));
    await bar();
    await reader.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const focused = async (start: string): Promise<unknown> =>
      waitFor(
        () =>
          reader.evaluate((words) => document.activeElement?.textContent.startsWith(words), start),
        {
          what: `${start} to have the focus`,
        },
      );
    await reader.keyboard.press(']');
    await focused('Whither');
    await reader.keyboard.press('d');
    await focused('Nothing');
    await reader.keyboard.press(']');
    await waitFor(() => reader.$eval('.toast', (at) => at.textContent.includes('No more')));
    await reader.keyboard.press('[');
    await focused('Whither');
    await reader.$eval('.changes-bar [aria-label="Next change"]', (at) =>
      (at as HTMLElement).click(),
    );
    await focused('Nothing');
    await reader.$eval('.changes-bar .quiet', (at) => (at as HTMLElement).click());
    await waitFor(() => reader.evaluate(() => !document.querySelector('.changes-bar')));
    // The marks stay, and so do the keys.
    expect(await marks()).toHaveLength(7);
    await reader.keyboard.press('u');
    await focused('Whither');
  });

  it('stays shown for the visit, and is news no more after it', async () => {
    await read(articleOf(BEFORE));
    await wait(5);
    await open(articleOf(NOW));
    const text = await bar();
    await reader.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await isRemembered(driver, KEY, (kept) => 'earlier' in kept);
    await reader.evaluate(() => {
      document.body.dataset['old'] = '';
      setTimeout(() => location.reload());
    });
    await waitFor(() =>
      reader.evaluate(() => document.body.dataset['old'] === undefined).catch(() => false),
    );
    await readerSettled(reader);
    expect(await bar()).toBe(text);
    await reader.close();
    await open(articleOf(NOW));
    expect(await bar()).toBe(text);
    await reader.close();
    await wait(1);
    await open(articleOf(NOW));
    await hasNoBar();
  });

  it('does not count what could not be read this time', async () => {
    await read(articleOf(BEFORE));
    await wait(5);
    await open(articleOf(BEFORE, true));
    await hasNoBar();
  });

  it('is nothing in a post that was forgotten, or where nothing is to be remembered', async () => {
    await read(articleOf(BEFORE));
    await wait(5);
    await open(articleOf(NOW));
    await bar();
    await reader.$$eval('.memory-tools button', (all) => all.at(-1)?.click());
    await waitFor(() =>
      reader.evaluate(() => !document.querySelector('.changes-bar, [data-change]')),
    );
    await reader.close();
    await read(articleOf(BEFORE));
    await callStorage(driver, 'set', { 'settings.version': 1, 'settings.remember': 'nothing' });
    await open(articleOf(NOW));
    await hasNoBar();
  });
});
