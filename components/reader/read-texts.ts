import { readSections } from '../../utils/page/outline/index.ts';
import type { Heading } from '../../utils/page/types.ts';
import { headingsIn } from './hooks/use-own-place.ts';

/**
 * Returns the texts of the article on this page: what comes before its first heading, then one per
 * section, without the headings.
 */
export function readTextsOf(
  body: HTMLElement | undefined,
  headings: readonly Heading[],
): Promise<string[]> {
  if (!body) return Promise.resolve([]);
  const elements = headingsIn(body, headings);
  // Headings are searched in the outline.
  const found = elements.flatMap((element) => (element ? [[element, ''] as const] : []));
  const [first = '', ...others] = readSections(body, new Map(found), new Set()).map(
    ({ text, code }) => [text, ...code].join(' ').replace(/\s+/g, ' ').trim(),
  );
  const texts = new Map(others.map((text, at) => [found[at]?.[0], text]));
  return Promise.resolve([first, ...elements.map((element) => texts.get(element) ?? '')]);
}
