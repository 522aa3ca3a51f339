import { withoutHash } from '../dom/index.ts';
import { findBody } from '../landmarks/index.ts';
import { type FoundHeading, INTRODUCTION } from '../outline/index.ts';
import { locate } from '../article/index.ts';
import { findOpen, hasPanel, openPanels, stepsAround } from './open-panels.ts';
import {
  alignBelowBars,
  coveredPixels,
  positionsOf,
  scrollBack,
  scrollersOf,
  type ScrollPosition,
} from './scroll-below-bars.ts';
import type { Heading, PanelStep } from '../types.ts';

/** The heading to jump to, as the outline knows it; with the index `INTRODUCTION`, the title. */
export type JumpTarget = Pick<Heading, 'index' | 'id' | 'text' | 'inside'>;

export interface JumpOptions {
  /** Scroll visibly rather than at once, where the reader has not asked for less motion. */
  smooth: boolean;
  /** One of several on the way: Back leads to where the first of them began. */
  isStep?: boolean;
}

/** Did the jump land, or is the heading no longer on the page? */
export type JumpResult = 'landed' | 'missing';

/** Answers at once where no tab or accordion has to be opened first. */
export type Jump = (target: JumpTarget, options: JumpOptions) => JumpResult | Promise<JumpResult>;

/** After landing, layout may still move (images, bars that shrink): for so long it is followed. */
const SETTLE_MS = 2000;
const CHECK_EVERY_MS = 100;
/** A heading that the page puts another in the place of is looked for again so many times. */
const MOST_FINDS = 5;
/** What the reader does to scroll, at which following stops. */
const READER_SCROLLS = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** Makes the jump of one page; it remembers the places left, so that Back finds them. */
export function createJump(page: Document): Jump {
  const window = page.defaultView;
  if (!window) return () => 'missing';
  let settling = new AbortController();
  let opening = new AbortController();
  const places = rememberPlaces(window, () => settling.abort());
  const land = (
    element: Element,
    find: () => Element | undefined,
    before: ScrollPosition[],
    options: JumpOptions,
    isTop = false,
  ): JumpResult => {
    settling.abort();
    settling = new AbortController();
    if (options.isStep) places.forget();
    else places.leave(before);
    showAddress(window, isTop ? undefined : element.id, options);
    const moved = new Set([...before.map(({ scroller }) => scroller), ...scrollersOf(element)]);
    const scrollers = [...moved];
    // The title may stand outside what its article scrolls in, or in a bar that stays.
    if (isTop) for (const scroller of scrollers) scroller.scrollTo({ top: 0, behavior: 'instant' });
    alignBelowBars(element);
    const after = positionsOf(scrollers);
    const isGliding = glide(window, before, after, options);
    focusHeading(element);
    settle(window, element, find, settling, isGliding);
    return 'landed';
  };
  return (target, options) => {
    opening.abort();
    opening = new AbortController();
    const { signal } = opening;
    if (target.index === INTRODUCTION) {
      const { top, within } = topOf(page);
      if (!top) return 'missing';
      const find = (): Element | undefined => topOf(page).top;
      return land(top, find, positionsOf(scrollersOf(within ?? top)), options, true);
    }
    const findAgain = (): Element | undefined => wayTo(page, target).element;
    const { element, steps } = wayTo(page, target);
    if (element) return land(element, findAgain, positionsOf(scrollersOf(element)), options);
    if (steps.length === 0) return 'missing';
    const before = positionsOf(scrollersOf(findBody(page) ?? page.documentElement));
    const find = (content: Element): Element | undefined => findIn(content, target);
    return openPanels(page, steps, find, signal).then((found) => {
      // Another jump has come in between, which answers for itself.
      if (signal.aborted) return 'landed';
      return found ? land(found, findAgain, before, options) : 'missing';
    });
  };
}

/** Where an article begins, and what scrolls with it. */
function topOf(page: Document): { top: Element | undefined; within: Element | undefined } {
  const { title, body } = locate(page);
  const top = title.element?.checkVisibility() ? title.element : body;
  return { top: top ?? undefined, within: body?.firstElementChild ?? undefined };
}

