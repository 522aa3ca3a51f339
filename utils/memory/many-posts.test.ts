import { beforeEach, describe, expect, it } from 'vitest';
import { ownMemory } from '../../tests/own-memory.ts';
import type { Memory } from './database.ts';
import { markAllRead, recallAll, unmarkAll, type MarkedPost } from './many-posts.ts';
import { beginAnew, keepPlace, markRead } from './memory.ts';
import type { PostFacts } from './post-record.ts';
import { postState } from './reading-state.ts';

const own = ownMemory();
let memory: Memory;
beforeEach(() => {
  ({ memory } = own);
});

const { open } = own;

function facts(name: string): PostFacts {
  const url = `https://example.com/blog/${name}`;
  return { url, title: name, lang: 'en', dir: 'ltr', minutes: 0, words: 0 };
}

function later(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, 3));
}

async function begin(name: string): Promise<void> {
  const block = { print: 1, start: '', nth: 0 };
  const place = {
    block,
    part: 0,
    sectionPart: 0,
    progress: 0.6,
    view: 'reader',
    at: Date.now(),
  } as const;
  await keepPlace({ ...facts(name), minutes: 7 }, place, () => false, open());
}

async function states(...addresses: string[]): Promise<string[]> {
  const answer = await recallAll(addresses, open());
  if ('fault' in answer) return [answer.fault];
  return addresses.map((address) => {
    const state = postState(answer.records.get(address));
    return state.kind === 'begun' ? String(state.progress) : state.kind;
  });
}

async function mark(...names: string[]): Promise<MarkedPost[]> {
  const answer = await markAllRead(names.map(facts), open());
  return 'marked' in answer ? answer.marked : [];
}

const ALL = ['a', 'b', 'c'].map((name) => facts(name).url);

describe('posts of a list', () => {
  it('are read whatever has become of their address’s protocol, slash and source', async () => {
    await markRead(facts('a'), open());
    await begin('b');
    expect(
      await states(
        'http://example.com/blog/a/?utm_source=rss',
        'https://example.com/blog/b#x',
        'https://example.com/blog/c',
        'mailto:x',
      ),
    ).toEqual(['read', '0.6', 'unread', 'unread']);
  });

  it('are marked together, and that is taken back together', async () => {
    await markRead(facts('a'), open());
    await begin('b');
    await later();
    const marked = await mark('a', 'b', 'c', 'c');
    expect(marked.map(({ key }) => key)).toEqual(['example.com/blog/b', 'example.com/blog/c']);
    expect(await states(...ALL)).toEqual(['read', 'read', 'read']);
    const known = await recallAll(ALL, open());
    expect('records' in known && known.records.get(ALL[1] ?? '')?.minutes).toBe(7);
    await later();
    expect(await unmarkAll(marked, open())).toEqual({ done: true });
    expect(await states(...ALL)).toEqual(['read', '0.6', 'unread']);
    expect(await memory.count('posts')).toBe(2);
    expect(await memory.count('tombstones')).toBe(0);
  });

  it('keep what has happened to them since they were marked', async () => {
    const marked = await mark('a', 'b', 'c');
    await later();
    await beginAnew(facts('a'), open());
    await markRead(facts('b'), open());
    await unmarkAll(marked, open());
    expect(await states(...ALL)).toEqual(['unread', 'read', 'unread']);
    expect(await memory.count('posts')).toBe(2);
  });

  it('can be 500', async () => {
    const names = Array.from({ length: 500 }, (_none, at) => `post-${at}`);
    const marked = await mark(...names);
    expect(marked).toHaveLength(500);
    expect(new Set(await states(...names.map((name) => facts(name).url)))).toEqual(
      new Set(['read']),
    );
    await unmarkAll(marked, open());
    expect(await memory.count('posts')).toBe(0);
  });

  it('are damaged one by one', async () => {
    await memory.put('posts', 'nonsense', 'example.com/blog/a');
    await markRead(facts('b'), open());
    expect(await states(...ALL)).toEqual(['unread', 'read', 'unread']);
  });

  it('are a fault where there is no database', async () => {
    const none = (): Promise<Memory> => Promise.reject(new DOMException('', 'QuotaExceededError'));
    expect(await recallAll(ALL, none())).toEqual({ fault: 'full' });
    expect(await markAllRead([facts('a')], none())).toEqual({ fault: 'full' });
    expect(await unmarkAll([], none())).toEqual({ fault: 'full' });
  });
});
