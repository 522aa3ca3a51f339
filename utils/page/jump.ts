import { locate } from './locate.ts';
import {
  alignBelowBars,
  coveredPixels,
  positionsOf,
  scrollBack,
  scrollersOf,
  type ScrollPosition,
} from './scroll.ts';
import type { Heading } from './types.ts';

/** The heading to jump to, as the outline knows it. */
export type JumpTarget = Pick<Heading, 'index' | 'id' | 'text'>;

export interface JumpOptions {
  /** Scroll visibly rather than at once, where the reader has not asked for less motion. */
  smooth: boolean;
}

/** Did the jump land, or is the heading no longer on the page? */
export type JumpResult = 'landed' | 'missing';

export type Jump = (target: JumpTarget, options: JumpOptions) => JumpResult;

/** After landing, layout may still move (images, bars that shrink): for so long it is followed. */
const SETTLE_MS = 2000;
const CHECK_EVERY_MS = 100;
/** What the reader does to scroll, at which following stops. */
const READER_SCROLLS = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** Makes the jump of one page; it remembers the places left, so that Back finds them. */
export function createJump(page: Document): Jump {
  const window = page.defaultView;
  if (!window) return () => 'missing';
  let settling = new AbortController();
  const places = rememberPlaces(window, () => settling.abort());
  return (target, options) => {
    const element = findTarget(page, target);
    if (!element) return 'missing';
    settling.abort();
    settling = new AbortController();
    const before = positionsOf(scrollersOf(element));
    places.leave(before);
    showAddress(window, element.id);
    alignBelowBars(element);
    glide(window, before, positionsOf(scrollersOf(element)), options);
    focusHeading(element);
    settle(window, element, settling);
    return 'landed';
  };
}

/**
 * The heading on the page as it is now. The page may have changed since it was read, and ids may
 * occur twice: place and text together decide, then id and text, then either alone.
 */
export function findTarget(page: Document, target: JumpTarget): Element | undefined {
  const { headings } = locate(page).outline;
  const isText = (heading: { text: string }): boolean => heading.text === target.text;
  const isId = (heading: { id?: string }): boolean => heading.id === target.id;
  const atIndex = headings[target.index];
  if (atIndex && isText(atIndex) && isId(atIndex)) return atIndex.element;
  const found =
    headings.find((heading) => isText(heading) && isId(heading)) ??
    (target.id === undefined ? undefined : headings.find(isId)) ??
    headings.find(isText);
  return found?.element ?? (target.id ? (page.getElementById(target.id) ?? undefined) : undefined);
}

/**
 * Puts the section's address in the location bar the way the page's own anchors do, so that its
 * router sees what it knows. A heading without id, or one whose address stands there already,
 * gets an entry of its own too, for Back to return from.
 */
function showAddress(window: Window, id: string): void {
  const { location, history } = window;
  if (id !== '' && decoded(location.hash) !== `#${id}`) location.hash = fragmentOf(id);
  else history.pushState(history.state, '');
}

/** The part of an address that points to an id; `%` would be read as the start of a byte. */
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

/** Replays a jump that was made at once as a visible one; in a hidden tab nothing would move. */
function glide(
  window: Window,
  from: ScrollPosition[],
  to: ScrollPosition[],
  { smooth }: JumpOptions,
): void {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!smooth || still || window.document.hidden) return;
  scrollBack(from, 'instant');
  scrollBack(to, 'smooth');
}

/** Gives the heading focus, and the page its heading back as it was once focus leaves. */
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
}

/** Keeps the heading in place while the layout above it settles, until the reader scrolls. */
function settle(window: Window, element: Element, settling: AbortController): void {
  const { signal } = settling;
  const stop = (): void => settling.abort();
  for (const type of READER_SCROLLS) {
    window.addEventListener(type, stop, { signal, passive: true, capture: true });
  }
  const end = Date.now() + SETTLE_MS;
  let last = Number.NaN;
  const timer = setInterval(() => {
    const { top } = element.getBoundingClientRect();
    // While it still glides the heading moves by itself; only one that has come to rest counts.
    if (Math.abs(top - last) < 1) correct(element);
    last = element.getBoundingClientRect().top;
    if (Date.now() > end) stop();
  }, CHECK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** Aligns again what has come to rest somewhere else. */
function correct(element: Element): void {
  const before = element.getBoundingClientRect().top;
  const positions = positionsOf(scrollersOf(element));
  alignBelowBars(element);
  const moved = Math.abs(element.getBoundingClientRect().top - before);
  if (moved < 2 && coveredPixels(element) <= 0) scrollBack(positions, 'instant');
}

interface Places {
  leave(positions: ScrollPosition[]): void;
}

/**
 * Remembers where each history entry was left. The browser restores the window's own position;
 * not that of a container that scrolls, nor where the site has taken restoring over.
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
  return { leave: (positions) => void places.set(key(), positions) };
}
