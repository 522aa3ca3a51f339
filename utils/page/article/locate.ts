import {
  type Bit,
  collectBits,
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
import { findUnseen } from '../styles/index.ts';

/** Where on a page its article is: what every question about it starts from. */
export interface Located {
  body: Element | undefined;
  title: FoundTitle;
  outline: Outline;
  /** Parts of the body that the page, as it is shown, hides. */
  unseen: Element[];
  /** Short texts around the body: dates, names, tags. */
  bits: Bit[];
}

const NO_OUTLINE: Outline = { headings: [], repeated: [], foreign: [], hasEmptyPanels: false };

/** Finds the article of a page. A part that cannot be found leaves the others standing. */
export function locate(page: Document): Located {
  const body = withFallback(() => findBody(page), undefined);
  const title = withFallback<FoundTitle>(() => findTitle(page, body), { text: '' });
  const unseen = withFallback(() => (body ? findUnseen(body) : []), []);
  const outline = withFallback(() => body && findOutline(body, title, unseen), undefined);
  const bits = withFallback(() => (body ? collectBits(body, title) : []), []);
  return { body, title, outline: outline ?? NO_OUTLINE, unseen, bits };
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

/** What may stand in the body and is not its text: title, bylines, boxes with headings, the unseen. */
export function leftOutOf({ body, title, outline, unseen, bits }: Located): Element[] {
  const said = body ? comparable(metaContent(body.ownerDocument, 'description')) : '';
  const lead = bits.filter((bit) => isByline(bit, said)).map((bit) => bit.element);
  const own = [...outline.headings.map(({ element }) => element), ...outline.repeated];
  const boxes = body ? foreignBoxes(outline.foreign, body, own) : [];
  return [title.element, title.subtitle, ...lead, ...outline.repeated, ...boxes, ...unseen].filter(
    (element) => element !== undefined,
  );
}

/** Words of a sentence that needs no paragraph to be one. */
const LEAST_WORDS = 6;

/**
 * A line that opens the body and is no sentence yet: shorter than one, or not a paragraph. So is
 * the sentence that the head says of the page.
 */
function isByline({ zone, element, text }: Bit, said: string): boolean {
  const isParagraph = element.localName === 'p' || text.split(' ').length >= LEAST_WORDS;
  const isSentence = isParagraph && /[.!?。！？…:：]$/.test(text);
  return zone === 'lead' && (!isSentence || comparable(text) === said);
}
