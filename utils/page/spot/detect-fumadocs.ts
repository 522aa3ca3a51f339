import { IDS, IN_HEADINGS, LAYOUT, PROPERTIES, SELECTORS, TRACES } from './fumadocs-signals.ts';

/** What the spotter needs of a page; a `Document` has it. */
export type SpottedPage = Pick<
  Document,
  'documentElement' | 'getElementById' | 'querySelector' | 'querySelectorAll'
>;

/**
 * Was this page made with Fumadocs UI? The code of the first mark found, see `fumadocs-signals.ts`;
 * undefined: no. It looks in order of cost: ids are a table look-up, classes that no element has
 * are nearly one, properties want an element and its computed style. Written as loops in one
 * function: all pages of the web run it once, and each function costs more to compile than to run.
 */
export function spot(page: SpottedPage): string | undefined {
  for (const id of IDS) if (page.getElementById(id)) return LAYOUT;
  for (const code in SELECTORS) if (hasMatches(page, code)) return code;
  for (const trace of TRACES) if (page.querySelector(trace)) return propertiesOf(page)[0];
  return undefined;
}

/**
 * The signals on the page, for the user who asks why: all that cost little to find, and those in the
 * markup only where there are no others.
 */
export function allSignals(page: SpottedPage): string[] {
  if (!(page.documentElement as Element | null)) return [];
  const cheap = propertiesOf(page);
  if (IDS.some((id) => page.getElementById(id))) cheap.unshift(LAYOUT);
  if (cheap.length > 0) return cheap;
  return Object.keys(SELECTORS).filter((code) => hasMatches(page, code));
}

function propertiesOf({ documentElement }: SpottedPage): string[] {
  const style = getComputedStyle(documentElement);
  return Object.keys(PROPERTIES).filter((code) =>
    style.getPropertyValue(PROPERTIES[code] ?? '').trim(),
  );
}

function hasMatches(page: SpottedPage, code: string): unknown {
  const selector = SELECTORS[code] ?? '';
  const last = code.startsWith(IN_HEADINGS) ? 1 : 0;
  return page.querySelector(selector) && page.querySelectorAll(selector)[last];
}
