import { fragmentOf } from '../../utils/page/position/index.ts';
import { reveal } from './content-tabs.ts';

/** Frames after which everything above a place has been laid out. */
const SETTLED_AFTER = 2;

/** Aborted when the reader goes on from the last place. */
let settling = new AbortController();

/** How to go to a part of the article. */
export interface GoOptions {
  isSmooth: boolean;
  /**
   * Whether this is one of several steps in a row: Back then leads to where the first of them
   * began.
   */
  isStep: boolean;
  /** Whether it is the article's title, whose address is that of the whole article. */
  isTop: boolean;
}

/**
 * Goes to a part of the article: opens the tabs and `details` around it, focuses it, and puts it
 * into the address, so that Back returns.
 */
export function goTo(element: HTMLElement, { isSmooth, isStep, isTop }: GoOptions): void {
  reveal(element);
  if (!isStep) leave();
  const address = isTop ? location.search : element.id && `#${fragmentOf(element.id)}`;
  // Forgets where this history entry was left before, since the step leads elsewhere.
  if (isStep) history.replaceState(null, '', address || undefined);
  else if (address) history.pushState(null, '', address);
  scrollTo(element, isSmooth ? 'smooth' : 'instant');
  if (!element.matches('a[href], button, summary, [tabindex]')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** Position at which a history entry was left. */
interface Left {
  top: number;
}

function leave(): void {
  history.replaceState({ top: scrollY } satisfies Left, '');
}

/**
 * Restores the position at which a history entry was left, until the signal fires. Chrome would go
 * to the section in its address instead.
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

/**
 * Heights of parts far away are estimates until those come near, so the position is corrected for
 * some frames.
 */
function settle(element: HTMLElement, own: AbortController, frames: number): void {
  requestAnimationFrame(() => {
    if (own.signal.aborted) return;
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
    if (frames > 1) settle(element, own, frames - 1);
    else own.abort();
  });
}
