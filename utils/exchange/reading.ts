import { parseMark, postKey, type MarkRecord } from '../memory/index.ts';
import { MOST_OF_QUOTE } from '../page/marks/index.ts';
import { madeId } from './mark-ids.ts';

export type MarkFileFormat = 'markdown' | 'readwise' | 'annotations' | 'hypothesis' | 'clipper';

/** Why a part of a file is no mark. */
export type SkipReason = 'no_words' | 'too_long' | 'no_address' | 'unreadable';

export interface Skipped {
  /** Its number in the file, from 1. */
  at: number;
  why: SkipReason;
}

/** What a file says of a mark: nothing of it has been looked at yet. */
export type Said = Record<string, unknown> & {
  url?: unknown;
  quote: { exact?: unknown; prefix?: unknown; suffix?: unknown };
};

const MOST_TOLD = 100;

/** Gathers the marks of a file, and what in it is none. */
export class Reading {
  readonly #format: MarkFileFormat;
  readonly #marks: MarkRecord[] = [];
  readonly #skipped: Skipped[] = [];
  #skippedCount = 0;
  /** How often words of a post have come, by which two that say the same are told apart. */
  readonly #times = new Map<string, number>();

  constructor(format: MarkFileFormat) {
    this.#format = format;
  }

  /** Parts that have been read, marks or not. */
  get count(): number {
    return this.#marks.length + this.#skippedCount;
  }

  /** A mark as we write it. */
  addRecord(record: unknown): void {
    const mark = parseMark(record);
    if (mark) this.#marks.push(mark);
    else this.skip('unreadable');
  }

  /** A mark as another program tells of it; one without an id is given one. */
  add(said: Said): void {
    const { exact } = said.quote;
    const isText = typeof exact === 'string' && exact.trim() !== '';
    if (!isText) return this.skip('no_words');
    if (exact.length > MOST_OF_QUOTE) return this.skip('too_long');
    const post = typeof said.url === 'string' ? postKey(said.url) : undefined;
    if (post === undefined) return this.skip('no_address');
    const times = this.#timesOf(post, exact);
    const id = typeof said['id'] === 'string' ? said['id'] : undefined;
    return this.addRecord({
      ...said,
      id: id ?? madeId(this.#format, post, exact, String(times)),
    });
  }

  skip(why: SkipReason): void {
    if (this.#skipped.length < MOST_TOLD) this.#skipped.push({ at: this.count + 1, why });
    this.#skippedCount += 1;
  }

  report(): {
    format: MarkFileFormat;
    marks: MarkRecord[];
    skipped: Skipped[];
    skippedCount: number;
  } {
    return {
      format: this.#format,
      marks: this.#marks,
      skipped: this.#skipped,
      skippedCount: this.#skippedCount,
    };
  }

  #timesOf(post: string, exact: string): number {
    const key = `${post} ${exact}`;
    const times = (this.#times.get(key) ?? 0) + 1;
    this.#times.set(key, times);
    return times;
  }
}

/** Milliseconds since 1970 of a date in a file; 0 where it says none. */
export function timeOf(...dates: unknown[]): number {
  for (const date of dates) {
    const time = typeof date === 'string' ? Date.parse(date) : date;
    if (typeof time === 'number' && time >= 0 && time < Infinity) return time;
  }
  return 0;
}
