import { isWidget } from '../../landmarks/index.ts';
import { boxOfForm, isTitleBlock } from '../../outline/index.ts';
import { coversIn } from './cover-images.ts';
import type { Draft } from './draft.ts';
import { isEmpty, unwrap } from './draft.ts';
import { isWordButton, SPOKEN_ONLY } from '../../dom/index.ts';

/**
 * Removes what is not the article's text: bylines, author cards, comments, newsletter boxes and the
 * title. Wrappers that are empty afterwards go, too.
 */
export function dropLeftOut(draft: Draft, leftOut: readonly Element[]): void {
  for (const element of leftOut) {
    if (!draft.root.contains(element) || draft.holdsHeading(element)) continue;
    dropWithFrame(draft, element);
  }
}

function dropWithFrame(draft: Draft, element: Element): void {
  let frame = element.parentElement;
  draft.remove(element);
  while (frame && frame !== draft.root && !/\S/.test(frame.textContent)) {
    const around = frame.parentElement;
    if (!frame.matches('a,div,section,header,p,ul,li,span,aside')) break;
    frame.before(...coversIn(frame));
    draft.remove(frame);
    frame = around;
  }
}

/**
 * Parts that are never the article's, whoever made the page: forms, navigation, dialogs, scripts.
 */
const CHROME = [
  'script:not(svg *)',
  'style:not(svg *)',
  'template',
  'noscript',
  'link',
  'meta',
  'base',
  'title:not(svg *)',
  'nav',
  'dialog',
  '[role="navigation"]',
  '[role="dialog"]',
  '[role="search"]',
  '[role="banner"]',
  '[role="contentinfo"]',
  '[data-was="form"]',
  '.nd-copy-ignore', // Fumadocs: notes of Twoslash, not part of the code
  '.fd-twoslash-popover',
  '.twoslash-popup-container',
  'iframe.giscus-frame',
  'iframe.utterances-frame',
].join(',');

/** Removes site chrome and what cannot be content. With a form, the box around it goes. */
export function dropChrome(draft: Draft): void {
  // All boxes are computed first: measuring a box with many forms once per form would be slow.
  const found = draft.all(CHROME).map((element) => {
    const isForm = element.getAttribute('data-was') === 'form';
    return { element, box: isForm ? boxOfForm(element, draft.root) : element };
  });
  for (const { element, box } of found) {
    if (!draft.root.contains(element) || draft.holdsHeading(element)) continue;
    draft.remove(draft.holdsHeading(box) ? element : box);
  }
  for (const header of draft.all('header')) {
    if (!isTitleBlock(header) || draft.holdsHeading(header)) continue;
    header.before(...coversIn(header));
    draft.remove(header);
  }
}

/**
 * Removes blocks that opt out of the typography and are mostly controls: share bars, tables of
 * contents.
 */
export function dropWidgets(draft: Draft): void {
  for (const element of draft.all('.not-prose')) {
    if (!draft.root.contains(element) || element.matches('pre,button,h1,h2,h3,h4,h5,h6')) continue;
    if (!isWidget(element) || holdsMade(draft, element) || draft.holdsHeading(element)) continue;
    draft.remove(element);
  }
}

/** Elements that are of no use in a text, or that nobody sees. */
const SILENT = [
  'button',
  'input',
  'select',
  'textarea',
  'canvas',
  'svg',
  '[role="tablist"]',
  '[aria-hidden="true"]',
  SPOKEN_ONLY,
].join(',');

/** Removes what is left of buttons and icons. Runs last, when other steps have taken theirs. */
export function dropSilent(draft: Draft): void {
  for (const element of draft.all(SILENT)) {
    if (!draft.root.contains(element) || draft.made.has(element)) continue;
    if (draft.holdsHeading(element) || holdsMade(draft, element)) continue;
    draft.remove(element);
  }
}

/** Tells whether an element was made by a step, or contains one that was. */
export function holdsMade(draft: Draft, element: Element): boolean {
  if (draft.made.has(element)) return true;
  for (const inner of element.querySelectorAll('figure,aside,ul,ol,table,details,div,math,p,a')) {
    if (draft.made.has(inner)) return true;
  }
  return false;
}

/** Replaces buttons by their text if they are words of a sentence, in headings too. */
export function freeWords(draft: Draft): void {
  for (const button of draft.all('button').filter(isWordButton)) unwrap(button);
}

/** Replaces buttons that enlarge a picture by the picture. */
export function freePictures(draft: Draft): void {
  for (const button of draft.all('button,[role="button"]')) {
    if (button.querySelector('img') && isEmpty(withoutPictures(button)))
      button.replaceWith(...button.childNodes);
  }
}

function withoutPictures(element: Element): Element {
  const rest = element.cloneNode(true) as Element;
  for (const part of rest.querySelectorAll('img,svg')) part.remove();
  return rest;
}
