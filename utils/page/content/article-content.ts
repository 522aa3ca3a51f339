import { withFallback, withoutHash } from '../dom/index.ts';
import { readFullerArticle, readPayloadPage } from '../restore/index.ts';
import { readContent, type Content } from './build-content.ts';
import { extract, locate, plainPage } from '../article/index.ts';
import { isPayloadPage } from '../flight/index.ts';
import type { Article } from '../types.ts';

/** An article with its content, and a report on how the content was made. */
export interface ArticleContent extends Omit<Content, 'html'> {
  /**
   * `content` is HTML in our vocabulary, not sanitized yet; with `needsReadability` it is the whole
   * page, for `readableContent`.
   */
  article: Article & { content: string };
}

/**
 * How far a page has loaded: its markup is still being parsed, it is complete, or everything else
 * (images, styles) has loaded too.
 */
export type PageProgress = 'parsing' | 'parsed' | 'loaded';

/** The same, with how far the page had loaded when it was read. */
export interface PageContent extends ArticleContent {
  progress: PageProgress;
}

/**
 * Tells how far a page has loaded. `document.readyState` is no help: it also says "complete" if
 * loading was stopped, or the page left, before all of it had come.
 */
export function progressOf(page: Document): PageProgress {
  const [timing] = page.defaultView?.performance.getEntriesByType('navigation') ?? [];
  const { loadEventStart = 0, domContentLoadedEventStart = 0 } = (timing ??
    {}) as Partial<PerformanceNavigationTiming>;
  if (loadEventStart > 0) return 'loaded';
  return domContentLoadedEventStart > 0 ? 'parsed' : 'parsing';
}

/**
 * Reads a page with its content; a payload opened in a tab is read as the page that it describes.
 * Changes nothing in the page. Never throws on a broken article: parts that fail are left empty.
 *
 * @param known what `extract` says of the page as it is, if it has been asked
 */
export function readArticleContent(shown: Document, known?: Article): ArticleContent {
  const page = plainPage(shown);
  const payload = isPayloadPage(page) ? readPayloadPage(page) : undefined;
  const url = withoutHash(shown.URL);
  const located = locate(payload?.drawn ?? page);
  const article =
    payload?.article ?? withClosedPanels(page, url, known ?? extract(page, url, located));
  const { html, ...rest } = readContent(payload?.drawn ?? page, payload?.url ?? url, located);
  return { article: { ...article, content: html }, ...rest };
}

/** Adds the headings and the length of closed panels, since the content has these, too. */
function withClosedPanels(page: Document, url: string, article: Article): Article {
  const fuller =
    article.closedPanels && withFallback(() => readFullerArticle(page, url), undefined);
  return { ...article, ...fuller };
}
