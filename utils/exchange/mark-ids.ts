import type { MarkRecord } from '../memory/index.ts';
import { printOf } from '../page/text/index.ts';

/** Begins an id of a block that Obsidian knows a mark by: letters, digits and hyphens. */
const PREFIX = 'rf-';

/**
 * Ids of the blocks that marks stand in: the same on each export, since they are made of the marks'
 * own.
 */
export function blockIds(marks: readonly MarkRecord[]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  // In an order that other marks do not change.
  for (const { id } of marks.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const plain = id.replace(/[^\da-z]/gi, '').toLowerCase();
    const short = /^[\da-f]{8}-/.test(id) ? plain.slice(0, 8) : hex(printOf(id));
    const block = taken.has(short) ? `${short}${hex(printOf(`${id} `))}` : short;
    taken.add(block);
    ids.set(id, PREFIX + block);
  }
  return ids;
}

/** An id for a mark of a program that gives it none: the same each time the file is read. */
export function madeId(program: string, ...said: string[]): string {
  const all = JSON.stringify(said);
  return `${program}-${hex(printOf(all))}${hex(printOf(`${all} `))}`;
}

/**
 * Marks of a file as those that are known already: the first such words of a post are the first
 * ones known, and so on, so that those which stand there twice stay two. Of a mark that is known
 * the file adds what is not known of it, and takes nothing from it.
 */
export function adoptIds(marks: readonly MarkRecord[], known: readonly MarkRecord[]): MarkRecord[] {
  const own = new Set(known.map(({ id }) => id));
  const named = new Set(marks.map(({ id }) => id));
  const free = new Map<string, MarkRecord[]>();
  for (const mark of known.toSorted((one, other) => one.position.start - other.position.start)) {
    if (named.has(mark.id)) continue;
    const others = free.get(subject(mark));
    if (others) others.push(mark);
    else free.set(subject(mark), [mark]);
  }
  return marks.map((mark) => {
    if (own.has(mark.id)) return mark;
    const same = free.get(subject(mark))?.shift();
    return same ? withMore(same, mark) : mark;
  });
}

/** A mark with a note and labels that a file has of it. */
function withMore(known: MarkRecord, said: MarkRecord): MarkRecord {
  const note = known.note ?? said.note;
  const labels = [...new Set([...known.labels, ...said.labels])];
  const isMore = note !== known.note || labels.length > known.labels.length;
  if (!isMore) return known;
  return { ...known, ...(note !== undefined && { note }), labels, at: known.at + 1 };
}

function subject({ post, quote }: MarkRecord): string {
  return `${post} ${quote.exact}`;
}

function hex(print: number): string {
  return print.toString(16).padStart(8, '0');
}
