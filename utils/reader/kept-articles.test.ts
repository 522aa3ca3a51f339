import { describe, expect, it } from 'vitest';
import { keepArticle, loadArticle, type Area } from './kept-articles.ts';
import type { Article } from '../page/types.ts';

/** A storage area in memory that takes so many bytes. */
function createArea(quota = Infinity): Area & { keys: () => string[] } {
  const stored = new Map<string, unknown>();
  return {
    keys: () => [...stored.keys()].toSorted(),
    get: (key) => Promise.resolve(stored.has(key) ? { [key]: stored.get(key) } : {}),
    set: (items) => {
      const all = Object.entries({ ...Object.fromEntries(stored), ...items });
      if (JSON.stringify(all).length > quota) return Promise.reject(new Error('quota exceeded'));
      for (const [key, value] of all) stored.set(key, value);
      return Promise.resolve();
    },
    remove: (keys) => {
      for (const key of keys) stored.delete(key);
      return Promise.resolve();
    },
  };
}

function article(name: string, bytes: number): Article {
  return {
    url: `https://example.com/${name}`,
    lang: 'en',
    dir: 'ltr',
    kind: 'post',
    evidence: [],
    title: name,
    authors: [{ name: 'Ines Maurer' }],
    tags: [],
    headings: [{ depth: 2, text: 'One', index: 0, words: 7, minutes: 0.1 }],
    words: 7,
    codeLines: 0,
    images: 0,
    minutes: 1,
    content: 'x'.repeat(bytes),
  };
}

const MB = 1_000_000;

