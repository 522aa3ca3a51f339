import { fragmentOf } from '../../utils/page/jump.ts';
import { reveal } from './tabs.ts';

/** Frames after which what had not been laid out above a place has been. */
const SETTLED_AFTER = 2;

/**
 * Goes to a part of the article: opens what it is shut away in, gives it focus, and puts it into
 * the address, so that Back returns and the address leads here.
 */
export function goTo(element: HTMLElement, isSmooth: boolean): void {
  reveal(element);
  if (element.id !== '') history.pushState(history.state, '', `#${fragmentOf(element.id)}`);
  scrollTo(element, isSmooth ? 'smooth' : 'instant');
  if (!element.matches('a[href], button, summary, [tabindex]')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

function scrollTo(element: HTMLElement, behavior: ScrollBehavior): void {
  element.scrollIntoView({ block: 'start', behavior });
  if (behavior === 'instant') correct(element, SETTLED_AFTER);
}

/** The heights of parts far away are guesses, which come right only once they are near. */
function correct(element: HTMLElement, frames: number): void {
  if (frames === 0) return;
  requestAnimationFrame(() => {
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
    correct(element, frames - 1);
  });
}
