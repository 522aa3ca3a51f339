import { fragmentOf } from '../../utils/page/position/index.ts';
import { reveal } from './content-tabs.ts';

/** Frames after which what had not been laid out above a place has been. */
const SETTLED_AFTER = 2;

/** Ends the settling of the last place gone to: the reader has gone on from there. */
let settling = new AbortController();

export interface GoOptions {
  isSmooth: boolean;
  /** One of several on the way: Back leads to where the first of them began. */
  isStep: boolean;
  /** The article's title, whose address is that of the whole. */
  isTop: boolean;
}

/**
 * Goes to a part of the article: opens what it is shut away in, gives it focus, and puts it into
 * the address, so that Back returns and the address leads here.
 */
export function goTo(element: HTMLElement, { isSmooth, isStep, isTop }: GoOptions): void {
  reveal(element);
  if (!isStep) leave();
  const address = isTop ? location.search : element.id && `#${fragmentOf(element.id)}`;
  // A place that the entry was left at before is not where the step leads.
  if (isStep) history.replaceState(null, '', address || undefined);
  else if (address) history.pushState(null, '', address);
  scrollTo(element, isSmooth ? 'smooth' : 'instant');
  if (!element.matches('a[href], button, summary, [tabindex]')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** What an entry of the history remembers of the place at which it was left. */
interface Left {
  top: number;
}

function leave(): void {
  history.replaceState({ top: scrollY } satisfies Left, '');
}

/**
 * Goes back to where an entry of the history was left, until stopped. Chrome goes to the section
 * that its address names instead.
 */
export function returnWithHistory(signal: AbortSignal): void {
  addEventListener('popstate', returnTo, { signal });
}

function returnTo({ state }: PopStateEvent): void {
  const { top } = (state ?? {}) as Partial<Left>;
  settling.abort();
  if (top !== undefined) setTimeout(() => window.scrollTo({ top, behavior: 'instant' }));
}

function scrollTo(element: HTMLElement, behavior: ScrollBehavior): void {
  settling.abort();
  element.scrollIntoView({ block: 'start', behavior });
  if (behavior !== 'instant') return;
  settling = new AbortController();
  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    addEventListener(type, () => settling.abort(), { signal: settling.signal, passive: true });
  }
  settle(element, settling, SETTLED_AFTER);
}

/** The heights of parts far away are guesses, which come right only once they are near. */
function settle(element: HTMLElement, own: AbortController, frames: number): void {
  requestAnimationFrame(() => {
    if (own.signal.aborted) return;
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
    if (frames > 1) settle(element, own, frames - 1);
    else own.abort();
  });
}
