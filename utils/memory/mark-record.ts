import { MOST_OF_QUOTE, type MarkAnchor } from '../page/marks/index.ts';
import { has, isCount, isHeading, isObject, isText, sortedJson, type Check } from './checks.ts';
import { postKey, type PostKey } from './post-key.ts';

/** Names a mark, wherever it goes. */
export type MarkId = string;

export const COLOURS = [1, 2, 3, 4] as const;
export type MarkColour = (typeof COLOURS)[number];

/** An image's quote is its alternative text, a section's that of its heading. */
export const MARK_KINDS = ['text', 'code', 'image', 'section'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** What somebody says of what they have marked. All of it is text, the note in Markdown. */
export interface MarkRemarks {
  colour: MarkColour;
  note?: string;
  labels: string[];
}

/** A mark that is to be made. */
export interface MarkDraft extends MarkAnchor, Partial<MarkRemarks> {
  kind?: MarkKind;
}

/**
 * A stretch of a post that somebody has marked. Fields that this version does not know stay as they
 * are. Times are milliseconds since 1970.
 */
export interface MarkRecord extends MarkAnchor, MarkRemarks {
  id: MarkId;
  /** The post's key, made of its address. */
  post: PostKey;
  /** The post's address and title when it was marked: marks outlive what else is known of it. */
  url: string;
  title: string;
  kind: MarkKind;
  createdAt: number;
  /** When anything of this was last changed. */
  at: number;
}

/** Characters. */
const MOST_OF_ID = 200;

const isSome: Check = (value) => isText(value) && value !== '';

/** What a record must have to be one. */
const isMark = has({
  id: (value) => isSome(value) && String(value).length <= MOST_OF_ID,
  url: (value) => isText(value) && postKey(String(value)) !== undefined,
  quote: has({ exact: (value) => isSome(value) && String(value).length <= MOST_OF_QUOTE }),
});

const isOffset: Check = (value) => Number.isSafeInteger(value) && isCount(value);

/** The others, each with what stands for it where it is damaged. */
const FIELDS: Record<string, [check: Check, fallback: unknown]> = {
  position: [has({ start: isOffset, end: isOffset }), { start: 0, end: 0 }],
  title: [isText, ''],
  kind: [(value) => MARK_KINDS.some((kind) => kind === value), 'text'],
  colour: [(value) => COLOURS.some((colour) => colour === value), 1],
  at: [isCount, 0],
};

const OPTIONAL: Record<string, Check> = { section: isHeading, note: isSome };

/**
 * A mark as it is stored, or was written into a file: undefined where it says not what was marked,
 * or where. Of one that is damaged elsewhere the rest is kept.
 */
export function parseMark(stored: unknown): MarkRecord | undefined {
  if (!isObject(stored) || !isMark(stored)) return undefined;
  const record: Record<string, unknown> = { ...stored };
  for (const [name, [check, fallback]] of Object.entries(FIELDS)) {
    if (!check(record[name])) record[name] = fallback;
  }
  for (const [name, check] of Object.entries(OPTIONAL)) {
    if (!check(record[name])) delete record[name];
  }
  const quote = stored['quote'] as Record<string, unknown>;
  const { prefix, suffix } = quote;
  record['quote'] = { ...quote, prefix: textOr(prefix), suffix: textOr(suffix) };
  record['labels'] = labelsOf(record['labels']);
  if (!isCount(record['createdAt'])) record['createdAt'] = record['at'];
  record['post'] = postKey(String(record['url']));
  return record as unknown as MarkRecord;
}

function textOr(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Labels without blank ones, and each once. */
function labelsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const labels = value.flatMap((label: unknown) =>
    typeof label === 'string' ? [label.trim()] : [],
  );
  return [...new Set(labels)].filter((label) => label !== '');
}

/**
 * One mark of what two say of it: what was changed last holds. The same whichever is first, and
 * nothing new where it is done again.
 */
export function mergeMarks(one: MarkRecord, other: MarkRecord): MarkRecord {
  const [older, newer] = isOlder(one, other) ? [one, other] : [other, one];
  // A note or a section that the newer one has not is one that was taken away.
  const { note: _note, section: _section, ...rest } = older;
  return { ...rest, ...newer, createdAt: Math.min(one.createdAt, other.createdAt) };
}

function isOlder(one: MarkRecord, other: MarkRecord): boolean {
  if (one.at !== other.at) return one.at < other.at;
  return sortedJson({ ...one, createdAt: 0 }) < sortedJson({ ...other, createdAt: 0 });
}

/** Key of the tombstone of a mark; an id tells nobody what it was. */
export function tombstoneOf(id: MarkId): string {
  return `mark:${id}`;
}
