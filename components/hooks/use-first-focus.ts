import { useLayoutEffect } from 'preact/hooks';

const CURRENT_ROW = '.tree [tabindex="0"]';
/** What gets the focus, the first of these that is there. */
const FIRST = [CURRENT_ROW, '.post a', '.state button', '.actions .primary'];

/** Has a view just opened, and has the user done nothing in it yet? */
export function isUntouched(): boolean {
  return document.body.dataset['untouched'] !== undefined;
}

/**
 * Gives the focus to what a view is opened for, so that keys work at once. Where that is the
 * outline's current row, the outline takes the focus along as the row becomes known or another
 * one, until the user does something.
 *
 * @param isWanted views beside a page leave the focus to the page
 * @param state of the view, once there is one; each shows something else that may have the focus
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
    // Firefox loads a popup before it shows it, and the focus is lost between the two.
    addEventListener('focus', give, { signal: done.signal });
    return () => done.abort();
  }, [isWanted, state]);
}
