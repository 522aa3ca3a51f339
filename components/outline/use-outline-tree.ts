import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Heading } from '../../utils/page/types.ts';
import { isUntouched } from '../hooks/use-first-focus.ts';
import type { TreeState } from './outline-keys.ts';
import { foldKey, openRows, shownFor, shownRows, toRows, type Folds } from './outline-rows.ts';

interface Options {
  /** The article's headings, with its introduction first. */
  headings: Heading[];
  /** Index of the heading whose section is being read; `undefined` if unknown. */
  current: number | undefined;
  /** The filter; while it is not empty, nothing is folded. */
  query: string;
  folds: Folds;
  onFold: (changed: Folds) => void;
}

/** The rows of an outline: which are visible, and which has the focus. Rows are given by index. */
export interface OutlineTree extends TreeState {
  /** Row of the section being read; -1 if there is none. */
  reading: number;
  /** Focuses a row. */
  focus: (row: number) => void;
  /** Call it when a row has received the focus. */
  noteFocus: (row: number) => void;
  fold: (rows: number[], isOpened: boolean) => void;
}

/** Keeps the state of the tree that is drawn in `nav`: open rows and focus. */
export function useOutlineTree(options: Options, nav: RefObject<HTMLElement | null>): OutlineTree {
  const { headings, current, query, folds, onFold } = options;
  const rows = useMemo(() => toRows(headings), [headings]);
  const rowOf = (index: number | undefined): number =>
    rows.findIndex((row) => row.heading.index === index);
  const reading = rowOf(current);
  const isOpen = useMemo(
    () => (query === '' ? openRows(rows, folds, reading) : rows.map(() => true)),
    [rows, folds, reading, query],
  );
  const shown = useMemo(() => shownRows(rows, isOpen), [rows, isOpen]);
  const [focused, setFocused] = useState<number>();
  const at = shownFor(rows, isOpen, Math.max(rowOf(focused) < 0 ? reading : rowOf(focused), 0));
  const isMoving = useRef(false);
  useLayoutEffect(() => {
    const isTaken = isMoving.current || isUntouched();
    const row = isTaken ? nav.current?.querySelector<HTMLElement>('[tabindex="0"]') : undefined;
    // Focusing the focused element again would make the browser compute all styles at once.
    if (row !== document.activeElement) row?.focus();
    isMoving.current = false;
  });
  const noteFocus = (row: number): void => setFocused(rows[row]?.heading.index);
  return {
    rows,
    shown,
    isOpen,
    at,
    reading,
    noteFocus,
    focus: (row) => {
      isMoving.current = true;
      noteFocus(row);
    },
    fold: (indexes, isOpened) => {
      const headings = indexes.flatMap((index) => rows[index]?.heading ?? []);
      onFold(Object.fromEntries(headings.map((heading) => [foldKey(heading), isOpened])));
    },
  };
}
