import type { ChangeKind } from '../../utils/page/changes/index.ts';
import type { Heading } from '../../utils/page/types.ts';
import { nestHeadings, type OutlineNode } from './nest-headings.ts';

/** One entry of the outline; rows are in document order. */
export interface Row {
  heading: Heading;
  /** Level of nesting, from 1. */
  level: number;
  /** Position among its siblings, from 1, and their number. */
  position: number;
  siblings: number;
  /** Index of the parent row; -1 at the top level. */
  parent: number;
  /** Index after the last row of its section. */
  end: number;
  /** Reading time of the whole section with its parts. */
  minutes: number;
}

/** What the user has folded and unfolded, by `foldKey`; absent keys follow the default. */
export type Folds = Readonly<Record<string, boolean>>;

/** With up to this many headings, nothing is folded by default. */
const MOST_UNFOLDED = 100;
/** With more headings, at most this many are visible at first. */
const MOST_AT_FIRST = 60;

/** Turns headings into rows, nested by level. */
export function toRows(headings: readonly Heading[]): Row[] {
  const rows: Row[] = [];
  const add = (nodes: OutlineNode[], level: number, parent: number): number => {
    let sum = 0;
    for (const [at, { heading, children }] of nodes.entries()) {
      const place = { level, position: at + 1, siblings: nodes.length, parent };
      const row: Row = { heading, ...place, end: 0, minutes: heading.minutes };
      const index = rows.push(row) - 1;
      row.minutes += add(children, level + 1, index);
      row.end = rows.length;
      sum += row.minutes;
    }
    return sum;
  };
  add(nestHeadings(headings), 1, -1);
  return rows;
}

/** Tells whether a row has rows below it. */
export function hasParts(rows: readonly Row[], index: number): boolean {
  return (rows[index]?.end ?? 0) > index + 1;
}

/**
 * What has changed in a row's section since it was read; `inside` if only in parts that are folded
 * away in it, of which it speaks then.
 */
export function changeOf(
  rows: readonly Row[],
  index: number,
  isOpen: boolean,
  changes: ReadonlyMap<number, ChangeKind> | undefined,
): ChangeKind | 'inside' | undefined {
  const row = rows[index];
  const own = row && changes?.get(row.heading.index);
  if (!row || own !== undefined || isOpen || !changes) return own;
  const isInside = rows.slice(index + 1, row.end).some(({ heading }) => changes.has(heading.index));
  return isInside ? 'inside' : undefined;
}

/** Returns the key under which a section's folding is remembered. */
export function foldKey({ id, index }: Heading): string {
  return id ?? `#${index}`;
}

/** Number of levels that are open at first: all, or as many as keep the list short. */
export function levelsAtFirst(rows: readonly Row[]): number {
  if (rows.length <= MOST_UNFOLDED) return Infinity;
  const counts = new Map<number, number>();
  for (const { level } of rows) counts.set(level, (counts.get(level) ?? 0) + 1);
  const on = (level: number): number => counts.get(level) ?? 0;
  let levels = 1;
  for (let shown = on(1) + on(2); shown <= MOST_AT_FIRST; shown += on(levels + 1)) levels += 1;
  return levels;
}

/**
 * Tells for each row whether it is open: as the user has set it; otherwise rows of the first
 * levels, and those around the section being read.
 */
export function openRows(rows: readonly Row[], folds: Folds, current: number): boolean[] {
  const levels = levelsAtFirst(rows);
  return rows.map(
    ({ heading, level, end }, index) =>
      folds[foldKey(heading)] ?? (level < levels || (index < current && current < end)),
  );
}

/** Returns the indexes of the rows that are not inside a folded section. */
export function shownRows(rows: readonly Row[], isOpen: readonly boolean[]): number[] {
  const shown: number[] = [];
  for (let index = 0; index < rows.length;) {
    shown.push(index);
    index = isOpen[index] ? index + 1 : (rows[index]?.end ?? rows.length);
  }
  return shown;
}

/** Returns the index of a row, or of the row in which it is folded away. */
export function shownFor(rows: readonly Row[], isOpen: readonly boolean[], index: number): number {
  let shown = index;
  for (let at = rows[index]?.parent ?? -1; at >= 0; at = rows[at]?.parent ?? -1) {
    if (!isOpen[at]) shown = at;
  }
  return shown;
}

/** Returns the headings of some rows and of all rows above them in the tree. */
export function withAncestors(rows: readonly Row[], places: readonly number[]): Heading[] {
  const kept = new Set<number>();
  for (const place of places) {
    for (let at = place; at >= 0 && !kept.has(at); at = rows[at]?.parent ?? -1) kept.add(at);
  }
  return rows.flatMap(({ heading }, at) => (kept.has(at) ? [heading] : []));
}