/** The heading if it can be seen, else the panels that have to be opened first. */
function wayTo(
  page: Document,
  target: JumpTarget,
): { element?: Element; steps: readonly PanelStep[] } {
  const named = shownById(page, target);
  if (named) return { element: named, steps: [] };
  const find = (content: Element): Element | undefined => findIn(content, target);
  const { inside = [] } = target;
  // The page may have changed since it was read, and have no such panel any more.
  const isInside = hasPanel(page, inside);
  const found = isInside ? undefined : findTarget(page, target);
  const steps = isInside ? inside : stepsAround(page, found);
  const element = steps.length > 0 ? findOpen(page, steps, find) : found;
  return { steps, ...(element && { element }) };
}

/**
 * The heading that has the target's id, where nothing else on the page has it and it is in no panel:
 * then the article need not be looked through, which takes long on long pages. One that does not
 * say what the target does may be another one.
 */
function shownById(page: Document, { id, text, inside }: JumpTarget): Element | undefined {
  if (id === undefined || inside) return undefined;
  const [element, other] = page.querySelectorAll(`#${CSS.escape(id)}`);
  if (!element?.matches('h1,h2,h3,h4,h5,h6') || other || !element.checkVisibility())
    return undefined;
  const isSaid = bare(element.textContent).includes(bare(text));
  return isSaid ? element : undefined;
}

function bare(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** The heading within the content of a panel. */
function findIn(content: Element, target: JumpTarget): Element | undefined {
  const { headings } = locate(content.ownerDocument).outline;
  return choose(
    headings.filter(({ element }) => content.contains(element)),
    target,
  )?.element;
}

/**
 * The heading on the page as it is now. The page may have changed since it was read, and ids may
 * occur twice: place and text together decide, then id and text, then either alone.
 */
export function findTarget(page: Document, target: JumpTarget): Element | undefined {
  const { headings } = locate(page).outline;
  const atIndex = headings[target.index];
  const found = atIndex && isSame(atIndex, target) ? atIndex : choose(headings, target);
  return found?.element ?? (target.id ? (page.getElementById(target.id) ?? undefined) : undefined);
}

function choose(headings: FoundHeading[], target: JumpTarget): FoundHeading | undefined {
  return (
    headings.find((heading) => isSame(heading, target)) ??
    (target.id === undefined ? undefined : headings.find(({ id }) => id === target.id)) ??
    headings.find(({ text }) => text === target.text)
  );
}

function isSame(heading: FoundHeading, target: JumpTarget): boolean {
  return heading.text === target.text && heading.id === target.id;
}

/**
 * Puts the section's address in the location bar the way the page's own anchors do, so that its
 * router sees what it knows. A heading without id, or one whose address stands there already,
 * gets an entry of its own too, for Back to return from; a step gets none.
 *
 * @param id undefined for the page's own address
 */
function showAddress(window: Window, id: string | undefined, { isStep }: JumpOptions): void {
  const { location, history } = window;
  const { state } = history;
  const page = withoutHash(location.href);
  if (id !== undefined && id !== '' && decoded(location.hash) !== `#${id}`) {
    const hash = `#${fragmentOf(id)}`;
    // A whole address: the page may have a base that others start from.
    if (isStep) location.replace(page + hash);
    else location.hash = hash;
    // Without its own state in an entry Next.js does not show the page that one comes Back to.
    history.replaceState(state, '');
    return;
  }
  const url = id === undefined ? page : undefined;
  if (isStep) history.replaceState(state, '', url);
  else history.pushState(state, '', url);
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

/**
 * Replays a jump that was made at once as a visible one; in a hidden tab nothing would move.
 *
 * @returns whether the page moves now
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
  // The page may have taken focus away in the same moment.
  giveBack();
}

/**
 * Keeps the heading in place while the layout above it settles, until the reader scrolls. Where the
 * page puts another heading in its place, that is kept there, and has the focus unless the page
 * has given it to something else. It ends soon, whatever the page does.
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
    // While it still glides the heading moves by itself; only one that has come to rest counts.
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

/** Where a heading is in the window, and how far all that it scrolls in is scrolled, in pixels. */
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
 * Has a heading moved since because it was scrolled, and not what is above it? By a scroll bar that
 * is dragged, a search in the page, or the page itself, none of which is seen as the reader's doing.
 */
function isScrolled(before: Rest, now: Rest): boolean {
  const by = now.scrolled - before.scrolled;
  return Math.abs(by) > 2 && Math.abs(before.top - now.top - by) <= 2;
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
  /** Where the present entry was left before is not where it leads any more. */
  forget(): void;
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
  return {
    leave: (positions) => void places.set(key(), positions),
    forget: () => void places.delete(key()),
  };
}
