import { browser } from 'wxt/browser';
import { isArticle } from './page/article-shape.ts';
import type { ArticleContent } from './page/article-content.ts';
import { askPage, problemBefore, problemIn, type Problem } from './tab.ts';

export type ContentReading =
  | ({ state: 'ready'; isLoading: boolean } & ArticleContent)
  | { state: 'error'; problem: Problem };

/**
 * Reads the article in a tab with its content, which is still untrusted: for the eye it goes
 * through `toSafeHtml`. Never throws: what goes wrong is the answer.
 */
export async function readContent(tabId: number): Promise<ContentReading> {
  const problem = await problemBefore(tabId);
  if (problem) return { state: 'error', problem };
  try {
    const read = (await askPage(tabId, '/content-reader.js')) as ArticleContent | undefined;
    if (!isArticle(read?.article)) return { state: 'error', problem: 'failed' };
    const { status } = await browser.tabs.get(tabId);
    const whole = read.needsReadability ? await readByReadability(read) : read;
    return { state: 'ready', isLoading: status === 'loading', ...whole };
  } catch (error) {
    return { state: 'error', problem: problemIn(String(error)) };
  }
}

/** Few pages need it, so that it is loaded when one does. */
async function readByReadability({ article }: ArticleContent): Promise<ArticleContent> {
  const { readableContent } = await import('./page/readable.ts');
  const { html, ...rest } = readableContent(article.content, article.url, article.title);
  return { article: { ...article, content: html }, ...rest };
}
