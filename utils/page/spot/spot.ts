import { MARKERS, TRACES, type Marker } from './signals.ts';

/** What the spotter needs of a page; a `Document` has it. */
export type SpottedPage = Pick<
  Document,
  'documentElement' | 'getElementById' | 'querySelector' | 'querySelectorAll'
>;

/**
 * Was this page made with Fumadocs UI? The codes of the marks found, see `markers.ts`; none: no.
 * Stops at the first mark of each way of looking, since one is proof enough, and looks in order
 * of cost: ids are a table look-up, classes that no element has are nearly one, properties want an
 * element and its computed style.
 */
export function spot(page: SpottedPage): string[] {
  const found =
    MARKERS.find((marker) => hasId(page, marker)) ??
    MARKERS.find((marker) => hasMatches(page, marker)) ??
    propertyMarker(page);
  return found ? [found.code] : [];
}

function propertyMarker(page: SpottedPage): Marker | undefined {
  if (!TRACES.some((trace) => page.querySelector(trace))) return undefined;
  const style = getComputedStyle(page.documentElement);
  return MARKERS.find((marker) => hasProperty(style, marker));
}

/**
 * The marks on the page, for the user who asks why: all that cost little to find, and those in the
 * markup only where there are no others.
 */
export function allMarks(page: SpottedPage): string[] {
  const root = page.documentElement as Element | null;
  if (!root) return [];
  const style = getComputedStyle(root);
  const cheap = MARKERS.filter((marker) => hasId(page, marker) || hasProperty(style, marker));
  const found = cheap.length > 0 ? cheap : MARKERS.filter((marker) => hasMatches(page, marker));
  return found.map((marker) => marker.code);
}

function hasId(page: SpottedPage, { ids }: Marker): boolean {
  return ids?.some((id) => page.getElementById(id)) ?? false;
}

function hasProperty(style: CSSStyleDeclaration, { property }: Marker): boolean {
  return property !== undefined && style.getPropertyValue(property).trim() !== '';
}

function hasMatches(page: SpottedPage, { selector, atLeast = 1 }: Marker): boolean {
  if (selector === undefined || !page.querySelector(selector)) return false;
  return atLeast === 1 || page.querySelectorAll(selector).length >= atLeast;
}
