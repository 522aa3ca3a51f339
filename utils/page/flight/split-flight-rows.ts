import { parseCutJson } from './cut-json.ts';

/** Most hexadecimal digits of an id or a length. */
const MOST_DIGITS = 8;

/** One row of a payload, with its value not parsed yet. */
export interface Row {
  /** Letter that says what kind of row it is; empty for JSON. */
  tag: string;
  /** The value, without id, tag and length. */
  bytes: Uint8Array;
}

/**
 * Tags of rows that state their length in bytes instead of ending with a newline: text and binary
 * data.
 */
const SIZED_TAGS = 'TAOobUSsLlGgMmV';
/** Tags of preload hints, and of rows that only development servers write. */
const IGNORED_TAGS = 'HDNJW';

const NEWLINE = 10;
const COMMA = 44;
const COLON = 58;

/**
 * Splits a payload into its rows by id, in one pass over the bytes. Text that is not a row is
 * skipped to the end of its line. `isWhole` is false if any was skipped or the last row is cut off.
 * Never throws.
 */
export function splitRows(bytes: Uint8Array): { rows: Map<string, Row>; isWhole: boolean } {
  const rows = new Map<string, Row>();
  let isWhole = true;
  for (let at = 0; at < bytes.length;) {
    const idEnd = hexEnd(bytes, at);
    const span = bytes[idEnd] === COLON ? spanOf(bytes, idEnd + 1) : undefined;
    if (span) {
      const { tag, start, end } = span;
      const id = ascii(bytes, at, idEnd);
      // The first row of a stream opens it; later rows with the same id are its chunks.
      if (id !== '' && !IGNORED_TAGS.includes(tag || ' ') && !rows.has(id)) {
        rows.set(id, { tag, bytes: bytes.subarray(start, end) });
      }
    }
    if (!span?.isWhole) isWhole = false;
    at = span ? span.next : lineEnd(bytes, at) + 1;
  }
  return { rows, isWhole };
}

interface Span {
  tag: string;
  start: number;
  end: number;
  /** Where the next row begins. */
  next: number;
  isWhole: boolean;
}

/**
 * Finds the end of a row; `undefined` if there is none.
 *
 * @param at index of the row's tag or, if it has none, of its JSON
 */
function spanOf(bytes: Uint8Array, at: number): Span | undefined {
  const sign = String.fromCharCode(bytes[at] ?? NEWLINE);
  if (SIZED_TAGS.includes(sign)) {
    const comma = hexEnd(bytes, at + 1);
    if (bytes[comma] !== COMMA || comma === at + 1) return undefined;
    const size = Number.parseInt(ascii(bytes, at + 1, comma), 16);
    const end = sign === 'T' ? textEnd(bytes, comma + 1, size) : comma + 1 + size;
    return { tag: sign, start: comma + 1, end, next: end, isWhole: end <= bytes.length };
  }
  const tag = /[A-Zrx#]/.test(sign) ? sign : '';
  const end = lineEnd(bytes, at);
  // JSON at the very end has no newline; parsing it shows whether it is complete.
  const isWhole = end < bytes.length || tag === '' || tag === 'I';
  return { tag, start: at + tag.length, end, next: end + 1, isWhole };
}

/**
 * The end of a text row. In a payload shown in a tab, the browser has replaced each `\r
 * ` by one character, while the length counts two.
 */
function textEnd(bytes: Uint8Array, start: number, size: number): number {
  const mayEnd = (at: number): boolean => {
    const colon = hexEnd(bytes, at);
    // A row without an id is a hint; a letter follows its colon.
    const isHint = (bytes[colon + 1] ?? 0) > 64;
    return at === bytes.length || (bytes[colon] === COLON && (colon > at || isHint));
  };
  if (mayEnd(start + size)) return start + size;
  let at = start;
  for (let left = size; left > 0 && at < bytes.length; at += 1) {
    left -= bytes[at] === NEWLINE ? 2 : 1;
    if (left === 0 && mayEnd(at + 1)) return at + 1;
  }
  return start + size;
}

function lineEnd(bytes: Uint8Array, from: number): number {
  const newline = bytes.indexOf(NEWLINE, from);
  return newline < 0 ? bytes.length : newline;
}

function hexEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; ; at += 1) {
    const byte = bytes[at] ?? 0;
    // 0 to 9 and a to f
    if (byte < 48 || byte > 102 || (byte > 57 && byte < 97)) return at;
  }
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, Math.min(end, start + MOST_DIGITS)));
}

/**
 * Returns the complete part of a JSON row that is cut off; `undefined` if there is none. Never
 * throws.
 */
export function beginningOf({ bytes }: Row): unknown {
  try {
    return parseCutJson(textOf(bytes));
  } catch {
    return undefined;
  }
}

/**
 * Parses the value of a row; references stay as they are written. `undefined` for streams, errors
 * and unknown rows.
 *
 * @throws SyntaxError if its JSON is broken
 */
export function readValue({ tag, bytes }: Row): unknown {
  if (tag === 'T') return textOf(bytes);
  if (isModel(tag)) return JSON.parse(textOf(bytes)) as unknown;
  // Binary data stays as it is; streams, errors and rows of the future have nothing to show.
  return SIZED_TAGS.includes(tag) ? bytes : undefined;
}

/** Is the row JSON? A module may contain references too. */
function isModel(tag: string): boolean {
  return tag === '' || tag === 'I';
}

/** Returns the ids of the rows that a row refers to. Keys of objects are not references. */
export function references({ tag, bytes }: Row): string[] {
  if (!isModel(tag)) return [];
  const found = textOf(bytes).matchAll(/(?<!\\)"\$[L@QW]?([\da-f]+)(?::|"(?!:))/g);
  return Array.from(found, ([, id = '']) => id);
}

const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });

function textOf(bytes: Uint8Array): string {
  return UTF_8.decode(bytes);
}
