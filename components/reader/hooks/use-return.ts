import { useLayoutEffect } from 'preact/hooks';
import { elementNamed } from '../links.ts';
import { reveal } from '../tabs.ts';

/** What the page's entry in the history remembers. */
interface Left {
  top: number;
}

/** Puts the window where the address says, or where it was left before a reload. */
export function useReturn(body: HTMLElement | undefined): void {
  useLayoutEffect(() => {
    if (!body) return undefined;
    const { top } = (history.state ?? {}) as Partial<Left>;
    const named = elementNamed(body, location.hash.slice(1));
    if (top !== undefined) {
      scrollTo({ top, behavior: 'instant' });
    } else if (named) {
      reveal(named);
      named.scrollIntoView({ behavior: 'instant' });
    }
    const remember = (): void => history.replaceState({ top: scrollY } satisfies Left, '');
    addEventListener('pagehide', remember);
    return () => removeEventListener('pagehide', remember);
  }, [body]);
}
