import type { SectionPrint } from '../page/changes/index.ts';
import type { ReadingPlace } from '../page/text/index.ts';
import {
  has,
  isCount,
  isHeading,
  isObject,
  isText,
  maybe,
  sortedJson,
  type Check,
} from './checks.ts';
import { postKey, type PostKey } from './post-key.ts';

/** An article as it was read. */
export interface PrintedReading {
  /** When that was. */
  at: number;
  prints: SectionPrint[];
}

/** What is known of a post itself, as it was last seen. */
export interface PostFacts {
  /** Its address, without a fragment. */
  url: string;
  title: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  minutes: number;
  words: number;
}

/**
 * What is remembered of a post. Fields that this version does not know stay as they are: a newer
 * one, or another part, may have put them there. Times are milliseconds since 1970.
 */
export interface PostRecord extends PostFacts {
  key: PostKey;
  /** When it was first remembered. */
  first: number;
  /** When anything of this was last changed. */
  at: number;
  /** Where one is to go on. */
  place?: ReadingPlace;
  /** What was read up to then counts as read no more. */
  resetAt?: number;
  readAt?: number;
  /** Its blocks as last read, and when that was. */
  prints?: SectionPrint[];
  printsAt?: number;
  /** How it was read before the visit in which it was found changed: see `withPrints`. */
  earlier?: PrintedReading;
}

const isShare: Check = (value) => isCount(value) && (value as number) <= 1;

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

const isPlace = has({
  heading: maybe(isHeading),
  block: has({ print: isCount, start: isText, nth: isCount }),
  part: isShare,
  sectionPart: isShare,
  progress: isShare,
  view: (value) => value === 'reader' || value === 'page',
  at: isCount,
});

const isTrue: Check = (value) => value === true;

const hasPrintFields = has({
  id: maybe(isText),
  text: maybe(isText),
  depth: maybe(isCount),
  blocks: listOf(isCount),
  words: listOf(isText),
  isInside: maybe(isTrue),
  isLacking: maybe(isTrue),
});

/** Those of before the words were kept tell nothing apart. */
const isPrint: Check = (value) => {
  if (!hasPrintFields(value)) return false;
  const { blocks, words } = value as SectionPrint;
  return blocks.length === words.length;
};

const isPrints = listOf(isPrint);

/** What a record must have to be one. */
const isRecord = has({ url: (value) => isText(value) && postKey(value as string) !== undefined });

const FACTS: Record<string, [check: Check, fallback: unknown]> = {
  title: [isText, ''],
  lang: [isText, 'en'],
  dir: [(value) => value === 'ltr' || value === 'rtl', 'ltr'],
  minutes: [isCount, 0],
  words: [isCount, 0],
  first: [isCount, 0],
  at: [isCount, 0],
};

const OPTIONAL: Record<string, Check> = {
  place: isPlace,
  resetAt: isCount,
  readAt: isCount,
  prints: isPrints,
  printsAt: isCount,
  earlier: has({ at: isCount, prints: isPrints }),
};

/**
 * A record as it is stored, or was written into a file: undefined where it says not even which post
 * it is of. Of one that is damaged elsewhere the rest is kept.
 */
export function parsePost(stored: unknown): PostRecord | undefined {
  if (!isObject(stored) || !isRecord(stored)) return undefined;
  const record: Record<string, unknown> = { ...stored };
  for (const [name, [check, fallback]] of Object.entries(FACTS)) {
    if (!check(record[name])) record[name] = fallback;
  }
  for (const [name, check] of Object.entries(OPTIONAL)) {
    if (!check(record[name])) delete record[name];
  }
  record['key'] = postKey(String(record['url']));
  return record as unknown as PostRecord;
}

/** Has the post been read, and not been begun again since? */
export function isRead({ readAt, resetAt = 0, place }: Partial<PostRecord>): boolean {
  return readAt !== undefined && readAt > resetAt && !(place && place.at > readAt);
}

/** Where one is to go on in a post; undefined where it has not been begun, or has been read. */
export function placeOf(record: PostRecord | undefined): ReadingPlace | undefined {
  return record && !isRead(record) && isValid(record.place, record) ? record.place : undefined;
}

function isValid(
  place: ReadingPlace | undefined,
  { resetAt = 0 }: Partial<PostRecord>,
): place is ReadingPlace {
  return place !== undefined && place.at > resetAt;
}

/**
 * One record of what two say of the same post: the same whichever is first, and nothing new where it
 * is done again. A place further back does not take the place of one further on, unless the post
 * was begun anew.
 */
export function mergePosts(one: PostRecord, other: PostRecord): PostRecord {
  const [older, newer] = isOlder(one, other) ? [one, other] : [other, one];
  const resetAt = largest(one.resetAt, other.resetAt);
  const readAt = largest(one.readAt, other.readAt);
  const place = furthest(
    [one.place, other.place],
    { ...(resetAt !== undefined && { resetAt }) },
    readAt,
  );
  const merged: PostRecord = {
    ...older,
    ...newer,
    first: Math.min(one.first, other.first),
    at: Math.max(one.at, other.at),
    ...(resetAt !== undefined && { resetAt }),
    ...(readAt !== undefined && { readAt }),
  };
  delete merged.place;
  return place ? { ...merged, place } : merged;
}

/** Of two records that were changed at the same time, one is the older all the same. */
function isOlder(one: PostRecord, other: PostRecord): boolean {
  return one.at === other.at ? own(one) < own(other) : one.at < other.at;
}

/** What is taken from the newer of two records as it stands. */
function own({
  first: _first,
  place: _place,
  readAt: _read,
  resetAt: _reset,
  ...rest
}: PostRecord): string {
  return sortedJson(rest);
}

function largest(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.max(one, other);
}

function furthest(
  places: readonly (ReadingPlace | undefined)[],
  reset: Partial<PostRecord>,
  readAt = 0,
): ReadingPlace | undefined {
  const valid = places.filter((place) => isValid(place, reset));
  // One of after it was read is of another reading.
  const anew = valid.filter(({ at }) => at > readAt);
  const [first, second] = anew.length > 0 ? anew : valid;
  if (!first || !second) return first;
  if (first.progress !== second.progress) return first.progress > second.progress ? first : second;
  return first.at >= second.at ? first : second;
}
