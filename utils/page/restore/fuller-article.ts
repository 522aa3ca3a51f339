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

/** What an article has more of with its closed panels in it. */
export type FullerArticle = ArticleLength & Pick<Article, 'url' | 'closedPanels'>;

/**
 * Outline and length of the page's article with the content of its closed panels, from the page's
 * payload; `undefined` where that has none, or describes another page. What nobody reads from
 * beginning to end has no length: rows of type tables, and tabs of nothing but code, which say the
 * same in other words (`npm`, `pnpm`) as the one that is open.
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

/** The texts of that article's sections, as `sectionTexts` has them. */
export function fullerTexts(page: Document, url: string): string[] {
  return sectionTexts(locate(fullerPage(page, url)?.copy ?? page));
}

/** Empties closed panels that are looked up in or chosen from, and that nobody reads on through. */
export function emptyUnread(closed: Iterable<Element>): void {
  for (const panel of closed) if (isTypeRow(panel) || isCodeTab(panel)) panel.replaceChildren();
}

/** Is a restored panel a row of a type table? */
export function isTypeRow(panel: Element): boolean {
  return panel.previousElementSibling?.localName === 'button';
}

function isCodeTab(panel: Element): boolean {
  return panel.matches('[role="tabpanel"]') && !panel.querySelector(NO_CODE);
}

const NO_CODE = 'p,li,h1,h2,h3,h4,h5,h6,td,img';

/** Is anything closed whose content the page has not mounted? A copy of a page is dear. */
function hasClosed(page: Document): boolean {
  const body = withFallback(() => findBody(page), undefined);
  if (!body) return false;
  return findPanels(body).all.some(isEmptyPanel) || closedFolders(body).length > 0;
}

/**
 * A copy of the page with its closed panels filled, and without what the page hides; `undefined`
 * where there is nothing to fill in.
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
