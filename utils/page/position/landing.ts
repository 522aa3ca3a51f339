import { withFallback, withoutHash } from '../dom/index.ts';
import {
  alignBelowBars,
  coveredPixels,
  positionsOf,
  scrollBack,
  scrollersOf,
  type ScrollPosition,
} from './scroll-below-bars.ts';

/** How a jump moves the page. */
export interface JumpOptions {
  /** Whether to scroll visibly instead of at once. Ignored if the reader prefers reduced motion. */
  smooth: boolean;
  /**
   * Whether the jump is one of several in a row: Back then leads to where the first of them began.
   */
  isStep?: boolean;
}

/**
 * `landed`: the heading is at the top of the window. `missing`: the page has no such heading any
 * more.
 */
export type JumpResult = 'landed' | 'missing';

/**
 * For so long after landing the heading is kept in place, since layout may still move (images, bars
 * that shrink).
 */
const SETTLE_MS = 2000;
const CHECK_EVERY_MS = 100;
/** If the page replaces the heading by another, it is looked for again at most this many times. */
const MOST_FINDS = 5;
/** Events by which the reader scrolls, which end the correction. */
const READER_SCROLLS = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Brings an element to the top of the window, with the focus.
 *
 * @param find finds it again where the page has replaced it
 * @param before the scroll positions to which Back leads
 * @param isTop is it the article's title?
 */
export type Landing = (
  element: Element,
  find: () => Element | undefined,
  before: ScrollPosition[],
  options: JumpOptions,
  isTop?: boolean,
) => JumpResult;

/**
 * Creates what lands on elements of a page; undefined without a window. It remembers the scroll
 * positions it leaves, so that the browser's Back restores them; call it once per page.
 */
export function createLanding(page: Document): Landing | undefined {
  const window = page.defaultView;
  if (!window) return undefined;
  let settling = new AbortController();
  const places = rememberPlaces(window, () => settling.abort());
  return (element, find, before, options, isTop = false) => {
    settling.abort();
    settling = new AbortController();
    if (options.isStep) places.forget();
    else places.leave(before);
    // Browsers refuse it on a page that has changed its address too often.
    withFallback(() => showAddress(window, isTop ? undefined : element.id, options), undefined);
    const moved = new Set([...before.map(({ scroller }) => scroller), ...scrollersOf(element)]);
    const scrollers = [...moved];
    // The title may be outside the article's scroller, or in a fixed bar.
    if (isTop) for (const scroller of scrollers) scroller.scrollTo({ top: 0, behavior: 'instant' });
    alignBelowBars(element);
    const after = positionsOf(scrollers);
    const isGliding = glide(window, before, after, options);
    focusHeading(element);
    settle(window, element, find, settling, isGliding);
    return 'landed';
  };
}

/**
 * Puts the section's address into the location bar the way the page's own anchors do, since this is
 * what its router handles. A heading without id, or one whose address is there already, gets a
 * history entry too, for Back to return from; a step in a row gets none.
 *
 * @param id undefined for the page's own address
 */
function showAddress(window: Window, id: string | undefined, { isStep }: JumpOptions): void {
  const { location, history } = window;
  const { state } = history;
  const page = withoutHash(location.href);
  if (id !== undefined && id !== '' && decoded(location.hash) !== `#${id}`) {
    const hash = `#${fragmentOf(id)}`;
    // An absolute address, since the page's `base` may point elsewhere.
    if (isStep) location.replace(page + hash);
    else location.hash = hash;
    // Next.js keeps its state in each history entry, and without it does not show the page on Back.
    history.replaceState(state, '');
    return;
  }
  const url = id === undefined ? page : undefined;
  if (isStep) history.replaceState(state, '', url);
  else history.pushState(state, '', url);
}

/**
 * The fragment of an address that points to an id. `%` is escaped: it would be read as the start of
 * a byte.
 */
export function fragmentOf(id: string): string {
  return id.replaceAll('%', '%25');
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/**
 * Replays a jump that has been made at once as visible scrolling. Not in a hidden tab, where
 * nothing would move.
 *
 * @returns whether the page is moving now
 */
function glide(
  window: Window,
  from: ScrollPosition[],
  to: ScrollPosition[],
  { smooth }: JumpOptions,
): boolean {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!smooth || still || window.document.hidden) return false;
  scrollBack(from, 'instant');
  scrollBack(to, 'smooth');
  return true;
}

