import { message } from '../../utils/ui/index.ts';
import type { SafeHtml } from '../../utils/page/content/index.ts';
import type { Article } from '../../utils/page/types.ts';
import { prepareCode } from './code.ts';
import { prepareImages, withholdImages } from './article-images.ts';
import { prepareLinks } from './article-links.ts';
import { addTabLists } from './content-tabs.ts';

/** How an article is to be shown. */
export interface ContentChoices {
  /** Whether images wait for a click. */
  isImagesOff: boolean;
  /** Labels of the tabs to open, see `addTabLists`. */
  tabs: readonly string[];
}

/**
 * Adds to sanitized content what makes it usable in the reader, before it is inserted: image
 * placeholders, links, code buttons, tab lists, labels.
 */
export function prepareContent(
  content: SafeHtml,
  article: Article,
  { isImagesOff, tabs }: ContentChoices,
): void {
  // First, since this page's policy allows no image with an address.
  prepareImages(content);
  if (isImagesOff) withholdImages(content);
  prepareLinks(content, article.url);
  prepareCode(content);
  addTabLists(content, tabs);
  addHeadingMarks(content);
  wrapTables(content);
  nameCallouts(content);
  nameWaysBack(content);
  sayMissing(content);
}

/**
 * A link to the section, visible while the pointer is over the heading. Keys have their own way.
 */
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

/** Puts each table into a box that can scroll; an empty corner cell is not a header. */
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

/** Adds the kind of each callout as text, since otherwise only its colour tells. */
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

/** Adds labels to the arrows that lead from footnotes back to the text. */
function nameWaysBack(content: SafeHtml): void {
  for (const link of content.querySelectorAll('[data-footnote-backref]')) {
    link.ariaLabel = message('back_to_text');
  }
}

/** Adds a sentence where the content of a closed panel is missing. */
function sayMissing(content: SafeHtml): void {
  for (const place of content.querySelectorAll<HTMLElement>('[data-missing]')) {
    place.textContent = message('part_missing', place.dataset['missing'] ?? '');
  }
}
