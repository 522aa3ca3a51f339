import { useLayoutEffect } from 'preact/hooks';
import { returnWithHistory } from '../go-to.ts';
import { elementNamed } from '../article-links.ts';
import { reveal } from '../content-tabs.ts';

/** Scrolls to the place in the address, or to where the window was before a reload or Back. */
export function useReturn(body: HTMLElement | undefined): void {
  useLayoutEffect(() => {
    if (!body) return undefined;
    const top = returnedTop();
    const named = elementNamed(body, location.hash.slice(1));
    // Only if there is somewhere to go, since this lays out the article at once; and not if the
    // user has begun to read.
    if ((top !== null || named) && scrollY === 0) {
      if (top !== null) {
        scrollTo({ top: Number(top), behavior: 'instant' });
      } else if (named) {
        reveal(named);
        named.scrollIntoView({ behavior: 'instant' });
      }
    }
    const left = new AbortController();
    returnWithHistory(left.signal);
    const remember = (): void => sessionStorage.setItem(topKey(), String(scrollY));
    addEventListener('pagehide', remember, { signal: left.signal });
    // A tab that is unloaded to save memory gets no event then, but has been hidden before.
    document.addEventListener('visibilitychange', () => document.hidden && remember(), {
      signal: left.signal,
    });
    return () => left.abort();
  }, [body]);
}

/** Tells whether the address names a place, or one was left before a reload. */
export function hasPlaceOfItsOwn(body: HTMLElement): boolean {
  return returnedTop() !== null || Boolean(elementNamed(body, location.hash.slice(1)));
}

/** Tells whether the page opens at its top, as far as its address and history say. */
export function opensAtTop(): boolean {
  return location.hash === '' && returnedTop() === null;
}

/** Scroll position before a reload, in pixels. */
function returnedTop(): string | null {
  return isReturning() ? sessionStorage.getItem(topKey()) : null;
}

/**
 * Key in session storage of this tab: a page that is being closed can no longer change its history
 * entry.
 */
function topKey(): string {
  return `top:${location.search}`;
}

/** Has the page been reloaded or returned to? */
function isReturning(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'reload' || entry?.type === 'back_forward';
}
