import { readSections } from '../../utils/page/section.ts';
import type { Heading } from '../../utils/page/types.ts';
import { headingsIn } from './hooks/use-own-place.ts';

/** What each section of the article on this page says, by the index of its heading. */
export function readTextsOf(
  body: HTMLElement | undefined,
  headings: readonly Heading[],
): Promise<string[]> {
  if (!body) return Promise.resolve([]);
  const elements = headingsIn(body, headings);
  // What a heading says is looked for in the outline.
  const found = elements.flatMap((element) => (element ? [[element, ''] as const] : []));
  const [, ...sections] = readSections(body, new Map(found), new Set());
  const texts = new Map(
    sections.map(({ text, code }, at) => [
      found[at]?.[0],
      [text, ...code].join(' ').replace(/\s+/g, ' ').trim(),
    ]),
  );
  return Promise.resolve(elements.map((element) => texts.get(element) ?? ''));
}
