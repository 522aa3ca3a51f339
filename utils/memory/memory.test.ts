import { beforeEach, describe, expect, it } from 'vitest';
import { ownMemory } from '../../tests/own-memory.ts';
import type { ReadingPlace } from '../page/text/reading-place.ts';
import version1 from './fixtures/version-1.json';
import { faultOf, STEPS, type Memory, type Step } from './database.ts';
import {
  beginAnew,
  forgetEverything,
  forgetPost,
  forgetSite,
  hashOf,
  keepPlace,
  keepPrints,
  knownSites,
  markRead,
  recall,
  tellOnce,
  type Outcome,
} from './memory.ts';
import { onMemoryNews, type MemoryNews } from './memory-news.ts';
import { isRead, placeOf, type PostFacts } from './post-record.ts';

const URL = 'https://example.com/blog/a';

const own = ownMemory();
let memory: Memory;
beforeEach(() => {
  ({ memory } = own);
});
const { open } = own;

function facts(url = URL): PostFacts {
  return { url, title: 'A', lang: 'en', dir: 'ltr', minutes: 5, words: 1000 };
}

function place(progress: number): ReadingPlace {
  const block = { print: 1, start: 'Words', nth: 0 };
  return { block, part: 0, sectionPart: 0, progress, view: 'reader', at: Date.now() };
}

function keep(progress: number, url = URL): Promise<Outcome> {
  return keepPlace(facts(url), place(progress), (known) => known.progress > progress, open());
}

async function progressOf(url = URL): Promise<number | undefined> {
  const outcome = await recall(url, open());
  return 'record' in outcome ? placeOf(outcome.record)?.progress : NaN;
}

describe('places', () => {
  it('are kept by the post, whatever its address', async () => {
    await keep(0.3);
    expect(await progressOf('http://example.com/blog/a/?utm_source=x#y')).toBe(0.3);
    expect(await progressOf('https://example.com/blog/b')).toBeUndefined();
  });

  it('go on, and back only when the post is begun anew', async () => {
    await keep(0.3);
    await keep(0.6);
    await keep(0.2);
    expect(await progressOf()).toBe(0.6);
    await beginAnew(facts(), open());
    expect(await progressOf()).toBeUndefined();
    await later();
    await keep(0.2);
    expect(await progressOf()).toBe(0.2);
  });

  it('of two windows undo nothing of each other', async () => {
    const all = Array.from({ length: 20 }, (_, n) => (n + 1) / 20);
    await Promise.all(all.toReversed().map((progress) => keep(progress)));
    expect(await progressOf()).toBe(1);
    await Promise.all([keep(0.4, `${URL}/1`), markRead(facts(`${URL}/1`), open())]);
    const outcome = await recall(`${URL}/1`, open());
    const record = 'record' in outcome ? outcome.record : undefined;
    expect(record?.place?.progress).toBe(0.4);
    expect(record?.readAt).toBeDefined();
  });

  it('are none in what has been read, until it is read again', async () => {
    await keep(0.6);
    await later();
    await markRead(facts(), open());
    expect(await progressOf()).toBeUndefined();
    await later();
    await keep(0.1);
    expect(await progressOf()).toBe(0.1);
    const outcome = await recall(URL, open());
    expect('record' in outcome && outcome.record && isRead(outcome.record)).toBe(false);
  });

  it('have how the post was read kept with them, and go without what is not remembered', async () => {
    const prints = [{ blocks: [1], words: ['aa'] }];
    expect(await keepPrints(facts(), prints, open())).toEqual({ record: undefined });
    expect(await memory.count('posts')).toBe(0);
    await keep(0.3);
    await keepPrints(facts(), prints, open());
    await keep(0.2);
    const outcome = await recall(URL, open());
    expect(outcome).toMatchObject({ record: { prints, place: { progress: 0.3 } } });
  });

  it('of what is no page of the web are not kept', async () => {
    expect(await keep(0.5, 'file:///a.html')).toEqual({ record: undefined });
    expect(await memory.count('posts')).toBe(0);
  });
});

describe('a damaged record', () => {
  it('costs no other, and is mended by what is kept next', async () => {
    await keep(0.3, `${URL}/b`);
    await memory.put('posts', 'nonsense', 'example.com/blog/a');
    expect(await progressOf()).toBeUndefined();
    expect(await progressOf(`${URL}/b`)).toBe(0.3);
    expect(await knownSites(open())).toEqual({ sites: [{ host: 'example.com', posts: 2 }] });
    await keep(0.5);
    expect(await progressOf()).toBe(0.5);
  });
});

