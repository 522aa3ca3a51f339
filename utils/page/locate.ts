import { collectBits, type Bit } from './bits.ts';
import { findBody } from './body.ts';
import { findOutline, type Outline } from './outline.ts';
import { readSections, type Section } from './section.ts';
import { findTitle, type FoundTitle } from './title.ts';

/** Where on a page its article is: what every question about it starts from. */
export interface Located {
  body: Element | undefined;
  title: FoundTitle;
  outline: Outline;
  /** Short texts around the body: dates, names, tags. */
  bits: Bit[];
}

const NO_OUTLINE: Outline = { headings: [], boxes: [], hasEmptyPanels: false };

/** Finds the article of a page. A part that cannot be found leaves the others standing. */
export function locate(page: Document): Located {
  const body = attempt(() => findBody(page), undefined);
  const title = attempt<FoundTitle>(() => findTitle(page, body), { text: '' });
  const outline = attempt(() => body && findOutline(body, title.element), undefined);
  const bits = attempt(() => (body ? collectBits(body, title.element) : []), []);
  return { body, title, outline: outline ?? NO_OUTLINE, bits };
}

/**
 * The article's text by its sections. What opens the body and boxes in it are not read as the
 * article's text; nor is the title, unless it is a heading of the text itself, which its id shows.
 */
export function readArticle({ body, title, outline, bits }: Located): Section[] {
  if (!body) return [];
  const isOwnTitle = (element: Element): boolean => element === title.element && element.id !== '';
  const lead = bits.filter(isByline).map((bit) => bit.element);
  const left = [...lead, ...outline.boxes, ...(title.element ? [title.element] : [])];
  const skip = new Set(left.filter((element) => !isOwnTitle(element)));
  const headings = outline.headings.map((heading) => heading.element);
  return readSections(body, headings, skip);
}

/** A line that opens the body and is no sentence yet: shorter than one, or not a paragraph. */
function isByline({ zone, element, text }: Bit): boolean {
  const isSentence = element.localName === 'p' && /[.!?。！？…:：]$/.test(text);
  return zone === 'lead' && !isSentence;
}

/** What a broken page makes of one question must not take the answers to the others with it. */
export function attempt<T>(question: () => T, otherwise: T): T {
  try {
    return question();
  } catch {
    return otherwise;
  }
}
