import type { Heading } from '../../utils/page/types.ts';
import { nestHeadings, type OutlineNode } from './nest-headings.ts';

/** An entry of the outline; rows stand in document order. */
export interface Row {
  heading: Heading;
  /** Depth of nesting, from 1. */
  level: number;
  /** Place among its siblings, from 1, and how many they are. */
  position: number;
  siblings: number;
  /** Row of the section that holds it; -1 at the top. */
  parent: number;
  /** Row after the last one of its section. */
  end: number;
  /** Reading time of the whole section, its parts included. */
  minutes: number;
}

/** What the user has folded and unfolded, by `foldKey`. */
export type Folds = Readonly<Record<string, boolean>>;

/** Headings up to which nothing is folded unless asked for. */
const MOST_UNFOLDED = 100;
/** Of more, so many may show at first. */
const MOST_AT_FIRST = 60;

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

export function hasParts(rows: readonly Row[], index: number): boolean {
  return (rows[index]?.end ?? 0) > index + 1;
}

/** What a section is called where its folding is remembered. */
export function foldKey({ id, index }: Heading): string {
  return id ?? `#${index}`;
}

/** How many levels show at first: all, or so many that the list can be surveyed. */
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
 * Which sections are open: as the user has it; else those of the first levels, and those that hold
 * the section being read.
 */
export function openRows(rows: readonly Row[], folds: Folds, current: number): boolean[] {
  const levels = levelsAtFirst(rows);
  return rows.map(
    ({ heading, level, end }, index) =>
      folds[foldKey(heading)] ?? (level < levels || (index < current && current < end)),
  );
}

/** The rows that are not inside a folded section. */
export function shownRows(rows: readonly Row[], isOpen: readonly boolean[]): number[] {
  const shown: number[] = [];
  for (let index = 0; index < rows.length;) {
    shown.push(index);
    index = isOpen[index] ? index + 1 : (rows[index]?.end ?? rows.length);
  }
  return shown;
}

/** The row itself, or the section that is shown in its place while it is folded away. */
export function shownFor(rows: readonly Row[], isOpen: readonly boolean[], index: number): number {
  let shown = index;
  for (let at = rows[index]?.parent ?? -1; at >= 0; at = rows[at]?.parent ?? -1) {
    if (!isOpen[at]) shown = at;
  }
  return shown;
}

/** The headings of some rows, by their places, and those above them. */
export function withAncestors(rows: readonly Row[], places: readonly number[]): Heading[] {
  const kept = new Set<number>();
  for (const place of places) {
    for (let at = place; at >= 0 && !kept.has(at); at = rows[at]?.parent ?? -1) kept.add(at);
  }
  return rows.flatMap(({ heading }, at) => (kept.has(at) ? [heading] : []));
}