/** Focuses the heading, and removes the `tabindex` needed for that once focus has left it. */
function focusHeading(heading: Element): void {
  if (!(heading instanceof HTMLElement)) return;
  const page = heading.ownerDocument;
  const borrowed = !heading.hasAttribute('tabindex');
  if (borrowed) heading.setAttribute('tabindex', '-1');
  heading.focus({ preventScroll: true });
  if (!borrowed) return;
  const done = new AbortController();
  const giveBack = (): void => {
    // A window that loses focus keeps its active element.
    if (page.activeElement === heading) return;
    heading.removeAttribute('tabindex');
    done.abort();
  };
  heading.addEventListener('blur', giveBack, { signal: done.signal });
  page.addEventListener('focusin', giveBack, { signal: done.signal });
  // The page may have moved focus elsewhere at once.
  giveBack();
}

/**
 * Keeps the heading in place while the layout above it settles, until the reader scrolls, for two
 * seconds at most. If the page replaces the heading by another element, that is kept in place
 * instead, and gets the focus unless something else has it.
 */
function settle(
  window: Window,
  element: Element,
  find: () => Element | undefined,
  settling: AbortController,
  isGliding: boolean,
): void {
  const { signal } = settling;
  const stop = (): void => settling.abort();
  for (const type of READER_SCROLLS) {
    window.addEventListener(type, stop, { signal, passive: true, capture: true });
  }
  const end = Date.now() + SETTLE_MS;
  let heading = element;
  let finds = 0;
  let last = restOf(heading);
  let rest = isGliding ? undefined : last;
  const replace = (): void => {
    finds += 1;
    const found = finds > MOST_FINDS ? undefined : find();
    if (!found) return;
    heading = found;
    if (window.document.activeElement === window.document.body) focusHeading(heading);
    rest = undefined;
    last = restOf(heading);
  };
  const timer = setInterval(() => {
    if (Date.now() > end) return stop();
    if (!heading.isConnected) return replace();
    let now = restOf(heading);
    // During smooth scrolling the heading moves by itself: correct it only once it has come to
    // rest.
    if (Math.abs(now.top - last.top) < 1) {
      if (rest && isScrolled(rest, now)) return stop();
      correct(heading);
      now = restOf(heading);
      rest = now;
    }
    last = now;
  }, CHECK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/**
 * Position of a heading in the window, and the sum of the scroll offsets of its scrollers, in
 * pixels.
 */
interface Rest {
  top: number;
  scrolled: number;
}

function restOf(element: Element): Rest {
  const positions = positionsOf(scrollersOf(element));
  const scrolled = positions.reduce((sum, { top }) => sum + top, 0);
  return { top: element.getBoundingClientRect().top, scrolled };
}

/**
 * Did the heading move because something scrolled, and not because of the layout above it? Covers
 * scrolling that no event ascribes to the reader: a dragged scroll bar, find in page, the page's
 * own scripts.
 */
function isScrolled(before: Rest, now: Rest): boolean {
  const by = now.scrolled - before.scrolled;
  return Math.abs(by) > 2 && Math.abs(before.top - now.top - by) <= 2;
}

/** Aligns the heading again if it has come to rest elsewhere. */
function correct(element: Element): void {
  const before = element.getBoundingClientRect().top;
  const positions = positionsOf(scrollersOf(element));
  alignBelowBars(element);
  const moved = Math.abs(element.getBoundingClientRect().top - before);
  if (moved < 2 && coveredPixels(element) <= 0) scrollBack(positions, 'instant');
}

interface Places {
  leave(positions: ScrollPosition[]): void;
  /** Drops what is remembered for the present history entry, since it leads elsewhere now. */
  forget(): void;
}

/**
 * Remembers the scroll positions at which each history entry was left. The browser restores only
 * the window's own, and not even that if the site has turned restoring off.
 */
function rememberPlaces(window: Window, onReturn: () => void): Places {
  const places = new Map<string, ScrollPosition[]>();
  const key = (): string => window.navigation?.currentEntry?.key ?? window.location.href;
  window.addEventListener('popstate', () => {
    const positions = places.get(key());
    if (!positions) return;
    onReturn();
    setTimeout(() => scrollBack(positions, 'instant'));
  });
  return {
    leave: (positions) => void places.set(key(), positions),
    forget: () => void places.delete(key()),
  };
}
