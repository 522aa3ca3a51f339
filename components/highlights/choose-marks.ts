import type { MarkColour, MarkRecord, PostKey } from '../../utils/memory/index.ts';
import { findExact, type Searchable } from '../outline/find.ts';

export const MARK_ORDERS = ['newest', 'oldest', 'title'] as const;
export type MarkOrder = (typeof MARK_ORDERS)[number];

/** Which marks are shown, and in which order. */
export interface MarkChoice {
  query: string;
  /** Any of these; all of them if it is empty. */
  colours: ReadonlySet<MarkColour>;
  /** All of these. */
  labels: ReadonlySet<string>;
  /** Only this post's; `undefined` for all posts. */
  post: PostKey | undefined;
  order: MarkOrder;
}

export const ALL_MARKS: MarkChoice = {
  query: '',
  colours: new Set(),
  labels: new Set(),
  post: undefined,
  order: 'newest',
};

/** The marks of one post, in the order in which they are shown. */
export interface MarkGroup {
  post: PostKey;
  url: string;
  title: string;
  marks: MarkRecord[];
}

/** Labels that are offered as filters. */
const MOST_LABELS = 12;

/** The text of a mark that is searched: its words, its note, its labels, its section, its post. */
export function textOfMark({ quote, note = '', labels, section, title, post }: MarkRecord): string {
  return [quote.exact, note, ...labels, section?.text ?? '', title, post].join('\n');
}

/** The marks that fit, in the order in which they came. */
export function chooseMarks(
  marks: readonly MarkRecord[],
  searchable: Searchable,
  { query, colours, labels, post }: MarkChoice,
): MarkRecord[] {
  const found = query.trim() === '' ? undefined : new Set(findExact(searchable, query));
  return marks.filter(
    (mark, index) =>
      (found === undefined || found.has(index)) &&
      (colours.size === 0 || colours.has(mark.colour)) &&
      [...labels].every((label) => mark.labels.includes(label)) &&
      (post === undefined || mark.post === post),
  );
}

/** Puts marks together by their posts, in order. */
export function groupMarks(
  marks: readonly MarkRecord[],
  order: MarkOrder,
  language: string,
): MarkGroup[] {
  const groups = new Map<PostKey, MarkGroup>();
  for (const mark of marks.toSorted(COMPARE[order])) {
    const { post, url, title } = mark;
    const group = groups.get(post);
    if (group) group.marks.push(mark);
    else groups.set(post, { post, url, title, marks: [mark] });
  }
  const all = [...groups.values()];
  for (const group of all) group.title = titleOf(group);
  if (order !== 'title') return all;
  const collator = new Intl.Collator(language, { numeric: true });
  return all.toSorted((one, other) => collator.compare(one.title, other.title));
}

type Compare = (one: MarkRecord, other: MarkRecord) => number;

const COMPARE: Record<MarkOrder, Compare> = {
  newest: (one, other) => other.createdAt - one.createdAt || inPost(one, other),
  oldest: (one, other) => one.createdAt - other.createdAt || inPost(one, other),
  title: (one, other) => inPost(one, other),
};

function inPost(one: MarkRecord, other: MarkRecord): number {
  return one.position.start - other.position.start || one.createdAt - other.createdAt;
}

/** The title that the post had last, or its address. */
function titleOf({ marks, post }: MarkGroup): string {
  let last: MarkRecord | undefined;
  for (const mark of marks) {
    if (mark.title.trim() !== '' && mark.createdAt >= (last?.createdAt ?? 0)) last = mark;
  }
  return last?.title.trim() ?? post;
}

/** The labels by which marks can be filtered: those that most of them have, and the chosen ones. */
export function labelsOfMarks(marks: readonly MarkRecord[], chosen: ReadonlySet<string>): string[] {
  const counts = new Map<string, number>();
  for (const { labels } of marks) {
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const common = [...counts]
    .toSorted(([one, count], [other, more]) => more - count || (one < other ? -1 : 1))
    .slice(0, MOST_LABELS)
    .map(([label]) => label);
  return [...new Set([...chosen, ...common])];
}

/** Characters of a mark by which it is named. */
const NAME = 60;

/** The first words of a mark, by which buttons name it. */
export function nameOfMark({ quote }: Pick<MarkRecord, 'quote'>): string {
  const line = quote.exact.trim().replace(/\s+/g, ' ');
  return line.length > NAME ? `${line.slice(0, NAME).trimEnd().toWellFormed()}…` : line;
}
