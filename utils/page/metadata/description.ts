import { ancestors, comparable, visibleText } from '../dom/index.ts';
import type { Candidate } from './header-candidates.ts';
import { AUTHOR_PREFIX } from './byline-words.ts';
import type { LinkedData } from './json-ld.ts';
import { metaContent, type FoundTitle } from './title.ts';
import { isBefore } from '../landmarks/index.ts';

/** Least letters of a subtitle; shorter texts are labels. */
const LEAST_LETTERS = 12;

/**
 * Finds the article's description, on one line; `undefined` if there is none. The one in the head
 * wins if the page shows it too; then the subtitle or a paragraph below the title; then the head's,
 * which on many sites is the same for all pages.
 *
 * @param candidates short texts around the body
 */
export function findDescription(
  page: Document,
  candidates: Candidate[],
  title: FoundTitle,
  linked: LinkedData | undefined,
): string | undefined {
  const said = linked?.description ?? metaContent(page, 'description');
  const shownAsSaid = candidates.find(
    (candidate) => said && comparable(candidate.text) === comparable(said),
  );
  if (shownAsSaid) return shownAsSaid.text;
  const { subtitle } = title;
  return (
    (subtitle ? visibleText(subtitle) : paragraphBelow(candidates, title.element)) ??
    (said || undefined)
  );
}

function paragraphBelow(candidates: Candidate[], heading: Element | undefined): string | undefined {
  if (!heading) return undefined;
  return candidates.find(
    ({ element, text, zone }) =>
      zone === 'head' &&
      element.localName === 'p' &&
      text.length >= LEAST_LETTERS &&
      text.includes(' ') &&
      isBefore(heading, element) &&
      boxAround(element) === boxAround(heading) &&
      !/\d{4}/.test(text) &&
      !AUTHOR_PREFIX.test(text),
  )?.text;
}

function boxAround(element: Element): Element | undefined {
  return ancestors(element).find((around) => around.matches('header,div'));
}
