import { ancestors, attribute, isCapitalized, oneLine, testLetters } from '../dom/index.ts';
import { CATEGORY } from './byline-words.ts';
import { firstPart, nearBoxes } from './candidate-boxes.ts';
import type { Candidate } from './header-candidates.ts';

const PORTRAIT = 'img,[data-slot="avatar"],[class*="avatar"]';

/** A box with more elements than this is not about one person. */
const MOST_IN_BOX = 1_000;

/** What a box around names contains besides them. */
interface Drawn {
  portraits: Element[];
  /** Short texts, each with its element. */
  letters: [text: string, element: Element][];
}

/**
 * Finds portraits, and initials in their place. Each box is searched once, however many names it
 * contains.
 */
export class Portraits {
  readonly #found = new Map<Element, Drawn | undefined>();

  /**
   * Returns the smallest box around a name that contains exactly one portrait, or initials;
   * otherwise `undefined`.
   */
  boxOf(element: Element, name: string): Element | undefined {
    for (const box of nearBoxes(element)) {
      if (!this.#found.has(box)) this.#found.set(box, drawnIn(box));
      const drawn = this.#found.get(box);
      if (!drawn) return undefined;
      if (drawn.portraits.length === 0 && hasInitials(drawn, name)) return box;
      const [portrait] = drawn.portraits;
      if (!portrait) continue;
      return drawn.portraits.length === 1 && isPortrait(portrait, name) ? box : undefined;
    }
    return undefined;
  }
}

function drawnIn(box: Element): Drawn | undefined {
  if (box.getElementsByTagName('*').length > MOST_IN_BOX) return undefined;
  if (box.querySelector('h1,.prose,pre')) return undefined;
  const portraits = [...box.querySelectorAll(PORTRAIT)].filter(
    (portrait) => !portrait.matches(`:is(${PORTRAIT}) *`),
  );
  if (portraits.length > 0) return { portraits, letters: [] };
  const letters = [...box.querySelectorAll('span,div')].flatMap<[string, Element]>((drawn) => {
    const text = shortText(drawn);
    return text === '' ? [] : [[text, drawn]];
  });
  return { portraits, letters };
}

/** Longer texts, or texts in more pieces, do not stand for a portrait. */
const MOST_LETTERS = 12;

/** The text of an element; empty if it is longer, without reading it to its end. */
function shortText(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let pieces = 0; walker.nextNode(); pieces += 1) {
    text = `${text}${walker.currentNode.nodeValue}`.trimStart();
    if (pieces > MOST_LETTERS || text.trimEnd().length > MOST_LETTERS) return '';
  }
  return text.trimEnd();
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word[0])
    .join('');
}

/** Is it round, or in something round? */
function isRound(drawn: Element): boolean {
  const [around] = ancestors(drawn);
  return [drawn, around].some(
    (one) =>
      one !== undefined &&
      (/avatar|rounded-full/.test(attribute(one, 'class')) ||
        /border-radius:\s*(?:50%|\d{3,}px)/.test(attribute(one, 'style'))),
  );
}

/** Is it the first letter of the name? */
function isFirstOf(letter: string, name: string): boolean {
  return /^.$/u.test(letter) && isCapitalized(letter) && name.startsWith(letter);
}

/**
 * Tells whether a text is the initials drawn in place of the portrait of somebody named beside it.
 */
export function isDrawnFor({ element, text }: Candidate, candidates: Candidate[]): boolean {
  if (!testLetters(text, /^[A-Z]{1,4}$/, '^(?:\\p{Lu}{1,4}|\\p{Lo})$')) return false;
  const box = nearBoxes(element).at(-1);
  const beside = candidates.filter(
    (candidate) => candidate.element !== element && box?.contains(candidate.element),
  );
  return beside.some(
    (candidate) =>
      initialsOf(firstPart(candidate.text)) === text ||
      (isFirstOf(text, firstPart(candidate.text)) && isRound(element)),
  );
}

/** Are there initials in place of a portrait? A single letter only counts in a round box. */
function hasInitials({ letters }: Drawn, name: string): boolean {
  const initials = initialsOf(name);
  return letters.some(([text, drawn]) => {
    if (text === initials && text.length > 1) return true;
    return isFirstOf(text, name) && isRound(drawn) && !CATEGORY.test(name);
  });
}

/** Returns the person's name in a portrait's `alt`, without words like "photo of". */
export function whoIsOn(image: Element): string {
  const alt = oneLine(attribute(image, 'alt'));
  return alt.replace(/^(?:avatar|photo|picture) (?:of|for) |[’']s (?:avatar|photo|picture)$/i, '');
}

/** Is the picture round, small, or named like the person? */
function isPortrait(image: Element, name: string): boolean {
  const alt = whoIsOn(image);
  if (alt !== '' && !alt.includes(name.split(' ')[0] ?? '') && !/avatar|profile|photo/i.test(alt))
    return false;
  const width = Number(image.getAttribute('width') ?? Number.NaN);
  return (
    image.localName !== 'img' ||
    alt === name ||
    image.closest('.rounded-full,[class*="avatar"]') !== null ||
    width <= 96
  );
}
