import { useLayoutEffect } from 'preact/hooks';

const CURRENT_ROW = '.tree [tabindex="0"]';
/** Selectors of what gets the focus; the first that exists. */
const FIRST = [CURRENT_ROW, '.post a', '.state button', '.actions .primary'];

/** Tells whether a view has just opened and the user has done nothing in it yet. */
export function isUntouched(): boolean {
  return document.body.dataset['untouched'] !== undefined;
}

/**
 * Gives the focus to what a view was opened for, so that keys work at once. While the user does
 * nothing, the focus follows the outline's current row.
 *
 * @param isWanted false for views beside a page, which leave the focus to the page
 * @param state of the view; with each new one, something else may get the focus
 */
export function useFirstFocus(isWanted: boolean, state: string | undefined): void {
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    const isFree = activeElement === body || isUntouched();
    if (!isWanted || state === undefined || !isFree) return undefined;
    const done = new AbortController();
    const end = (): void => {
      delete body.dataset['untouched'];
      done.abort();
    };
    const focused = ({ target }: Event): void => {
      if (!(target as Element).matches(CURRENT_ROW)) end();
    };
    const give = (): void => {
      for (const selector of FIRST) {
        if (document.activeElement === body) document.querySelector<HTMLElement>(selector)?.focus();
      }
    };
    body.dataset['untouched'] = '';
    give();
    const listening = { capture: true, passive: true, signal: done.signal };
    for (const type of ['keydown', 'pointerdown', 'wheel']) addEventListener(type, end, listening);
    addEventListener('focusin', focused, listening);
    // Firefox loads a popup before it shows it, and the focus is lost in between.
    addEventListener('focus', give, { signal: done.signal });
    return () => done.abort();
  }, [isWanted, state]);
}
