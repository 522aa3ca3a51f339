import { ancestors, comparable, visibleText } from '../dom/index.ts';
import type { Candidate } from './header-candidates.ts';
import { AUTHOR_PREFIX } from './byline-words.ts';
import type { LinkedData } from './json-ld.ts';
import { metaContent, type FoundTitle } from './title.ts';
import { isBefore } from '../landmarks/index.ts';

/** Letters that a subtitle has at least; shorter texts are labels. */
const LEAST_LETTERS = 12;

/**
 * The description of the article: the one in its head if the page shows it too, else a paragraph
 * under the title, else the head's. Many sites give each page the site's own in the head.
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
