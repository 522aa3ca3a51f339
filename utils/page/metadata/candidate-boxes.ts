import { ancestors, attribute, oneLine, visibleText } from '../dom/index.ts';
import type { Named } from '../types.ts';
import { SEPARATOR } from './byline-words.ts';
import type { Candidate } from './header-candidates.ts';

/** The boxes that could hold a text and what belongs to it. */
export function nearBoxes(element: Element): Element[] {
  return [...ancestors(element)].slice(0, 3);
}

/** What stands in one line with a text: the texts of the smallest box that holds more than it. */
export function rowOf(candidate: Candidate, candidates: Candidate[]): Candidate[] {
  for (const box of nearBoxes(candidate.element)) {
    if (box.querySelector('h1,h2,p p,.prose') || visibleText(box).length > 160) return [];
    const row = candidates.filter((other) => other !== candidate && box.contains(other.element));
    if (row.length > 0) return row;
  }
  return [];
}

/** Is the text part of another post's card? */
export function inOtherCard({ element, zone }: Candidate): boolean {
  if (zone !== 'tail') return false;
  return element.closest('li,article article') !== null && element.closest('a[href]') !== null;
}

/** Drawn as a chip: what is, is no name. */
export function isChip(element: Element): boolean {
  const classes = attribute(element, 'class');
  return (
    /(?:^|[\s-])(?:badge|chip|tag|pill|label)s?(?:$|[\s_-])|rounded/i.test(classes) ||
    (/(?:^|\s)(?:border|bg-)/.test(classes) && /(?:^|\s)px-/.test(classes))
  );
}

/** Same element, same classes: items of one list. */
export function looksAlike(a: Element, b: Element): boolean {
  return a.localName === b.localName && a.getAttribute('class') === b.getAttribute('class');
}

/** A name and where the page links it. */
export function named(name: string, element: Element): Named {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  const href = link instanceof HTMLAnchorElement ? link.href : '';
  const plain = oneLine(name);
  return /^https?:/.test(href) ? { name: plain, href } : { name: plain };
}

/** Each name once. */
export function unique(names: Named[]): Named[] {
  return [...new Map(names.map((one) => [one.name, one])).values()];
}

/** What stands before the first dot or bar of a line: a name, where what somebody does follows. */
export function firstPart(text: string): string {
  return text.split(SEPARATOR)[0] ?? '';
}
