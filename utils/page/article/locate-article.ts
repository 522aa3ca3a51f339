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

/** Where on a page its article is: what every question about it starts from. */
export interface Located {
  body: Element | undefined;
  title: FoundTitle;
  outline: Outline;
  /** Parts of the body that the page, as it is shown, hides. */
  hidden: Element[];
  /** Short texts around the body: dates, names, tags. */
  candidates: Candidate[];
}

const NO_OUTLINE: Outline = { headings: [], repeated: [], foreign: [], hasEmptyPanels: false };

/** Finds the article of a page. A part that cannot be found leaves the others standing. */
export function locate(page: Document): Located {
  const body = withFallback(() => findBody(page), undefined);
  const title = withFallback<FoundTitle>(() => findTitle(page, body), { text: '' });
  const hidden = withFallback(() => (body ? findHidden(body) : []), []);
  const outline = withFallback(() => body && findOutline(body, title, hidden), undefined);
  const candidates = withFallback(() => (body ? collectCandidates(body, title) : []), []);
  return { body, title, outline: outline ?? NO_OUTLINE, hidden, candidates };
}

/**
 * The article's text by its sections. Its title, what opens the body and boxes in it are not read
 * as the article's text.
 */
export function readArticle(located: Located): Section[] {
  const { body, outline } = located;
  if (!body) return [];
  const headings = new Map(outline.headings.map(({ element, text }) => [element, text]));
  return readSections(body, headings, new Set(leftOutOf(located)));
}

/** What may stand in the body and is not its text: title, bylines, boxes with headings, the hidden. */
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

/** Words of a sentence that needs no paragraph to be one. */
const LEAST_WORDS = 6;

/**
 * A line that opens the body and is no sentence yet: shorter than one, or not a paragraph. So is
 * the sentence that the head says of the page.
 */
function isByline({ zone, element, text }: Candidate, said: string): boolean {
  const isParagraph = element.localName === 'p' || text.split(' ').length >= LEAST_WORDS;
  const isSentence = isParagraph && /[.!?。！？…:：]$/.test(text);
  return zone === 'lead' && (!isSentence || comparable(text) === said);
}
