import { beginningOf, readValue, references, splitRows, type Row } from './split-flight-rows.ts';

/**
 * Parser for React's flight format, the wire format of React Server Components, as Next.js 14 to 16
 * writes it into `.txt` files and into the scripts of its pages. Written after
 * https://github.com/facebook/react/blob/main/packages/react-client/src/ReactFlightClient.js; it
 * reads what a page shows and leaves out what only a running React needs.
 */

/**
 * A component in the site's own code: the payload holds its exported name, but not what it renders.
 */
export class ClientReference {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** An element as a payload writes it: `["$", type, key, props]`. */
export type FlightElement = ['$', unknown, unknown, unknown, ...unknown[]];

/**
 * A parsed payload. Values are as they were written: call `resolve` once on anything inside an
 * array, object or collection before using it. This way nothing is parsed before it is needed, and
 * cycles do no harm. Never throws.
 */
export interface Flight {
  /** The value of a row by its id (lower-case hex); `undefined` if the row is missing or broken. */
  row: (id: string) => unknown;
  /** The value that a reference such as `$5` stands for; any other value unchanged. */
  resolve: (value: unknown) => unknown;
  /** Ids of the rows that no other row refers to, in their order in the payload. */
  roots: () => string[];
  /** False if the payload is cut off, or a row cannot be read or is referred to and missing. */
  isComplete: () => boolean;
}

/** Most rows that refer to each other in a chain. Real payloads need three. */
const MOST_HOPS = 100;

const COLLECTION = /^[QWi]/;
/** Characters after `$` that refer to a row by its id, or to a collection. */
const REFERENCE = /[\da-fQWi]/;
/**
 * Reads the rows of a payload; their values are parsed when they are asked for. Never throws, not
 * even on damaged input: see `Flight.isComplete`.
 *
 * @param input the payload; a string must be its text, decoded from UTF-8
 */
export function parseFlight(input: string | Uint8Array): Flight {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const { rows, isWhole } = splitRows(bytes);
  return new ParsedFlight(rows, !isWhole);
}

class ParsedFlight implements Flight {
  readonly #rows: ReadonlyMap<string, Row>;
  #isDamaged: boolean;
  /**
   * Values by reference: a row by its id, a path into one as `5:props:children:2`, a collection as
   * `Q5`.
   */
  readonly #values = new Map<string, unknown>();
  #hops = 0;

  constructor(rows: ReadonlyMap<string, Row>, isDamaged: boolean) {
    this.#rows = rows;
    this.#isDamaged = isDamaged;
  }

  readonly row = (path: string): unknown => {
    const values = this.#values;
    if (values.has(path) || this.#hops > MOST_HOPS) return values.get(path);
    // A row that refers to itself finds this.
    values.set(path, undefined);
    this.#hops += 1;
    if (path.includes(':')) values.set(path, this.#follow(path));
    else values.set(path, COLLECTION.test(path) ? this.#collect(path) : this.#read(path));
    this.#hops -= 1;
    return values.get(path);
  };

  readonly resolve = (value: unknown): unknown => {
    if (typeof value !== 'string' || value.length < 2 || !value.startsWith('$')) return value;
    const kind = value.charAt(1);
    const rest = value.slice(2);
    if (kind === '$') return value.slice(1);
    if (kind === 'L' || kind === '@') return this.row(rest);
    return REFERENCE.test(kind) ? this.row(value.slice(1)) : constant(value, rest);
  };

  readonly roots = (): string[] => {
    const inner = new Set<string>();
    for (const [id, source] of this.#rows) {
      for (const other of references(source)) if (other !== id) inner.add(other);
    }
    return [...this.#rows.keys()].filter((id) => !inner.has(id));
  };

  readonly isComplete = (): boolean => {
    for (const [id, source] of this.#rows) {
      this.row(id);
      const isLacking = references(source).some((other) => !this.#rows.has(other));
      if (this.#isDamaged || isLacking) return false;
    }
    return this.#rows.size > 0 && !this.#isDamaged;
  };

  #follow(path: string): unknown {
    const [id = '', ...keys] = path.split(':');
    let value = this.row(id);
    for (const key of keys) value = this.resolve(member(value, key));
    return value;
  }

  #read(id: string): unknown {
    const source = this.#rows.get(id);
    try {
      const value = source && readValue(source);
      if (source?.tag === 'I') return new ClientReference(this.#nameIn(value));
      return source?.tag === '' ? this.resolve(value) : value;
    } catch {
      this.#isDamaged = true;
      return source?.tag === '' ? this.resolve(beginningOf(source)) : undefined;
    }
  }

  /** The name in `[id, chunks, name]`, or in the object that a development server writes. */
  #nameIn(module: unknown): string {
    // React 19.3 gives a name of 16 characters and more a row of its own.
    const name = this.resolve(member(module, '2') ?? member(module, 'name'));
    return typeof name === 'string' ? name : '';
  }

  /** Map, Set or iterator; the row holds its entries. */
  #collect(path: string): unknown {
    const list = this.row(path.slice(1));
    const entries: unknown[] = Array.isArray(list) ? list : [];
    if (path.startsWith('i')) return entries;
    if (path.startsWith('W')) return new Set(entries);
    const pairs = entries
      .map(this.resolve)
      .filter((pair): pair is unknown[] => Array.isArray(pair));
    return new Map(pairs.map(([key, value]) => [key, value]));
  }
}

/** Tells whether a value is an element of a payload. */
export function isElement(value: unknown): value is FlightElement {
  return Array.isArray(value) && value[0] === '$' && value.length > 3;
}

/**
 * Tells whether a value is a plain object, and neither an array nor an instance of a class that
 * `resolve` returns.
 */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

/**
 * A member of a value by name. An element's members have names too, though it is written as an
 * array.
 */
function member(value: unknown, key: string): unknown {
  const index = isElement(value) ? { type: 1, key: 2, props: 3 }[key] : key;
  if (typeof value !== 'object' || value === null || index === undefined) return undefined;
  return Object.hasOwn(value, index) ? (value as Record<string, unknown>)[index] : undefined;
}

/** The value of a `$` code that refers to no row; `undefined` for those that only React can use. */
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