describe('forgetting', () => {
  beforeEach(async () => {
    for (const url of [
      URL,
      'https://example.com/blog/b',
      'https://example.com.evil/blog/a',
      'https://other.example/x',
    ])
      await keep(0.5, url);
  });

  it('a post leaves the others', async () => {
    await forgetPost(`${URL}#x`, open());
    expect(await memory.getAllKeys('posts')).toHaveLength(3);
    expect(await progressOf()).toBeUndefined();
  });

  it('a site leaves those of other sites', async () => {
    await forgetSite('example.com', open());
    const keys = await memory.getAllKeys('posts');
    expect(keys).toEqual(['example.com.evil/blog/a', 'other.example/x']);
  });

  it('everything leaves nothing but that something was forgotten', async () => {
    await forgetEverything(open());
    expect(await memory.count('posts')).toBe(0);
    expect(await memory.getAllKeys('tombstones')).toContain(await hashOf('example.com/blog/a'));
    const left = JSON.stringify([
      await memory.getAllKeys('tombstones'),
      await memory.getAll('tombstones'),
    ]);
    expect(left).not.toContain('example');
  });

  it('is itself forgotten after a quarter of a year', async () => {
    await memory.put('tombstones', { at: Date.now() - 91 * 86_400_000 }, 'old');
    await memory.put('tombstones', { at: Date.now() - 89 * 86_400_000 }, 'young');
    await forgetPost(URL, open());
    const keys = await memory.getAllKeys('tombstones');
    expect(keys).toContain('young');
    expect(keys).not.toContain('old');
  });

  it('is told to other pages, and so are changes', async () => {
    const heard: MemoryNews[] = [];
    const left = new AbortController();
    onMemoryNews((news) => heard.push(news), left.signal);
    await keep(0.9);
    await forgetPost(URL, open());
    await expect
      .poll(() => heard)
      .toEqual([{ changed: 'example.com/blog/a' }, { forgotten: ['example.com/blog/a'] }]);
    left.abort();
  });
});

describe('the first time', () => {
  it('is told once, also to several windows at once', async () => {
    const told = await Promise.all([tellOnce(open()), tellOnce(open()), tellOnce(open())]);
    expect(told.filter(Boolean)).toHaveLength(1);
  });
});

describe('the database', () => {
  it('of a newer version is told from one that fails, and left alone', async () => {
    await keep(0.3);
    const newer = await upgrade([(db) => void db.createObjectStore('later' as 'meta')]);
    expect(await recall(URL, open())).toEqual({ fault: 'newer' });
    expect(await keep(0.5)).toEqual({ fault: 'newer' });
    expect(await newer.get('posts', 'example.com/blog/a')).toMatchObject({ title: 'A' });
    expect(faultOf(new DOMException('', 'QuotaExceededError'))).toBe('full');
    const refused = Promise.reject<Memory>(new DOMException('', 'SecurityError'));
    expect(await recall(URL, refused)).toEqual({ fault: 'failed' });
  });

  it('lets go of the old one when a newer version comes, and goes on after that', async () => {
    await keep(0.3);
    const stepped = await upgrade([(db) => void db.createObjectStore('later' as 'meta')]);
    expect(await stepped.get('posts', 'example.com/blog/a')).toMatchObject({ title: 'A' });
  });

  it('brings what each version stored up to the next', async () => {
    for (const [key, value] of Object.entries(version1.posts))
      await memory.put('posts', value, key);
    expect(await progressOf('https://blog.example/posts/kept')).toBe(0.42);
    const rename: Step = async (_db, transaction) => {
      const store = transaction.objectStore('posts');
      for await (const cursor of store) {
        if (typeof cursor.value === 'object') await cursor.update({ ...cursor.value, labels: [] });
      }
    };
    const stepped = await upgrade([rename]);
    expect(await stepped.get('posts', 'blog.example/posts/kept')).toMatchObject({
      labels: [],
      title: 'Kept',
    });
    expect(await stepped.get('posts', 'blog.example/posts/damaged')).toBe('damaged');
  });

  it('stays what it was where a step fails', async () => {
    await keep(0.3);
    const fail: Step = async (_db, transaction) => {
      await transaction.objectStore('posts').clear();
      throw new Error('a fault in the step');
    };
    await expect(upgrade([fail])).rejects.toThrow();
    expect(await progressOf()).toBe(0.3);
  });

  /** As a newer version of the extension does, while pages of the older one are open. */
  function upgrade(steps: readonly Step[]): Promise<Memory> {
    return open([...STEPS, ...steps]);
  }
});

/** The clock goes on: what comes later has a later time. */
function later(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
