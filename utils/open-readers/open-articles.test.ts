import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleArticle } from '../../tests/browser/sample-article.ts';
import { ownMemory } from '../../tests/own-memory.ts';
import { forgetEverything, forgetPost, forgetSite } from '../memory/memory.ts';
import {
  dropOldOpenArticles,
  dropOpenArticles,
  keepOpenArticle,
  openArticle,
} from './open-articles.ts';

const own = ownMemory();
const { open } = own;
const DAY_MS = 86_400_000;

afterEach(() => {
  vi.restoreAllMocks();
});

function addressOf(name: string): string {
  return `https://example.com/blog/${name}`;
}

async function keep(...names: string[]): Promise<void> {
  for (const name of names) {
    const article = sampleArticle('https://example.com', { url: addressOf(name), title: name });
    expect(await keepOpenArticle(article, open())).toBe(true);
  }
}

async function kept(): Promise<string[]> {
  const urls = await own.memory.getAllKeys('open');
  return urls.map((url) => url.replace(addressOf(''), ''));
}

describe('the article of an open reader', () => {
  it('is there whole, in other windows too', async () => {
    await keep('a');
    const article = sampleArticle('https://example.com', { url: addressOf('a'), title: 'a' });
    expect(await openArticle(addressOf('a'), open())).toEqual(article);
    expect(await openArticle(addressOf('b'), open())).toBeUndefined();
  });

  it.each([
    ['nothing', undefined],
    ['a word', 'damaged'],
    ['no article', { article: { url: addressOf('a') }, at: 1 }],
    ['another one', { article: sampleArticle('https://example.com'), at: 1 }],
  ])('is none where what is stored is %s', async (_what, value) => {
    if (value !== undefined) await own.memory.put('open', value, addressOf('a'));
    expect(await openArticle(addressOf('a'), open())).toBeUndefined();
    // And costs no other.
    await keep('b');
    expect(await openArticle(addressOf('b'), open())).toMatchObject({ title: 'b' });
  });

  it('goes with its reader, and with all', async () => {
    await keep('a', 'b', 'c');
    await dropOpenArticles([addressOf('a')], open());
    expect(await kept()).toEqual(['b', 'c']);
    await dropOpenArticles('all', open());
    expect(await kept()).toEqual([]);
  });

  it('goes with what is forgotten, whatever its address is', async () => {
    await keep('a', 'b/?utm_source=x');
    await forgetPost(addressOf('b'), open());
    expect(await kept()).toEqual(['a']);
    await forgetSite('other.example', open());
    expect(await kept()).toEqual(['a']);
    await forgetSite('example.com', open());
    expect(await kept()).toEqual([]);
    await keep('a');
    await forgetEverything(open());
    expect(await kept()).toEqual([]);
  });

  it('goes a month after it was last shown, and where there are very many', async () => {
    const now = vi.spyOn(Date, 'now');
    const start = Date.UTC(2026, 10, 3);
    now.mockReturnValue(start);
    await keep('a', 'b');
    now.mockReturnValue(start + 20 * DAY_MS);
    await keep('b');
    now.mockReturnValue(start + 31 * DAY_MS);
    await dropOldOpenArticles(open());
    expect(await kept()).toEqual(['b']);
    for (let nth = 0; nth < 50; nth += 1) {
      now.mockReturnValue(start + 32 * DAY_MS + nth);
      await keep(`n${nth}`);
    }
    expect(await kept()).toHaveLength(50);
    expect(await kept()).not.toContain('b');
  });

  it('stays where the clock is set back', async () => {
    const now = vi.spyOn(Date, 'now');
    now.mockReturnValue(Date.UTC(2026, 10, 3));
    await keep('a');
    now.mockReturnValue(Date.UTC(2020, 10, 3));
    await keep('b');
    await dropOldOpenArticles(open());
    expect(await kept()).toEqual(['a', 'b']);
  });

  it('is none, and throws nothing, where the database fails', async () => {
    const failing = (): Promise<never> => Promise.reject(new DOMException('', 'UnknownError'));
    const article = sampleArticle('https://example.com');
    expect(await keepOpenArticle(article, failing())).toBe(false);
    expect(await openArticle(article.url, failing())).toBeUndefined();
    await dropOpenArticles('all', failing());
    await dropOldOpenArticles(failing());
  });
});
