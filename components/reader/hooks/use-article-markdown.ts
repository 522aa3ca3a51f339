import { type MarkdownTools, useMarkdown } from '../../hooks/use-markdown.ts';
import type { ReaderContext } from './use-reader-context.ts';

/**
 * Markdown of this page's article. The content is here, while the article's own tab may be closed.
 */
export function useArticleMarkdown({ article, loaded, clipboard }: ReaderContext): MarkdownTools {
  return useMarkdown({ tabId: undefined, article, isWhole: loaded === 'whole', clipboard });
}
