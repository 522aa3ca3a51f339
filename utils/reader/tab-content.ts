import { browser, type Browser } from 'wxt/browser';
import {
  askPage,
  askReader,
  isOfTab,
  type Problem,
  problemBefore,
  problemIn,
} from '../tab/index.ts';
import { isArticle, isRemovals } from '../page/article/index.ts';
import type { ArticleContent, PageContent } from '../page/content/index.ts';

/** How much of a page had loaded when it was read. */
export type Loaded =
  /** All of it. */
  | 'whole'
  /** More is on its way. */
  | 'loading'
  /** Loading was stopped, or the page left: there will be no more. */
  | 'cut';

type WholeArticle = Pick<ArticleContent, 'article'> & Partial<Pick<ArticleContent, 'removed'>>;

/** The result of reading a tab's article with its content. */
export type ContentReading =
  | ({ state: 'ready'; loaded: Loaded } & WholeArticle)
  | { state: 'error'; problem: Problem };

/**
 * Reads the article in a tab with its content. The content is not sanitized: pass it to
 * `toSafeHtml` before showing it. Never rejects: errors are part of the result.
 *
 * @param asked the tab, if it has just been queried
 */
export async function readTabContent(
  tabId: number,
  asked?: Browser.tabs.Tab,
): Promise<ContentReading> {
  const problem = await problemBefore(tabId, asked);
  if (problem === 'own') return contentOfReader(tabId);
  if (problem) return { state: 'error', problem };
  try {
    let read = await askForContent(tabId);
    const hasLoaded = read?.progress === 'loaded';
    const isLoading = !hasLoaded && (await browser.tabs.get(tabId)).status === 'loading';
    // The rest has loaded meanwhile.
    if (!hasLoaded && !isLoading) read = await askForContent(tabId);
    if (!isArticle(read?.article)) return { state: 'error', problem: 'failed' };
    const tab = await browser.tabs.get(tabId);
    if (!isOfTab(read.article, tab)) return { state: 'error', problem: 'failed' };
    const { article, removed } = read.needsReadability ? await readByReadability(read) : read;
    const end = read.progress === 'parsing' ? 'cut' : 'whole';
    const loaded = isLoading ? 'loading' : end;
    return { state: 'ready', loaded, article, removed: isRemovals(removed) ? removed : [] };
  } catch (error) {
    return { state: 'error', problem: problemIn(String(error)) };
  }
}

function askForContent(tabId: number): Promise<PageContent | undefined> {
  return askPage(tabId, '/content-reader.js') as Promise<PageContent | undefined>;
}

/** Reads the article that the reader page in a tab shows. Other pages of ours do not answer. */
async function contentOfReader(tabId: number): Promise<ContentReading> {
  const answer = (await askReader(tabId, { ask: 'content' })) as
    | { article: WholeArticle['article']; loaded: Loaded }
    | undefined;
  return answer ? { state: 'ready', ...answer } : { state: 'error', problem: 'own' };
}

/** Loaded on demand, since few pages need it. */
async function readByReadability({ article }: ArticleContent): Promise<ArticleContent> {
  const { readableContent } = await import('../page/content/readability-content.ts');
  const { html, ...rest } = readableContent(article.content, article.url, article.title);
  return { article: { ...article, content: html }, ...rest };
}
