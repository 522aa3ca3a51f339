import {
  type Candidate,
  collectCandidates,
  findTitle,
  type FoundTitle,
  metaContent,
} from '../metadata/index.ts';
import { findBody } from '../landmarks/index.ts';
import {
  findOutline,
  foreignBoxes,
  type Outline,
  readSections,
  type Section,
} from '../outline/index.ts';
import { comparable, withFallback } from '../dom/index.ts';
import { findHidden } from '../styles/index.ts';

/** Where on a page its article is; the starting point of every question about it. */
export interface Located {
  body: Element | undefined;
  title: FoundTitle;
  outline: Outline;
  /** Parts of the body that the page's styles hide. */
  hidden: Element[];
  /** Short texts around the body that may be a date, a name or a tag. */
  candidates: Candidate[];
}

const NO_OUTLINE: Outline = { headings: [], repeated: [], foreign: [], hasEmptyPanels: false };

/**
 * Finds the article of a page. Never throws: a part that cannot be found is left empty, and the
 * others stand.
 */
export function locate(page: Document): Located {
  const body = withFallback(() => findBody(page), undefined);
  const title = withFallback<FoundTitle>(() => findTitle(page, body), { text: '' });
  const hidden = withFallback(() => (body ? findHidden(body) : []), []);
  const outline = withFallback(() => body && findOutline(body, title, hidden), undefined);
  const candidates = withFallback(() => (body ? collectCandidates(body, title) : []), []);
  return { body, title, outline: outline ?? NO_OUTLINE, hidden, candidates };
}

/**
 * Reads the article's text by section: first what comes before the first heading, then one section
 * per heading. Title, byline and foreign boxes are left out. Empty if there is no article. Changes
 * nothing in the page.
 */
export function readArticle(located: Located): Section[] {
  const { body, outline } = located;
  if (!body) return [];
  const headings = new Map(outline.headings.map(({ element, text }) => [element, text]));
  return readSections(body, headings, new Set(leftOutOf(located)));
}

/**
 * Returns the elements in the body that are not the article's text: title and subtitle, byline,
 * headings that repeat the title, foreign boxes, and what styles hide.
 */
export function leftOutOf({ body, title, outline, hidden, candidates }: Located): Element[] {
  const said = body ? comparable(metaContent(body.ownerDocument, 'description')) : '';
  const lead = candidates
    .filter((candidate) => isByline(candidate, said))
    .map((candidate) => candidate.element);
  const own = [...outline.headings.map(({ element }) => element), ...outline.repeated];
  const boxes = body ? foreignBoxes(outline.foreign, body, own) : [];
  return [title.element, title.subtitle, ...lead, ...outline.repeated, ...boxes, ...hidden].filter(
    (element) => element !== undefined,
  );
}

/** From this number of words on, a sentence need not be in a `p` to be text. */
const LEAST_WORDS = 6;

/**
 * Is it a byline? A line before the text that is not a sentence (shorter, or not in a paragraph),
 * or that repeats the page's description.
 */
function isByline({ zone, element, text }: Candidate, said: string): boolean {
  const isParagraph = element.localName === 'p' || text.split(' ').length >= LEAST_WORDS;
  const isSentence = isParagraph && /[.!?。！？…:：]$/.test(text);
  return zone === 'lead' && (!isSentence || comparable(text) === said);
}