describe('keepArticle', () => {
  it('keeps an article by the address of its page, in its latest version', async () => {
    const area = createArea();
    expect(await keepArticle(article('a', 10), undefined, area)).toBe(true);
    expect(await keepArticle(article('a', 20), undefined, area)).toBe(true);
    expect((await loadArticle({ url: 'https://example.com/a' }, area))?.content).toHaveLength(20);
    expect(await loadArticle({ url: 'https://example.com/b' }, area)).toBeUndefined();
  });

  it('keeps for each container what was read in it, and shows it in no other', async () => {
    const area = createArea();
    const [work, home] = ['firefox-container-1', 'firefox-container-2'];
    const url = 'https://example.com/a';
    await keepArticle(article('a', 30), work, area);
    expect(await loadArticle({ url }, area)).toBeUndefined();
    expect(await loadArticle({ url, container: home }, area)).toBeUndefined();
    await keepArticle(article('a', 10), undefined, area);
    await keepArticle(article('a', 20), home, area);
    const all = [undefined, home, work].map((container) =>
      loadArticle({ url, ...(container && { container }) }, area),
    );
    expect((await Promise.all(all)).map((kept) => kept?.content?.length)).toEqual([10, 20, 30]);
    await keepArticle(article('b', 3.9 * MB), undefined, area);
    await keepArticle(article('c', 3.9 * MB), undefined, area);
    await keepArticle(article('d', 3.9 * MB), work, area);
    expect(area.keys()).toEqual([
      'article:firefox-container-1:https://example.com/d',
      'article:https://example.com/c',
      'library',
    ]);
  });

  it('lets those go that were kept for longest', async () => {
    const area = createArea();
    for (const name of ['a', 'b', 'c']) await keepArticle(article(name, 2 * MB), undefined, area);
    // Kept again, the first is no longer the oldest.
    await keepArticle(article('a', 2 * MB), undefined, area);
    await keepArticle(article('d', 3 * MB), undefined, area);
    expect(area.keys()).toEqual([
      'article:https://example.com/a',
      'article:https://example.com/c',
      'article:https://example.com/d',
      'library',
    ]);
  });

  it.each([4, 7.9, 9])(
    'leaves all others where one has %d MB, and does not keep it',
    async (size) => {
      const area = createArea();
      for (const name of ['a', 'c', 'd', 'e'])
        await keepArticle(article(name, MB), undefined, area);
      expect(await keepArticle(article('b', size * MB), undefined, area)).toBe(false);
      expect(area.keys().map((key) => key.at(-1))).toEqual(['a', 'c', 'd', 'e', 'y']);
      expect(await loadArticle({ url: 'https://example.com/b' }, area)).toBeUndefined();
    },
  );

  it('leaves half of the room to others, however large the newest is', async () => {
    const area = createArea();
    for (const name of ['a', 'b', 'c', 'd'])
      await keepArticle(article(name, 1.9 * MB), undefined, area);
    expect(await keepArticle(article('e', 3.9 * MB), undefined, area)).toBe(true);
    expect(area.keys().map((key) => key.at(-1))).toEqual(['c', 'd', 'e', 'y']);
  });

  it('counts bytes, not characters', async () => {
    const area = createArea();
    const chinese = { ...article('zh', 0), content: '字'.repeat(1.5 * MB) };
    expect(await keepArticle(chinese, undefined, area)).toBe(false);
  });

  it('says so where the browser has less room than it says', async () => {
    const area = createArea(3 * MB);
    expect(await keepArticle(article('a', 2 * MB), undefined, area)).toBe(true);
    expect(await keepArticle(article('b', 2 * MB), undefined, area)).toBe(false);
    expect(await loadArticle({ url: 'https://example.com/a' }, area)).toBeDefined();
  });

  it('loses nothing else to a storage that is full', async () => {
    const area = createArea(7 * MB);
    for (const name of ['a', 'b', 'c']) await keepArticle(article(name, 2 * MB), undefined, area);
    expect(await keepArticle(article('d', 1.5 * MB), undefined, area)).toBe(false);
    // What is kept of it from before stays, too.
    expect(await keepArticle(article('b', 3.5 * MB), undefined, area)).toBe(false);
    expect((await loadArticle({ url: 'https://example.com/b' }, area))?.content).toHaveLength(
      2 * MB,
    );
    expect(area.keys()).toHaveLength(4);
  });

  it('makes room for an article of which the storage would not hold both', async () => {
    const area = createArea(9 * MB);
    await keepArticle(article('a', 3 * MB), undefined, area);
    await keepArticle(article('b', 3 * MB), undefined, area);
    expect(await keepArticle(article('c', 3.9 * MB), undefined, area)).toBe(true);
    expect(area.keys()).toEqual([
      'article:https://example.com/b',
      'article:https://example.com/c',
      'library',
    ]);
  });

  it('keeps what two windows keep at once, and names both', async () => {
    const area = createArea();
    const kept = ['a', 'b', 'c', 'd'].map((name) =>
      keepArticle(article(name, 10), undefined, area),
    );
    expect(await Promise.all(kept)).toEqual([true, true, true, true]);
    const { library } = await area.get('library');
    expect(library).toHaveLength(4);
  });

  it.each([[7], ['text'], [{ length: 3 }], [[null, 7, { url: 1 }, { url: 'x', bytes: 'y' }]]])(
    'begins anew where its index is %j',
    async (index) => {
      const area = createArea();
      await area.set({ library: index });
      expect(await keepArticle(article('a', 10), undefined, area)).toBe(true);
      expect((await area.get('library'))['library']).toHaveLength(1);
    },
  );

  it('says that nothing is kept where the storage fails, and never throws', async () => {
    const fail = (): Promise<never> => Promise.reject(new Error('corrupt'));
    const broken: Area = { get: fail, set: fail, remove: fail };
    expect(await keepArticle(article('a', 10), undefined, broken)).toBe(false);
    expect(await loadArticle({ url: 'https://example.com/a' }, broken)).toBeUndefined();
  });

  it('drops nothing where the storage fails', async () => {
    const area = createArea();
    for (const name of ['a', 'b', 'c']) await keepArticle(article(name, 2.5 * MB), undefined, area);
    const failing: Area = { ...area, set: () => Promise.reject(new Error('disk')) };
    expect(await keepArticle(article('d', 6 * MB), undefined, failing)).toBe(false);
    expect(area.keys()).toHaveLength(4);
  });
});

describe('loadArticle', () => {
  it.each<[string, unknown]>([
    ['a text', 'garbage'],
    ['nothing', null],
    ['a list', []],
    ['another page', article('b', 10)],
    ['without headings', { ...article('a', 10), headings: undefined }],
    ['with an introduction that is none', { ...article('a', 10), introduction: {} }],
    ['with headings that are none', { ...article('a', 10), headings: [{ depth: 9 }, null] }],
    ['with authors that are none', { ...article('a', 10), authors: ['Ines'] }],
    ['with a length that is none', { ...article('a', 10), minutes: 'many' }],
  ])('takes no damaged article: %s', async (_what, damaged) => {
    const area = createArea();
    await area.set({ 'article:https://example.com/a': damaged });
    expect(await loadArticle({ url: 'https://example.com/a' }, area)).toBeUndefined();
  });
});
