import { browser } from 'wxt/browser';
import {
  askPage,
  askReader,
  isOfTab,
  type Problem,
  problemBefore,
  problemIn,
} from '../tab/index.ts';
import { isArticle } from '../page/article/index.ts';
import type { ArticleContent, PageContent } from '../page/content/index.ts';

/** How much of a page had come when it was read. */
export type Loaded =
  /** All of it. */
  | 'whole'
  /** More is on its way. */
  | 'loading'
  /** What came before it was left or stopped: there will be no more. */
  | 'cut';

type WholeArticle = Pick<ArticleContent, 'article'> & Partial<Pick<ArticleContent, 'removed'>>;

export type ContentReading =
  | ({ state: 'ready'; loaded: Loaded } & WholeArticle)
  | { state: 'error'; problem: Problem };

/**
 * Reads the article in a tab with its content, which is still untrusted: for the eye it goes
 * through `toSafeHtml`. Never throws: what goes wrong is the answer.
 */
export async function readTabContent(tabId: number): Promise<ContentReading> {
  const problem = await problemBefore(tabId);
  if (problem === 'own') return contentOfReader(tabId);
  if (problem) return { state: 'error', problem };
  try {
    let read = await askForContent(tabId);
    const isThere = read?.progress === 'loaded';
    const isLoading = !isThere && (await browser.tabs.get(tabId)).status === 'loading';
    // The rest has come in between.
    if (!isThere && !isLoading) read = await askForContent(tabId);
    if (!isArticle(read?.article)) return { state: 'error', problem: 'failed' };
    const tab = await browser.tabs.get(tabId);
    if (!isOfTab(read.article, tab)) return { state: 'error', problem: 'failed' };
    const { article, removed } = read.needsReadability ? await readByReadability(read) : read;
    const end = read.progress === 'parsing' ? 'cut' : 'whole';
    return { state: 'ready', loaded: isLoading ? 'loading' : end, article, removed };
  } catch (error) {
    return { state: 'error', problem: problemIn(String(error)) };
  }
}

function askForContent(tabId: number): Promise<PageContent | undefined> {
  return askPage(tabId, '/content-reader.js') as Promise<PageContent | undefined>;
}

/** The article that the reader page in a tab shows; other pages of ours do not answer. */
async function contentOfReader(tabId: number): Promise<ContentReading> {
  const answer = (await askReader(tabId, { ask: 'content' })) as
    | { article: WholeArticle['article']; loaded: Loaded }
    | undefined;
  return answer ? { state: 'ready', ...answer } : { state: 'error', problem: 'own' };
}

/** Few pages need it, so that it is loaded when one does. */
async function readByReadability({ article }: ArticleContent): Promise<ArticleContent> {
  const { readableContent } = await import('../page/content/readability-content.ts');
  const { html, ...rest } = readableContent(article.content, article.url, article.title);
  return { article: { ...article, content: html }, ...rest };
}
