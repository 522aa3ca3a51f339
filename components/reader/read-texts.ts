import { readSections } from '../../utils/page/section.ts';
import type { Heading } from '../../utils/page/types.ts';
import { headingsIn } from './hooks/use-own-place.ts';

/** What each section of the article on this page says, by the index of its heading. */
export function readTextsOf(
  body: HTMLElement | undefined,
  headings: readonly Heading[],
): Promise<string[]> {
  if (!body) return Promise.resolve([]);
  const elements = headingsIn(body, headings).filter((element) => element !== undefined);
  const [, ...sections] = readSections(body, elements, new Set(elements));
  const texts = new Map(
    sections.map(({ text, code }, at) => [
      Number(elements[at]?.dataset['index']),
      [text, ...code].join(' ').replace(/\s+/g, ' ').trim(),
    ]),
  );
  return Promise.resolve(headings.map(({ index }) => texts.get(index) ?? ''));
}
