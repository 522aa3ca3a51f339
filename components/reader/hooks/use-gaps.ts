import { useEffect, useState } from 'preact/hooks';

/** How many parts of an article are missing, by kind. */
export interface Gaps {
  /** Pictures that did not load. */
  picture: number;
  /** Closed tabs and accordions whose content could not be read. */
  panel: number;
  /** Diagrams that the page had not drawn yet; their source is shown. */
  diagram: number;
}

const SELECTORS: Readonly<Record<keyof Gaps, string>> = {
  picture: '.image-failed',
  panel: '[data-missing]',
  diagram: '[data-undrawn]',
};

/** What is missing in the article at the moment: pictures fail as they come near. */
export function useGaps(body: HTMLElement | undefined): Gaps {
  const [gaps, setGaps] = useState<Gaps>(NONE);
  useEffect(() => {
    if (!body) return undefined;
    let frame = 0;
    const count = (): void => {
      frame = 0;
      const now = gapsIn(body);
      setGaps((last) => (isSame(last, now) ? last : now));
    };
    const watcher = new MutationObserver(() => {
      frame ||= requestAnimationFrame(count);
    });
    watcher.observe(body, { childList: true, subtree: true });
    count();
    return () => {
      watcher.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [body]);
  return gaps;
}

const NONE: Gaps = { picture: 0, panel: 0, diagram: 0 };

function gapsIn(body: HTMLElement): Gaps {
  const count = (kind: keyof Gaps): number => body.querySelectorAll(SELECTORS[kind]).length;
  return { picture: count('picture'), panel: count('panel'), diagram: count('diagram') };
}

function isSame(one: Gaps, other: Gaps): boolean {
  return Object.entries(one).every(([kind, count]) => other[kind as keyof Gaps] === count);
}
