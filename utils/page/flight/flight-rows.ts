import { parseCutJson } from './cut-json.ts';

/**
 * React's flight format, the wire format of React Server Components, as Next.js 14 to 16 writes it
 * into `.txt` files and into the scripts of its pages. Written after
 * https://github.com/facebook/react/blob/main/packages/react-client/src/ReactFlightClient.js;
 * reads what a page shows and leaves out what only a running React needs.
 */

/** A component of the site's own code: a payload has its exported name and not what it renders. */
export class ClientReference {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** `["$", type, key, props]`. */
export type FlightElement = ['$', unknown, unknown, unknown, ...unknown[]];

/**
 * A parsed payload. Values come as they were written: what stands inside an array, an object or a
 * collection must go through `resolve` once before it is looked at, so that nothing is read before
 * it is needed, and so that cycles stay harmless. Nothing here throws.
 */
export interface Flight {
  /** The value of a row by its id, in lower-case hex; `undefined` where it is missing or broken. */
  row: (id: string) => unknown;
  /** The value that a string stands for if it is a reference; any other value as it is. */
  resolve: (value: unknown) => unknown;
  /** Ids of the rows that no other row refers to, in the order in which they came. */
  roots: () => string[];
  /** False where the input breaks off, has a row that cannot be read or lacks one referred to. */
  isComplete: () => boolean;
}

/** @param input the payload; a string must be the payload's text, decoded from UTF-8 */
export function parseFlight(input: string | Uint8Array): Flight {
  const { rows, isWhole } = splitRows(
    typeof input === 'string' ? new TextEncoder().encode(input) : input,
  );
  // What references stand for: rows by id, paths into them as `5:props:children:2`, collections of
  // their entries as `Q5`.
  const values = new Map<string, unknown>();
  let isDamaged = !isWhole;
  let hops = 0;

  function row(path: string): unknown {
    if (values.has(path) || hops > MOST_HOPS) return values.get(path);
    // What refers to itself finds this.
    values.set(path, undefined);
    hops += 1;
    if (path.includes(':')) values.set(path, follow(path));
    else values.set(path, COLLECTION.test(path) ? collect(path) : read(path));
    hops -= 1;
    return values.get(path);
  }

  function follow(path: string): unknown {
    const [id = '', ...keys] = path.split(':');
    let value = row(id);
    for (const key of keys) value = resolve(member(value, key));
    return value;
  }

  function read(id: string): unknown {
    const source = rows.get(id);
    try {
      const value = source && readValue(source);
      if (source?.tag === 'I') return new ClientReference(nameIn(value));
      return source?.tag === '' ? resolve(value) : value;
    } catch {
      isDamaged = true;
      return source?.tag === '' ? resolve(beginningOf(source)) : undefined;
    }
  }

  /** `[id, chunks, name]`; a development server writes an object. */
  function nameIn(module: unknown): string {
    // React 19.3 gives a name of 16 characters and more a row of its own.
    const name = resolve(member(module, '2') ?? member(module, 'name'));
    return typeof name === 'string' ? name : '';
  }

  function resolve(value: unknown): unknown {
    if (typeof value !== 'string' || value.length < 2 || !value.startsWith('$')) return value;
    const kind = value.charAt(1);
    const rest = value.slice(2);
    if (kind === '$') return value.slice(1);
    if (kind === 'L' || kind === '@') return row(rest);
    return REFERENCE.test(kind) ? row(value.slice(1)) : constant(value, rest);
  }

  /** Map, Set and iterator, of which a row has the entries. */
  function collect(path: string): unknown {
    const list = row(path.slice(1));
    const entries: unknown[] = Array.isArray(list) ? list : [];
    if (path.startsWith('i')) return entries;
    if (path.startsWith('W')) return new Set(entries);
    const pairs = entries.map(resolve).filter((pair): pair is unknown[] => Array.isArray(pair));
    return new Map(pairs.map(([key, value]) => [key, value]));
  }

  function roots(): string[] {
    const inner = new Set<string>();
    for (const [id, source] of rows) {
      for (const other of references(source)) if (other !== id) inner.add(other);
    }
    return [...rows.keys()].filter((id) => !inner.has(id));
  }

  function isComplete(): boolean {
    for (const [id, source] of rows) {
      row(id);
      if (isDamaged || references(source).some((other) => !rows.has(other))) return false;
    }
    return rows.size > 0 && !isDamaged;
  }

  return { row, resolve, roots, isComplete };
}

export function isElement(value: unknown): value is FlightElement {
  return Array.isArray(value) && value[0] === '$' && value.length > 3;
}

/** A plain object, not an array or one of the classes that `resolve` makes. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

/** Digits of an id or a length. */
const MOST_DIGITS = 8;
/** Rows that may refer to each other in a chain. Real payloads need three. */
const MOST_HOPS = 100;

interface Row {
  tag: string;
  bytes: Uint8Array;
}

/** Rows whose length is given, in bytes, and that no newline ends: text and binary data. */
const SIZED_TAGS = 'TAOobUSsLlGgMmV';
/** Preload hints, and what only a server in development says. */
const IGNORED_TAGS = 'HDNJW';

const COLLECTION = /^[QWi]/;
/** What a `$` is followed by that refers to a row by its id, or to a collection. */
const REFERENCE = /[\da-fQWi]/;
const NEWLINE = 10;
const COMMA = 44;
const COLON = 58;

/** One pass over the bytes. After what is no row, goes on at the next line. */
function splitRows(bytes: Uint8Array): { rows: Map<string, Row>; isWhole: boolean } {
  const rows = new Map<string, Row>();
  let isWhole = true;
  for (let at = 0; at < bytes.length;) {
    const idEnd = hexEnd(bytes, at);
    const span = bytes[idEnd] === COLON ? spanOf(bytes, idEnd + 1) : undefined;
    if (span) {
      const { tag, start, end } = span;
      const id = ascii(bytes, at, idEnd);
      // The first row of a stream opens it; the others of the same id are its chunks.
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

/** @param at where the row's tag or, if it has none, its JSON begins */
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
  // Whether JSON without its newline is whole, its parsing shows.
  const isWhole = end < bytes.length || tag === '' || tag === 'I';
  return { tag, start: at + tag.length, end, next: end + 1, isWhole };
}

/** Of a payload shown in a tab, the browser has made one sign of each `\r\n`, which counts as two. */
function textEnd(bytes: Uint8Array, start: number, size: number): number {
  const mayEnd = (at: number): boolean => {
    const colon = hexEnd(bytes, at);
    // A row without an id is a hint, and has a letter next.
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

/** What has come of a row that breaks off. */
function beginningOf({ bytes }: Row): unknown {
  try {
    return parseCutJson(textOf(bytes));
  } catch {
    return undefined;
  }
}

function readValue({ tag, bytes }: Row): unknown {
  if (tag === 'T') return textOf(bytes);
  if (isModel(tag)) return JSON.parse(textOf(bytes)) as unknown;
  // Binary data as it is; streams, errors and whatever may come have nothing to show.
  return SIZED_TAGS.includes(tag) ? bytes : undefined;
}

/** Is the row JSON? What a module is, may be written as references too. */
function isModel(tag: string): boolean {
  return tag === '' || tag === 'I';
}

/** Ids of the rows that a model refers to. Keys of objects are no references. */
function references({ tag, bytes }: Row): string[] {
  if (!isModel(tag)) return [];
  const found = textOf(bytes).matchAll(/(?<!\\)"\$[L@QW]?([\da-f]+)(?::|"(?!:))/g);
  return Array.from(found, ([, id = '']) => id);
}

const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });

function textOf(bytes: Uint8Array): string {
  return UTF_8.decode(bytes);
}

/** A member by its name. An element's have names too, though it is written as an array. */
function member(value: unknown, key: string): unknown {
  const index = isElement(value) ? { type: 1, key: 2, props: 3 }[key] : key;
  if (typeof value !== 'object' || value === null || index === undefined) return undefined;
  return Object.hasOwn(value, index) ? (value as Record<string, unknown>)[index] : undefined;
}

/** What a `$` stands for that refers to no row; `undefined` too for what only React can use. */
function constant(value: string, rest: string): unknown {
  switch (value.charAt(1)) {
    case 'S':
      return Symbol(rest);
    case 'D':
      return new Date(rest);
    case 'n':
      return /^-?\d{1,300}$/.test(rest) ? BigInt(rest) : undefined;
    case 'N':
      return Number.NaN;
    case 'I':
      return Infinity;
    case '-':
      return value === '$-0' ? -0 : -Infinity;
    default:
      return undefined;
  }
}
