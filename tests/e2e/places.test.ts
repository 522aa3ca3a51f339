import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Article, Heading } from '../../utils/page/types.ts';
import { BROWSERS, waitFor, type Driver } from '../browser/driver.ts';
import {
  callMemory,
  forgetMemory,
  holdMemory,
  isRemembered,
  wordsAtLine,
} from '../browser/memory.ts';
import { callStorage } from '../browser/options.ts';
import { keepArticle, openReaderAt, setReader } from '../browser/reader.ts';

const NAMES = ['Why', 'How', 'What', 'When', 'Where', 'Who', 'Whence', 'Whither'];
const URL = 'https://blog.example/posts/places';

interface Section {
  name: string;
  paragraphs: string[];
}

function section(name: string): Section {
  const paragraphs = Array.from(
    { length: 6 },
    (_, at) =>
      `${name} ${at + 1}: ${`what is said of ${name.toLowerCase()} in part ${at + 1} goes on for some lines. `.repeat(6)}`,
  );
  return { name, paragraphs };
}

const SECTIONS = NAMES.map(section);

function articleOf(sections: readonly Section[]): Article {
  const headings = sections.map(({ name }, index): Heading => ({
    depth: 2,
    text: name,
    id: name.toLowerCase().replaceAll(' ', '-'),
    index,
    words: 500,
    minutes: 2,
  }));
  const content = sections.map(({ paragraphs }, index) => {
    const { text, id } = headings[index] as Heading;
    const body = paragraphs.map((words) => `<p>${words}</p>`).join('');
    return `<h2 id="${id}" data-index="${index}">${text}</h2>${body}`;
  });
  return {
    url: URL,
    lang: 'en',
    dir: 'ltr',
    kind: 'post',
    evidence: [],
    title: 'On places',
    authors: [],
    tags: [],
    headings,
    introduction: { words: 0, minutes: 0 },
    words: 4000,
    codeLines: 0,
    images: 0,
    minutes: 16,
    content: content.join(''),
  };
}

