import { withFallback, withoutHash } from '../dom/index.ts';
import { readFullerArticle, readPayloadPage } from '../restore/index.ts';
import { readContent, type Content } from './build-content.ts';
import { extract, locate, plainPage, type Located } from '../article/index.ts';
import { isPayloadPage } from '../flight/index.ts';
import type { Article } from '../types.ts';

/** An article together with its content, and how the content came about. */
export interface ArticleContent extends Omit<Content, 'html'> {
  /** `content` is the content; for `readableContent` the whole page. */
  article: Article & { content: string };
}

/** How far a page has come: its markup is being read, all of it has been, and all else is there. */
export type PageProgress = 'parsing' | 'parsed' | 'loaded';

/** The same with how far the page had come when it was read. */
export interface PageContent extends ArticleContent {
  progress: PageProgress;
}

/**
 * How far a page has come. Its own `readyState` also says that one is complete which was left, or
 * stopped, before all of it had come.
 */
export function progressOf(page: Document): PageProgress {
  const [timing] = page.defaultView?.performance.getEntriesByType('navigation') ?? [];
  const { loadEventStart = 0, domContentLoadedEventStart = 0 } = (timing ??
    {}) as Partial<PerformanceNavigationTiming>;
  if (loadEventStart > 0) return 'loaded';
  return domContentLoadedEventStart > 0 ? 'parsed' : 'parsing';
}

/** Reads the page with its content; a payload opened in a tab as the page that it describes. */
export function readArticleContent(shown: Document): ArticleContent {
  const page = plainPage(shown);
  const payload = isPayloadPage(page) ? readPayloadPage(page) : undefined;
  const url = withoutHash(shown.URL);
  const located = locate(payload?.drawn ?? page);
  const article = payload?.article ?? withClosedPanels(page, url, located);
  const { html, ...rest } = readContent(payload?.drawn ?? page, payload?.url ?? url, located);
  return { article: { ...article, content: html }, ...rest };
}

/** The outline counts what the content has: the headings of closed panels too. */
function withClosedPanels(page: Document, url: string, located: Located): Article {
  const article = extract(page, url, located);
  const fuller =
    article.closedPanels && withFallback(() => readFullerArticle(page, url), undefined);
  return { ...article, ...fuller };
}
