import { findBody } from '../landmarks/index.ts';
import { hasPayload } from '../flight/index.ts';
import { withFallback } from '../dom/index.ts';
import {
  locate,
  measureLength,
  type ArticleLength,
  readArticle,
  sectionTexts,
  languageOfArticle,
} from '../article/index.ts';
import { closedFolders } from './closed-folders.ts';
import { restoreClosed } from './closed-panels.ts';
import { findPanels, isEmptyPanel } from '../outline/index.ts';
import { markCopy, readPageStyles } from '../styles/index.ts';
import type { Article } from '../types.ts';

/** What changes in an article when its closed panels are read too. */
export type FullerArticle = ArticleLength & Pick<Article, 'url' | 'closedPanels'>;

/**
 * Reads outline and length of the page's article with the content of its closed panels, taken from
 * the page's payload; `undefined` if there is nothing to fill in, or the payload describes another
 * page. Rows of type tables and tabs with nothing but code (`npm`, `pnpm`) do not count towards its
 * length, since nobody reads them from beginning to end. Changes nothing in the page.
 *
 * @param url absolute address of the page
 */
export function readFullerArticle(page: Document, url: string): FullerArticle | undefined {
  const fuller = fullerPage(page, url);
  if (!fuller) return undefined;
  emptyUnread(fuller.restored);
  const located = locate(fuller.copy);
  const sections = withFallback(() => readArticle(located), []);
  const { lang } = languageOfArticle(fuller.copy, located.body, sections);
  return { ...measureLength(located.outline, sections, lang), url, closedPanels: 'restored' };
}

/**
 * The texts of the article's sections with closed panels filled, in the form of `sectionTexts`; of
 * the page as it is if there is nothing to fill.
 */
export function fullerTexts(page: Document, url: string): string[] {
  return sectionTexts(locate(fullerPage(page, url)?.copy ?? page));
}

/**
 * Empties closed panels that nobody reads from beginning to end (rows of type tables, tabs with
 * code alone), so that they do not count as reading time.
 */
export function emptyUnread(closed: Iterable<Element>): void {
  for (const panel of closed) if (isTypeRow(panel) || isCodeTab(panel)) panel.replaceChildren();
}

/** Tells whether a restored panel is a row of a type table. */
export function isTypeRow(panel: Element): boolean {
  return panel.previousElementSibling?.localName === 'button';
}

function isCodeTab(panel: Element): boolean {
  return panel.matches('[role="tabpanel"]') && !panel.querySelector(NO_CODE);
}

const NO_CODE = 'p,li,h1,h2,h3,h4,h5,h6,td,img';

/** Is any closed panel or folder not mounted? Asked first, since copying a page is slow. */
function hasClosed(page: Document): boolean {
  const body = withFallback(() => findBody(page), undefined);
  if (!body) return false;
  return findPanels(body).all.some(isEmptyPanel) || closedFolders(body).length > 0;
}

/**
 * Copies the page, fills its closed panels, and leaves out what the page's styles hide. `undefined`
 * if there is nothing to fill. The page itself is not changed.
 *
 * @param url absolute address of the page
 * @returns the copy, and the elements in it that have been filled
 */
export function fullerPage(
  page: Document,
  url: string,
  styles = readPageStyles(page),
): { copy: Document; restored: Element[] } | undefined {
  if (!hasPayload(page) || !hasClosed(page)) return undefined;
  const copy = page.cloneNode(true) as Document;
  const dropUnseen = markCopy(page, copy, styles);
  const body = withFallback(() => findBody(copy), undefined);
  const restored = body ? restoreClosed(page, body, url).restored : [];
  if (restored.length === 0) return undefined;
  dropUnseen();
  return { copy, restored };
}
