import type { Page } from 'puppeteer-core';
import { STILL_LOOKS, waitFor } from './driver.ts';

/** Where the reader is after a jump. */
export interface Landing {
  /** The focused heading's text, as the page has it. */
  text: string;
  /** `location.hash` without `#`; bytes that are percent-encoded decoded, a lone percent sign left. */
  hash: string;
  top: number;
  /** Is the whole heading in the window, and nothing drawn over it? */
  isClear: boolean;
  /** Is what scrolls at its end, so that the heading cannot come any higher? */
  isAtEnd: boolean;
}

/** Clicks an entry of the outline. */
export async function clickEntry(popup: Page, index: number): Promise<void> {
  await popup.$eval(`nav[aria-label="Contents"] a[data-index="${index}"]`, (entry) =>
    (entry as HTMLElement).click(),
  );
}

/** Waits until the page has come to rest after a jump, and says where. */
export async function landing(page: Page): Promise<Landing> {
  // It watches itself: to be asked again and again takes a browser longer than to answer.
  const watch = `(${String(rest)})(${String(look)}, ${STILL_LOOKS})`;
  return waitFor(
    () => page.evaluate(watch).catch(() => undefined) as Promise<Landing | undefined>,
    {
      what: 'a heading to have focus and stand still',
    },
  );
}

/** Runs in the page: looks until a heading has stood still for so many looks, for a second at most. */
async function rest(
  lookAt: () => Landing | undefined,
  stillLooks: number,
): Promise<Landing | undefined> {
  let last: Landing | undefined;
  for (let looks = 0, still = 0; looks < 50; looks += 1) {
    const now = lookAt();
    still = now && last && Math.abs(now.top - last.top) < 0.5 ? still + 1 : 0;
    if (still >= stillLooks) return now;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return undefined;
}

/** Runs in the page. */
function look(): Landing | undefined {
  const heading = document.activeElement;
  if (!heading || !/^H[1-6]$/.test(heading.tagName)) return undefined;
  const { top, bottom, left, right } = heading.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(heading);
  const [line = heading.getBoundingClientRect()] = range.getClientRects();
  const points = [line.left + 2, (line.left + Math.min(line.right, right)) / 2].flatMap((x) =>
    [Math.max(line.top, 0) + 2, line.bottom - 2].map((y) => [x, y] as const),
  );
  const isClear =
    top >= -1 &&
    bottom <= innerHeight + 1 &&
    left >= 0 &&
    points.every(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (heading.contains(hit) || hit.contains(heading));
    });
  let scroller: Element | null = heading.parentElement;
  while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) {
    scroller = scroller.parentElement;
  }
  const moving = scroller ?? document.scrollingElement ?? document.documentElement;
  return {
    text: heading.textContent ?? '',
    hash: location.hash.slice(1).replace(/(?:%[\dA-F]{2})+/g, (bytes) => decodeURIComponent(bytes)),
    top,
    isClear,
    isAtEnd: moving.scrollTop + moving.clientHeight >= moving.scrollHeight - 2,
  };
}
