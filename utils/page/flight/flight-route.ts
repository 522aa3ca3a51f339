import type { Props } from './flight-components.ts';
import { isElement, isRecord, type Flight } from './parse-flight.ts';

/** One part of a Next.js route: a layout or a page, with the content of its slots. */
export interface Segment {
  /** The element to draw; empty if the payload leaves this layout out. */
  node: unknown;
  /** The segments in its slots by slot name, each to be read with `readSegment`. */
  slots: Props;
}

/**
 * Finds the outermost segment and the head of a Next.js page; both are still to be read.
 * `undefined` if the payload is not in any shape of Next.js. Row 0 is `{f: [[tree, seed, head]]}`
 * in Next.js 15 to 16.3, `[buildId, [[tree, seed, head]]]` in `.txt` files of Next.js 14, and in
 * its HTML an element with `initialSeedData` and `initialHead`. From 16.4 on it holds a tree of
 * nodes, recognized by their Maps, with the head beside it.
 * See
 * https://github.com/vercel/next.js/blob/canary/packages/next/src/shared/lib/app-router-types.ts
 * and `rsc-transport.ts` beside it.
 */
export function findRoute(flight: Flight): { seed: unknown; head: unknown } | undefined {
  const { resolve } = flight;
  const root = flight.row('0');
  if (isElement(root)) {
    const props = resolve(root[3]);
    return isRecord(props)
      ? { seed: props['initialSeedData'], head: props['initialHead'] }
      : undefined;
  }
  const paths = resolve(isRecord(root) ? root['f'] : Array.isArray(root) ? root[1] : undefined);
  for (const path of Array.isArray(paths) ? paths.map(resolve) : []) {
    if (!Array.isArray(path)) continue;
    // If only a part of the page was requested, names of segments come first.
    const tree = path.findIndex((part) => isTree(resolve(part), resolve));
    if (tree >= 0) return { seed: path[tree + 1], head: path[tree + 2] };
  }
  return findNodes(root, resolve);
}

/** Most layouts drawn inside each other. Real sites have five. */
const MOST_LAYOUTS = 50;

/** Nested layouts with a page in the innermost, as frameworks other than Next.js write them. */
export interface Nesting {
  /** Their elements, the outermost first. */
  parts: unknown[];
  /** Elements by id, for the slots of the layouts. */
  named: Props;
}

/** Prefix of the key in row 0 of Waku and vinext that holds the page: `route:/path`. */
export const ROUTE = 'route:';

/** The key with that prefix, if row 0 has one. */
export function routeName(root: Props): string | undefined {
  return Object.keys(root).find((name) => name.startsWith(ROUTE));
}

/**
 * Finds the nested layouts of a page of Waku, vinext or React Router; `undefined` for any other.
 * Row 0 of Waku and vinext maps ids to elements: `root` is the document, `route:/path` the page in
 * it, and slots refer to the rest. Row 0 of React Router has `matches`, each with its `element`.
 */
export function findNesting({ row, resolve }: Flight): Nesting | undefined {
  const root = row('0');
  if (!isRecord(root)) return undefined;
  const matches = resolve(root['matches']);
  if (Array.isArray(matches)) {
    const parts = matches.slice(0, MOST_LAYOUTS).map(resolve).filter(isRecord);
    return { parts: parts.map((match) => match['element']), named: {} };
  }
  const route = routeName(root);
  if (route === undefined) return undefined;
  const parts = [root['root'], root[route]].filter((part) => part !== undefined);
  return { parts, named: root };
}

function isTree(value: unknown, resolve: Flight['resolve']): boolean {
  return Array.isArray(value) && !isElement(value) && isRecord(resolve(value[1]));
}

/**
 * The outermost node with slots, and the element drawn beside it as head: `{t: node, h: {r:
 * head}}`.
 */
function findNodes(
  root: unknown,
  resolve: Flight['resolve'],
): { seed: unknown; head: unknown } | undefined {
  if (!isRecord(root)) return undefined;
  // Nested records, outermost first, each with the record that holds it.
  const found = new Map<Props, Props>([[root, {}]]);
  for (const [seed, around] of found) {
    if (slotsIn(seed, resolve)) {
      const beside = Object.values(around).filter((part) => resolve(part) !== seed);
      return { seed, head: drawnBelow(beside, resolve) };
    }
    for (const part of Object.values(seed).map(resolve)) {
      if (isRecord(part) && !found.has(part)) found.set(part, seed);
    }
  }
  return undefined;
}

/**
 * Reads one segment of a Next.js route; `undefined` if it has no known shape. The shapes: `[name,
 * slots, node]` in Next.js 14, `[name, node, slots]` in 15, `[node, slots]` in 16, and `{s: name,
 * d: {r: node}, c: slots}` from 16.4 on.
 */
export function readSegment({ resolve }: Flight, raw: unknown): Segment | undefined {
  const seed = resolve(raw);
  if (isRecord(seed)) {
    const parts = Object.values(seed);
    const node = drawnIn(parts, resolve) ?? drawnBelow(parts, resolve);
    return { node, slots: Object.fromEntries(slotsIn(seed, resolve) ?? []) };
  }
  if (!Array.isArray(seed)) return undefined;
  const name = resolve(seed[0]);
  const isNamed =
    typeof name === 'string' ||
    (Array.isArray(name) && typeof name[1] === 'string' && !isElement(name));
  const rest = isNamed ? seed.slice(1) : seed;
  const at = isRecord(resolve(rest[0])) ? 0 : 1;
  const slots = resolve(rest[at]);
  return { node: rest[1 - at], slots: isRecord(slots) ? slots : {} };
}

/** The slots of a node by name: the one Map among its values. */
function slotsIn(node: Props, resolve: Flight['resolve']): [string, unknown][] | undefined {
  const map = Object.values(node)
    .map(resolve)
    .find((part) => part instanceof Map);
  return map && Array.from(map, ([name, slot]) => [String(resolve(name)), slot]);
}

/** The first value that is an element or a list with one. */
function drawnIn(parts: unknown[], resolve: Flight['resolve']): unknown {
  const isDrawn = (part: unknown): boolean =>
    isElement(part) || (Array.isArray(part) && part.map(resolve).some(isElement));
  return parts.map(resolve).find(isDrawn);
}

/** The same, one level deeper: in the records among the values. */
function drawnBelow(parts: unknown[], resolve: Flight['resolve']): unknown {
  const records = parts.map(resolve).filter(isRecord);
  return drawnIn(
    records.flatMap((record) => Object.values(record)),
    resolve,
  );
}
