import { useLayoutEffect } from 'preact/hooks';
import { returnWithHistory } from '../go-to.ts';
import { elementNamed } from '../article-links.ts';
import { reveal } from '../content-tabs.ts';

/** Puts the window where the address says, or where it was before a reload, or before Back. */
export function useReturn(body: HTMLElement | undefined): void {
  useLayoutEffect(() => {
    if (!body) return undefined;
    const top = returnedTop();
    const named = elementNamed(body, location.hash.slice(1));
    // Asked only where there is somewhere to go: it has the browser lay the article out at once. Who
    // has begun to read while the rest came stays there.
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
    // A tab that is unloaded to save memory tells nobody; it has been hidden before that.
    document.addEventListener('visibilitychange', () => document.hidden && remember(), {
      signal: left.signal,
    });
    return () => left.abort();
  }, [body]);
}

/** Is there a place that the address names, or that was left before a reload? */
export function hasPlaceOfItsOwn(body: HTMLElement): boolean {
  return returnedTop() !== null || Boolean(elementNamed(body, location.hash.slice(1)));
}

/** Where the window was before a reload, in pixels. */
function returnedTop(): string | null {
  return isReturning() ? sessionStorage.getItem(topKey()) : null;
}

/** In the tab's own storage: a page that goes can no longer change its entry in the history. */
function topKey(): string {
  return `top:${location.search}`;
}

/** Was the page here before: reloaded, or come back to? */
function isReturning(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'reload' || entry?.type === 'back_forward';
}
