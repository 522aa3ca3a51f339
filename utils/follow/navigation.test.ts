import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from '../../tests/dom.ts';
import { onNavigation, whenStill } from './navigation.ts';

const START = location.href;
let stop = new AbortController();

beforeEach(() => {
  stop = new AbortController();
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  history.replaceState(null, '', START);
});

/** Mutation observers are told at the end of the current task’s jobs. */
async function mutationsSeen(): Promise<void> {
  await Promise.resolve();
}

describe('onNavigation', () => {
  function listen(): ReturnType<typeof vi.fn<() => void>> {
    const listener = vi.fn<() => void>();
    onNavigation(window, listener, stop.signal);
    return listener;
  }

  it('tells of a page that a router shows', async () => {
    const listener = listen();
    history.pushState(null, '', '?another');
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1));
  });

  it('tells of a page that replaces the last', async () => {
    const listener = listen();
    history.replaceState(null, '', '?another');
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1));
  });

  it('tells of each page once, and of the way back', async () => {
    const listener = listen();
    history.pushState(null, '', '?one');
    history.pushState(null, '', '?two');
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(2));
    history.back();
    await vi.waitFor(() => expect(location.search).toBe('?one'));
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(3));
  });

  it('tells nothing of a section of the same page', async () => {
    const listener = listen();
    location.hash = 'section';
    history.pushState({ scroll: 7 }, '', '#other');
    history.pushState(null, '', '#other');
    // What comes after is told, so that these have been seen.
    history.pushState(null, '', '?another');
    await vi.waitFor(() => expect(listener).toHaveBeenCalled());
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('tells of a page that comes back from the cache, but not of one that was loaded', () => {
    const listener = listen();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(listener).not.toHaveBeenCalled();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('tells nothing once it is stopped', async () => {
    const listener = listen();
    stop.abort();
    const later = vi.fn<() => void>();
    stop = new AbortController();
    onNavigation(window, later, stop.signal);
    history.pushState(null, '', '?another');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await vi.waitFor(() => expect(later).toHaveBeenCalledTimes(2));
    expect(listener).not.toHaveBeenCalled();
  });

  describe('in a browser without the Navigation API', () => {
    /** As much of a window as it needs, with an address to set. */
    class OldWindow extends EventTarget {
      document = parse('<title>A post</title>');
      location = { href: 'https://example.com/blog/a' };
      navigation = undefined;
    }

    function listenOld(): { old: OldWindow; listener: ReturnType<typeof vi.fn<() => void>> } {
      const old = new OldWindow();
      const listener = vi.fn<() => void>();
      onNavigation(old as unknown as Window, listener, stop.signal);
      return { old, listener };
    }

    it.each<[string, (page: Document) => void]>([
      ['changes', (page) => page.querySelector('title')?.firstChild?.replaceWith('Another')],
      ['is written over', (page) => (page.title = 'Another')],
      ['is another element', (page) => page.head.replaceChildren(page.createElement('title'))],
    ])('tells of another page when the title %s', async (_how, change) => {
      const { old, listener } = listenOld();
      old.location.href = 'https://example.com/blog/b';
      change(old.document);
      await mutationsSeen();
      expect(listener).toHaveBeenCalledTimes(1);
    });

    it('tells nothing of another title for the same page', async () => {
      const { old, listener } = listenOld();
      old.location.href += '#section';
      old.document.title = '(1) A post';
      await mutationsSeen();
      expect(listener).not.toHaveBeenCalled();
    });

    it('tells of the way back', () => {
      const { old, listener } = listenOld();
      old.location.href = 'https://example.com/blog/b';
      old.dispatchEvent(new Event('popstate'));
      expect(listener).toHaveBeenCalledTimes(1);
    });

    it('tells nothing once it is stopped', async () => {
      const { old, listener } = listenOld();
      stop.abort();
      old.location.href = 'https://example.com/blog/b';
      old.document.title = 'Another';
      old.dispatchEvent(new Event('popstate'));
      await mutationsSeen();
      expect(listener).not.toHaveBeenCalled();
    });
  });
});

describe('whenStill', () => {
  /** Longer than any pause between two parts of a page that loads. */
  const LONG = 1000;
  /** After this a page is as it will be. */
  const FOREVER = 60_000;

  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));

  function watch(): {
    change: () => Promise<void>;
    listener: ReturnType<typeof vi.fn<() => void>>;
  } {
    const page = parse('<main></main>');
    const listener = vi.fn<() => void>();
    whenStill(page, listener, stop.signal);
    const change = async (): Promise<void> => {
      page.querySelector('main')?.append(page.createElement('p'));
      await mutationsSeen();
    };
    return { change, listener };
  }

  it('waits for the page to come to rest', async () => {
    const { change, listener } = watch();
    await change();
    expect(listener).not.toHaveBeenCalled();
    vi.advanceTimersByTime(LONG);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('tells once of many changes', async () => {
    const { change, listener } = watch();
    for (let times = 0; times < 20; times += 1) {
      await change();
      vi.advanceTimersByTime(50);
    }
    expect(listener).not.toHaveBeenCalled();
    vi.advanceTimersByTime(LONG);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('tells again when it has changed again', async () => {
    const { change, listener } = watch();
    await change();
    vi.advanceTimersByTime(LONG);
    await change();
    vi.advanceTimersByTime(LONG);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('tells of an article that comes late, over a slow network', async () => {
    const { change, listener } = watch();
    await change();
    vi.advanceTimersByTime(12_000);
    expect(listener).toHaveBeenCalledTimes(1);
    await change();
    vi.advanceTimersByTime(LONG);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('tells of a page that is never at rest, too, but seldom', async () => {
    const { change, listener } = watch();
    const changes = async (milliseconds: number): Promise<void> => {
      for (let passed = 0; passed < milliseconds; passed += 100) {
        await change();
        vi.advanceTimersByTime(100);
      }
    };
    await changes(5200);
    expect(listener).toHaveBeenCalledTimes(1);
    await changes(FOREVER);
    expect(listener.mock.calls.length).toBeLessThan(5);
  });

  it('tells nothing of a page that does not change', () => {
    const { listener } = watch();
    vi.advanceTimersByTime(FOREVER);
    expect(listener).not.toHaveBeenCalled();
  });

  it('does not watch a page for ever', async () => {
    const { change, listener } = watch();
    vi.advanceTimersByTime(FOREVER);
    await change();
    vi.advanceTimersByTime(LONG);
    expect(listener).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells of the last change, though the watch ends before the page is at rest', async () => {
    const { change, listener } = watch();
    vi.advanceTimersByTime(29_900);
    await change();
    vi.advanceTimersByTime(LONG);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('leaves nothing behind once it is stopped', async () => {
    const { change, listener } = watch();
    await change();
    stop.abort();
    expect(vi.getTimerCount()).toBe(0);
    await change();
    vi.advanceTimersByTime(LONG);
    expect(listener).not.toHaveBeenCalled();
  });
});
