import { message } from '../../utils/ui/index.ts';
import type { SafeHtml } from '../../utils/page/content/index.ts';
import type { Article } from '../../utils/page/types.ts';
import { prepareCode } from './code.ts';
import { prepareImages, withholdImages } from './article-images.ts';
import { prepareLinks } from './article-links.ts';
import { addTabLists } from './content-tabs.ts';

/** Adds to an article's content what it is used with, before it comes into the page. */
export function prepareContent(content: SafeHtml, article: Article, isImagesOff: boolean): void {
  // First of all: the policy of the page allows no image that has an address.
  prepareImages(content);
  if (isImagesOff) withholdImages(content);
  prepareLinks(content, article.url);
  prepareCode(content);
  addTabLists(content);
  addHeadingMarks(content);
  wrapTables(content);
  nameCallouts(content);
  nameWaysBack(content);
  sayMissing(content);
}

/** A mark that shows while the pointer is over a heading; keys have a way of their own. */
function addHeadingMarks(content: SafeHtml): void {
  for (const heading of content.querySelectorAll<HTMLElement>('[data-index][id]')) {
    const mark = content.ownerDocument.createElement('a');
    mark.className = 'heading-mark';
    mark.href = `#${encodeURIComponent(heading.id)}`;
    mark.title = message('copy_section_link');
    mark.tabIndex = -1;
    mark.ariaHidden = 'true';
    heading.append(mark);
  }
}

/** A wide table scrolls in a box of its own; a corner without words heads nothing. */
function wrapTables(content: SafeHtml): void {
  for (const head of content.querySelectorAll('th:empty')) {
    head.replaceWith(content.ownerDocument.createElement('td'));
  }
  for (const table of content.querySelectorAll('table')) {
    const box = content.ownerDocument.createElement('div');
    box.className = 'table-box';
    table.replaceWith(box);
    box.append(table);
  }
}

/** The kinds of callouts, which only their colours would tell. */
function nameCallouts(content: SafeHtml): void {
  for (const callout of content.querySelectorAll<HTMLElement>('[data-callout]')) {
    const kind = callout.dataset['callout'] ?? '';
    callout.role = 'note';
    if (isCallout(kind)) callout.ariaLabel = message(`callout_${kind}`);
  }
}

const CALLOUTS = ['info', 'warning', 'error', 'success', 'idea'] as const;

function isCallout(kind: string): kind is (typeof CALLOUTS)[number] {
  return CALLOUTS.some((known) => known === kind);
}

/** The arrows from footnotes back to the text, which have no words. */
function nameWaysBack(content: SafeHtml): void {
  for (const link of content.querySelectorAll('[data-footnote-backref]')) {
    link.ariaLabel = message('back_to_text');
  }
}

/** Says what is not here, where the page itself does not hold it. */
function sayMissing(content: SafeHtml): void {
  for (const place of content.querySelectorAll<HTMLElement>('[data-missing]')) {
    place.textContent = message('part_missing', place.dataset['missing'] ?? '');
  }
}