describe.each(BROWSERS)('the place in a post in $name', ({ start }) => {
  let driver: Driver;
  let reader: Page;

  beforeAll(async () => {
    driver = await start();
  });
  beforeEach(async () => {
    await callStorage(driver, 'clear');
    await forgetMemory(driver);
    await keepArticle(driver, articleOf(SECTIONS));
  });
  afterEach(async () => {
    await reader.close();
  });
  afterAll(async () => {
    await driver.close();
  });

  async function open(fragment = ''): Promise<Page> {
    reader = await openReaderAt(driver, `?${new URLSearchParams({ url: URL })}${fragment}`, {
      remembers: true,
    });
    return reader;
  }

  async function scrollToWords(words: string): Promise<void> {
    await reader.evaluate((start) => {
      const at = [...document.querySelectorAll('.prose p')].find(({ textContent }) =>
        textContent.startsWith(start),
      );
      const bar = document.querySelector('.top-bar')?.getBoundingClientRect().bottom ?? 0;
      scrollBy({ top: (at?.getBoundingClientRect().top ?? 0) - bar - 30, behavior: 'instant' });
    }, words);
  }

  /** Reads up to some words, and closes the reader once that is kept. */
  async function readUpTo(words: string, fragment = ''): Promise<void> {
    await open(fragment);
    await scrollToWords(words);
    const [name = ''] = words.split(' ');
    await isRemembered(driver, 'places', ({ place }) => place?.heading?.text === name);
    await reader.close();
  }

  async function bar(): Promise<string> {
    const shown = await waitFor(
      () => reader.$eval('.continued-bar', (at) => at.textContent).catch(() => undefined),
      { what: 'the bar' },
    );
    return shown;
  }

  async function isAtTop(): Promise<void> {
    // Nothing moves it later, either.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await reader.evaluate(() => scrollY)).toBe(0);
  }

  it('is where the reader opens, whatever has become of font, width, theme and window', async () => {
    await readUpTo('When 4');
    await open();
    await waitFor(async () => (await wordsAtLine(reader)).startsWith('When 4'), { what: 'When 4' });
    expect(await bar()).toContain('Continued at “When”');
    await reader.close();
    await setReader(driver, { font: 'sans', textSize: 26, lineWidth: 45, theme: 'dark' });
    await open();
    await waitFor(async () => (await wordsAtLine(reader)).startsWith('When 4'), { what: 'When 4' });
    await reader.close();
    await open();
    await reader.setViewport({ width: 500, height: 600 });
    await waitFor(async () => (await wordsAtLine(reader)).startsWith('When 4'), { what: 'When 4' });
  });

  it('is held while what is above it gets its height', async () => {
    await readUpTo('When 4');
    await open();
    await waitFor(async () => (await wordsAtLine(reader)).startsWith('When 4'), { what: 'When 4' });
    for (const height of [300, 700]) {
      await reader.$eval(
        '.prose p',
        (at, height) => {
          (at as HTMLElement).style.height = `${height}px`;
        },
        height,
      );
      await waitFor(async () => (await wordsAtLine(reader)).startsWith('When 4'), {
        what: 'When 4',
      });
    }
  });

  it('stays in sight while one reads, whatever becomes of font, width, theme and window', async () => {
    await open();
    await scrollToWords('When 4');
    await isRemembered(driver, 'places', ({ place }) => place?.heading?.text === 'When');
    const stays = (what: string): Promise<unknown> =>
      waitFor(async () => (await wordsAtLine(reader)).startsWith('When 4'), { what }).catch(
        async () => expect([what, await wordsAtLine(reader)]).toEqual([what, 'When 4']),
      );
    await reader.bringToFront();
    for (const key of ['+', '+', '+', 't', '-']) {
      await reader.keyboard.press(key as '+');
      await stays(key);
    }
    for (const look of [{ font: 'sans', lineWidth: 45 }, { lineHeight: 2 }, {}]) {
      await setReader(driver, look);
      await stays(JSON.stringify(look));
    }
    for (const width of [420, 1400, 320, 1280]) {
      await reader.setViewport({ width, height: 700 });
      await stays(`${width} px`);
    }
    // Above the article's text it is the top that stays.
    await reader.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await new Promise((resolve) => setTimeout(resolve, 400));
    await reader.setViewport({ width: 500, height: 700 });
    await isAtTop();
  });

  const withoutHow = SECTIONS.filter(({ name }) => name !== 'How');
  it.each<[string, string, Section[]]>([
    ['a section more and one less', 'When', [section('New'), ...withoutHow]],
    ['sections in another order', 'When', SECTIONS.toReversed()],
    [
      'its section called otherwise',
      'At what time',
      [...SECTIONS.slice(0, 3), { ...section('When'), name: 'At what time' }, ...SECTIONS.slice(4)],
    ],
  ])('is found again with %s, in “%s”', async (_what, name, sections) => {
    await readUpTo('When 4');
    await keepArticle(driver, articleOf(sections));
    await open();
    await waitFor(async () => (await wordsAtLine(reader)).startsWith('When 4'), { what: 'When 4' });
    expect(await bar()).toContain(`Continued at “${name}”`);
  });

  it('gives way to a fragment, and is not lost by it', async () => {
    await readUpTo('When 4');
    await open('#how');
    await waitFor(async () => (await wordsAtLine(reader)).startsWith('How'), { what: 'How' });
    await scrollToWords('How 3');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await reader.$('.continued-bar[data-news="continued"]')).toBeNull();
    const [kept] = await callMemory(driver, 'all');
    expect(kept?.place?.heading?.text).toBe('When');
  });

  it('goes back only when the post is begun from the start', async () => {
    await readUpTo('When 4');
    await open();
    await bar();
    await reader.$eval('.continued-bar .button', (button) => (button as HTMLElement).click());
    await isAtTop();
    await scrollToWords('How 2');
    await isRemembered(driver, 'places', ({ place }) => place?.heading?.text === 'How');
  });

  it('is kept when the page is hidden, before it comes to rest', async () => {
    await open();
    await scrollToWords('What 3');
    await reader.evaluate(() => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    const kept = await isRemembered(driver, 'places');
    expect(kept.place?.heading?.text).toBe('What');
  });

  it('is told of once, where the first is kept; who does not want that has nothing kept', async () => {
    await open();
    await scrollToWords('How 2');
    expect(await bar()).toContain('is kept in this browser');
    await reader.$eval('.continued-bar .button', (button) => (button as HTMLElement).click());
    await waitFor(async () => (await callMemory(driver, 'all')).length === 0, { what: 'nothing' });
    await scrollToWords('What 2');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await callMemory(driver, 'all')).toEqual([]);
    expect(await callStorage(driver, 'get')).toMatchObject({ 'settings.remember': 'nothing' });
    await reader.close();
    await open();
    await isAtTop();
  });

  it('ends with the article, which is read then and can be read again', async () => {
    await readUpTo('When 4');
    await open();
    await reader.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await isRemembered(driver, 'places', ({ readAt }) => readAt !== undefined);
    await waitFor(() => reader.$('.memory-tools[data-read="true"]'), { what: 'to be read' });
    expect(await reader.$$eval('.outline-row[data-passed="true"]', (rows) => rows.length)).toBe(9);
    await reader.close();
    await open();
    await isAtTop();
    await reader.$eval('.memory-tools .text-button', (button) => (button as HTMLElement).click());
    await waitFor(() => reader.$('.memory-tools[data-read="false"]'), { what: 'to be unread' });
  });

  it('makes what lies behind look so, with words for who does not see it', async () => {
    await readUpTo('When 4');
    await open();
    await waitFor(() => reader.$('.outline-row[data-passed="true"]'), { what: 'what lies behind' });
    const passed = await reader.$$eval('.outline-row[data-passed="true"]', (rows) =>
      rows.map((row) => {
        const entry = row.querySelector('[role="treeitem"]');
        const described = entry?.getAttribute('aria-describedby') ?? '';
        return [entry?.textContent, document.getElementById(described)?.textContent];
      }),
    );
    expect(passed.map(([name]) => name)).toEqual(['On places', 'Why', 'How', 'What']);
    for (const [, words] of passed) expect(words).toMatch(/read$/);
  });

  it('is forgotten with the post, and not kept again until it is opened anew', async () => {
    await readUpTo('When 4');
    await open();
    await waitFor(() => reader.$('.memory-tools .text-button + .text-button'), {
      what: 'the button',
    });
    await reader.$eval('.memory-tools .text-button + .text-button', (button) =>
      (button as HTMLElement).click(),
    );
    await waitFor(async () => (await callMemory(driver, 'all')).length === 0, { what: 'nothing' });
    await scrollToWords('What 2');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await callMemory(driver, 'all')).toEqual([]);
    await reader.close();
    await readUpTo('What 3');
    await open();
  });

  it('that is damaged is none, and keeps nobody from reading', async () => {
    await callMemory(driver, 'put', 'blog.example/posts/places', {
      url: URL,
      place: { progress: 'x' },
    });
    await open();
    await isAtTop();
    await scrollToWords('How 2');
    await isRemembered(driver, 'places', ({ place }) => place?.heading?.text === 'How');
  });

  it.each([
    ['is full', 'QuotaExceededError', 'the disk is full'],
    ['fails', 'UnknownError', 'refuses its storage'],
  ])(
    'that cannot be kept since the storage %s is said to be so; one reads on',
    async (_what, name, text) => {
      await open();
      await reader.evaluate((name) => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('', name);
        };
      }, name);
      await scrollToWords('How 2');
      await waitFor(async () => (await noticeOf(reader)).includes(text), { what: text });
      expect(await wordsAtLine(reader)).toMatch(/^How 2/);
      expect(await callMemory(driver, 'all')).toEqual([]);
    },
  );

  it('that takes long to read is waited for while one reads, and that is said', async () => {
    await readUpTo('When 4');
    const letGo = await holdMemory(driver);
    await open();
    // The article waits for nothing.
    expect(await reader.$eval('.reader', (at) => (at as HTMLElement).dataset['state'])).toBe(
      'ready',
    );
    await scrollToWords('How 2');
    await waitFor(async () => (await noticeOf(reader)).includes('takes long'), {
      what: 'a notice',
    });
    expect(await wordsAtLine(reader)).toMatch(/^How 2/);
    await letGo();
    await waitFor(async () => !(await noticeOf(reader)).includes('takes long'), { what: 'none' });
    // Who reads is left there, and the place further on is not lost by it.
    expect(await wordsAtLine(reader)).toMatch(/^How 2/);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const [kept] = await callMemory(driver, 'all');
    expect(kept?.place?.heading?.text).toBe('When');
    await scrollToWords('Who 3');
    await isRemembered(driver, 'places', ({ place }) => place?.heading?.text === 'Who');
  });

  it('that takes long to write is written all the same, and one reads on', async () => {
    await open();
    await scrollToWords('How 1');
    await isRemembered(driver, 'places', ({ place }) => place?.heading?.text === 'How');
    const letGo = await holdMemory(driver);
    await scrollToWords('When 4');
    await waitFor(async () => (await noticeOf(reader)).includes('takes long'), {
      what: 'a notice',
    });
    expect(await wordsAtLine(reader)).toMatch(/^When 4/);
    await letGo();
    await isRemembered(driver, 'places', ({ place }) => place?.heading?.text === 'When');
    await waitFor(async () => !(await noticeOf(reader)).includes('takes long'), { what: 'none' });
  });

  it('is as it was where the page ends between reading and writing it', async () => {
    await readUpTo('How 2');
    await open();
    await reader.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        const { tabs } = (globalThis.browser ?? globalThis.chrome) as unknown as {
          tabs: {
            getCurrent(): Promise<{ id: number }>;
            remove(id: number): Promise<void>;
          };
        };
        void tabs.getCurrent().then(({ id }) => tabs.remove(id));
        throw new Error('The page ends here');
      };
    });
    await scrollToWords('When 4');
    await waitFor(async () => reader.evaluate(() => false).catch(() => true), { what: 'the end' });
    const [kept] = await callMemory(driver, 'all');
    expect(kept?.place?.heading?.text).toBe('How');
    await readUpTo('When 4');
    await open();
  });

  it('that a newer version has kept is left as it is, and said to be so', async () => {
    await driver.control.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.deleteDatabase('reader').addEventListener('success', () => {
            const opening = indexedDB.open('reader', 99);
            opening.addEventListener('success', () => {
              opening.result.close();
              resolve(undefined);
            });
          });
        }),
    );
    await open();
    await waitFor(async () => (await noticeOf(reader)).includes('newer version'), { what: 'it' });
    await scrollToWords('How 2');
    expect(await wordsAtLine(reader)).toMatch(/^How 2/);
    const versions = await driver.control.evaluate(() => indexedDB.databases());
    expect(versions).toContainEqual({ name: 'reader', version: 99 });
    await driver.control.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.deleteDatabase('reader').addEventListener('success', resolve);
        }),
    );
  });

  it('of two windows is that of the one that is further on, whichever was last', async () => {
    await open();
    const first = reader;
    await open();
    await scrollToWords('When 4');
    await isRemembered(driver, 'places', ({ place }) => place?.heading?.text === 'When');
    await reader.close();
    reader = first;
    await reader.bringToFront();
    await scrollToWords('How 2');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const [kept] = await callMemory(driver, 'all');
    expect(kept?.place?.heading?.text).toBe('When');
  });
});

function noticeOf(reader: Page): Promise<string> {
  return reader.$$eval('.notice', (all) => all.map(({ textContent }) => textContent).join(' '));
}
