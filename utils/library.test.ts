import { describe, expect, it } from 'vitest';
import { keepArticle, loadArticle, type Area } from './library.ts';
import type { Article } from './page/types.ts';

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
  return { url: `https://example.com/${name}`, content: 'x'.repeat(bytes) } as Article;
}

const MB = 1_000_000;

describe('keepArticle', () => {
  it('keeps an article by the address of its page, in its latest version', async () => {
    const area = createArea();
    expect(await keepArticle(article('a', 10), area)).toBe(true);
    expect(await keepArticle(article('a', 20), area)).toBe(true);
    expect((await loadArticle('https://example.com/a', area))?.content).toHaveLength(20);
    expect(await loadArticle('https://example.com/b', area)).toBeUndefined();
  });

  it('lets those go that were kept for longest', async () => {
    const area = createArea();
    for (const name of ['a', 'b', 'c']) await keepArticle(article(name, 2 * MB), area);
    // Kept again, the first is no longer the oldest.
    await keepArticle(article('a', 2 * MB), area);
    await keepArticle(article('d', 3 * MB), area);
    expect(area.keys()).toEqual([
      'article:https://example.com/a',
      'article:https://example.com/c',
      'article:https://example.com/d',
      'library',
    ]);
  });

  it('leaves all others where one is larger than all of its room', async () => {
    const area = createArea();
    await keepArticle(article('a', MB), area);
    expect(await keepArticle(article('b', 9 * MB), area)).toBe(false);
    expect(await loadArticle('https://example.com/a', area)).toBeDefined();
    expect(await loadArticle('https://example.com/b', area)).toBeUndefined();
  });

  it('counts bytes, not characters', async () => {
    const area = createArea();
    const chinese = { ...article('zh', 0), content: '字'.repeat(3 * MB) };
    expect(await keepArticle(chinese, area)).toBe(false);
  });

  it('says so where the browser has less room than it says', async () => {
    const area = createArea(3 * MB);
    expect(await keepArticle(article('a', 2 * MB), area)).toBe(true);
    expect(await keepArticle(article('b', 2 * MB), area)).toBe(false);
    expect(await loadArticle('https://example.com/a', area)).toBeDefined();
  });
});
