import { anchorMarks } from '../marks/index.ts';
import {
  openPanels,
  positionsOf,
  scrollersOf,
  stepsAround,
  type JumpOptions,
  type Landing,
} from '../position/index.ts';
import type { PanelStep } from '../types.ts';
import { findImage, type SoughtMark } from './find-image.ts';
import { readWords, type WordsOnPage } from './words-on-page.ts';

/**
 * What has become of words that were to be shown: they are, or others in their place, or only their
 * section; or nothing of them is there.
 */
export type ShownWords = 'found' | 'changed' | 'section' | 'lost';

interface Place {
  state: 'found' | 'changed';
  /** None of an image. */
  range?: StaticRange;
  element: Element;
}

/**
 * Goes to the words of a mark in its page, and selects them: nothing is painted, since pages can
 * see what is. Closed tabs and accordions around them, or around their section, are opened.
 */
export async function showWords(
  page: Document,
  anchor: SoughtMark,
  land: Landing,
  options: JumpOptions,
): Promise<ShownWords> {
  const words = readWords(page);
  const place = words && placeOf(words, anchor);
  if (place) return go(page, anchor, place, land, options);
  const section = words && sectionOf(words, anchor);
  if (!section) return 'lost';
  // What is in a closed panel may not be in the page yet.
  const { element, inside } = section;
  if (inside && !isShown(element)) {
    await open(page, inside);
    const now = placeAgain(page, anchor);
    if (now) return go(page, anchor, now, land, options);
  }
  const before = positionsOf(scrollersOf(element));
  const again = (): Element | undefined => {
    const read = readWords(page);
    return read && sectionOf(read, anchor)?.element;
  };
  land(again() ?? element, again, before, options);
  return 'section';
}

async function go(
  page: Document,
  anchor: SoughtMark,
  found: Place,
  land: Landing,
  options: JumpOptions,
): Promise<ShownWords> {
  let place = found;
  const before = positionsOf(scrollersOf(place.element));
  if (!isShown(place.element)) {
    await open(page, stepsAround(page, place.element));
    place = placeAgain(page, anchor) ?? place;
  }
  land(place.element, () => placeAgain(page, anchor)?.element, before, options);
  if (place.range) select(page, place.range);
  return place.state;
}

function placeAgain(page: Document, anchor: SoughtMark): Place | undefined {
  const words = readWords(page);
  return words && placeOf(words, anchor);
}

function placeOf(words: WordsOnPage, anchor: SoughtMark): Place | undefined {
  if (anchor.kind === 'image') {
    const found = findImage(words, anchor);
    return found && { state: 'found', element: found.image };
  }
  const { text, headings } = words;
  const [found] = anchorMarks(text, headings, [anchor]);
  if (!found || found.state === 'lost') return undefined;
  const range = text.rangeOf(found.start, found.end);
  const element = range?.startContainer.parentElement;
  if (!range || !element) return undefined;
  return { state: found.state === 'changed' ? 'changed' : 'found', range, element };
}

function sectionOf(
  { outline }: WordsOnPage,
  { section }: SoughtMark,
): WordsOnPage['outline'][number] | undefined {
  if (!section) return undefined;
  const { id, text } = section;
  return (
    (id === undefined ? undefined : outline.find((heading) => heading.id === id)) ??
    outline.find((heading) => heading.text === text)
  );
}

function isShown(element: Element): boolean {
  return element.checkVisibility();
}

async function open(page: Document, steps: readonly PanelStep[]): Promise<void> {
  if (steps.length === 0) return;
  await openPanels(page, steps, (content) => content, new AbortController().signal);
}

function select(
  page: Document,
  { startContainer, startOffset, endContainer, endOffset }: StaticRange,
): void {
  // The page may have replaced them meanwhile.
  if (!startContainer.isConnected || !endContainer.isConnected) return;
  page.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}
