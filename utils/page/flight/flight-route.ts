import type { Props } from './flight-components.ts';
import { isElement, isRecord, type Flight } from './parse-flight.ts';

/** A part of a route: a layout or a page, and what stands in the layout's slots. */
export interface Segment {
  /** What is drawn; empty where the payload skips it. */
  node: unknown;
  /** Seeds of other segments, for `readSegment`. */
  slots: Props;
}

/**
 * Where a page of Next.js has its segments and its head, neither read yet. Row 0 is
 * `{f: [[tree, seed, head]]}` in Next.js 15 to 16.3, `[buildId, [[tree, seed, head]]]` in `.txt`
 * files of Next.js 14, and in its HTML an element with `initialSeedData` and `initialHead`. From
 * 16.4 on it holds a tree of nodes, told by their Maps, and beside the tree the head.
 * See https://github.com/vercel/next.js/blob/canary/packages/next/src/shared/lib/app-router-types.ts
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
    // Names of segments come first where only a part of the page was asked for.
    const tree = path.findIndex((part) => isTree(resolve(part), resolve));
    if (tree >= 0) return { seed: path[tree + 1], head: path[tree + 2] };
  }
  return findNodes(root, resolve);
}

/** Layouts in one another. Real sites have five. */
const MOST_LAYOUTS = 50;

/** Layouts and a page in one another, as frameworks other than Next.js write them. */
export interface Nesting {
  /** From the outside in. */
  parts: unknown[];
  /** What the slots of a layout show, by their ids. */
  named: Props;
}

/** What begins the name of what stands in the document, in row 0 of Waku and vinext: `route:/path`. */
export const ROUTE = 'route:';

/** That name, where row 0 has one. */
export function routeName(root: Props): string | undefined {
  return Object.keys(root).find((name) => name.startsWith(ROUTE));
}

/**
 * Row 0 of Waku and vinext names its elements, `root` the document and `route:/path` what is in it, whose
 * slots name the others; that of React Router has `matches`, each with its `element`.
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

/** The outermost node that has slots, and what is drawn beside it: `{t: node, h: {r: head}}`. */
function findNodes(
  root: unknown,
  resolve: Flight['resolve'],
): { seed: unknown; head: unknown } | undefined {
  if (!isRecord(root)) return undefined;
  // Each of the records in one another, with the one it is found in.
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
 * `[name, slots, node]` in Next.js 14, `[name, node, slots]` in 15, `[node, slots]` in 16, and
 * `{s: name, d: {r: node}, c: slots}` from 16.4 on.
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

/** A node's slots, by their names. */
function slotsIn(node: Props, resolve: Flight['resolve']): [string, unknown][] | undefined {
  const map = Object.values(node)
    .map(resolve)
    .find((part) => part instanceof Map);
  return map && Array.from(map, ([name, slot]) => [String(resolve(name)), slot]);
}

/** The first of the parts that can be drawn. */
function drawnIn(parts: unknown[], resolve: Flight['resolve']): unknown {
  const isDrawn = (part: unknown): boolean =>
    isElement(part) || (Array.isArray(part) && part.map(resolve).some(isElement));
  return parts.map(resolve).find(isDrawn);
}

/** The same of records among the parts. */
function drawnBelow(parts: unknown[], resolve: Flight['resolve']): unknown {
  const records = parts.map(resolve).filter(isRecord);
  return drawnIn(
    records.flatMap((record) => Object.values(record)),
    resolve,
  );
}
