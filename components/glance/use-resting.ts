import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { INTRODUCTION } from '../../utils/page/outline/index.ts';
import { isUntouched } from '../hooks/use-first-focus.ts';

/** Milliseconds of rest after which a row is peeked at, and after which a peek that was left goes. */
const REST_MS = 400;
const LEAVE_MS = 250;

/** The row on which pointer or focus rests. */
export interface Resting {
  /** Index of its heading. */
  index: number;
  row: HTMLElement;
  entry: HTMLElement;
  /** Whether it was come to from above, so that one goes on downwards. */
  isFromAbove: boolean;
}

/**
 * Tells on which row of an outline the pointer or the focus has rested. By the rules for content on
 * hover or focus (WCAG 1.4.13): it stays while the pointer is on the row or on the peek, and goes on
 * Escape, which does nothing else then.
 *
 * @param scroller what holds the rows
 */
export function useResting(
  scroller: RefObject<HTMLElement | null>,
  peek: RefObject<HTMLElement | null>,
): Resting | undefined {
  const [resting, setResting] = useState<Resting>();
  useEffect(() => {
    const list = scroller.current;
    if (!list) return undefined;
    const done = new AbortController();
    const watch = new Watch(list, peek, setResting);
    const { signal } = done;
    // What comes below the pointer as something else goes is not pointed at.
    list.addEventListener('pointermove', (event) => watch.point(event), { signal });
    list.addEventListener('pointerleave', () => watch.leave(), { signal });
    list.addEventListener('focusin', (event) => watch.focus(event), { signal });
    list.addEventListener('focusout', () => watch.leave(), { signal });
    for (const type of ['click', 'input']) {
      document.addEventListener(type, () => watch.end(), { signal });
    }
    list.addEventListener('scroll', () => watch.scroll(), { signal, passive: true });
    document.addEventListener('keydown', (event) => watch.press(event), { signal, capture: true });
    signal.addEventListener('abort', () => watch.end());
    return () => done.abort();
  }, [scroller, peek]);
  return resting;
}

class Watch {
  readonly #list: HTMLElement;
  readonly #peek: RefObject<HTMLElement | null>;
  readonly #show: (resting: Resting | undefined) => void;
  #row: HTMLElement | undefined;
  #lastTop = -Infinity;
  #isShown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Shows the row that is not yet rested on. */
  #waiting: (() => void) | undefined;

  constructor(
    list: HTMLElement,
    peek: RefObject<HTMLElement | null>,
    show: (resting: Resting | undefined) => void,
  ) {
    this.#list = list;
    this.#peek = peek;
    this.#show = show;
  }

  /** A finger does not rest on anything. */
  point({ target, pointerType }: PointerEvent): void {
    if (pointerType !== 'touch') this.#want(target as Element);
  }

  /** When a view has just opened, nobody has asked for anything. */
  focus({ target }: FocusEvent): void {
    if (!isUntouched()) this.#want(target as Element);
  }

  /** Goes a little later, unless pointer or focus have gone to the peek, or are still on the row. */
  leave(): void {
    if (!this.#isShown) clearTimeout(this.#timer);
    else this.#later(LEAVE_MS, () => !this.#isHeld() && this.end());
    if (!this.#isShown) this.#row = undefined;
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
    this.#isShown = false;
    this.#show(undefined);
  }

  /** A row that gets the focus may have to be scrolled to: it is peeked at once it rests, too. */
  scroll(): void {
    const show = this.#isShown ? undefined : this.#waiting;
    this.end();
    if (show && this.#row?.matches(':focus-within')) this.#rest(show);
  }

  press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#isShown) return;
    event.preventDefault();
    event.stopPropagation();
    this.end();
  }

  #want(target: Element): void {
    if (target.closest('.peek, .row-tools')) {
      if (this.#isShown) clearTimeout(this.#timer);
      return;
    }
    const row = target.closest<HTMLElement>('.outline-row') ?? undefined;
    if (row === this.#row) {
      if (this.#isShown) clearTimeout(this.#timer);
      return;
    }
    this.end();
    this.#row = row;
    const entry = row?.querySelector<HTMLElement>('[role="treeitem"]');
    if (!row || !entry) return;
    const { top } = row.getBoundingClientRect();
    const isFromAbove = top > this.#lastTop;
    this.#lastTop = top;
    const index = Number(entry.dataset['index'] ?? INTRODUCTION);
    this.#rest(() => {
      if (!row.isConnected) return;
      this.#isShown = true;
      this.#show({ index, row, entry, isFromAbove });
    });
  }

  #rest(show: () => void): void {
    this.#waiting = show;
    this.#later(REST_MS, show);
  }

  #isHeld(): boolean {
    const row = this.#row;
    const tools = this.#list.querySelector('.row-tools');
    return [row, this.#peek.current, tools].some((at) => at?.matches(':hover, :focus-within'));
  }

  #later(milliseconds: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, milliseconds);
  }
}
