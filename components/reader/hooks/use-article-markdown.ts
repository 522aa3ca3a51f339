import { type MarkdownTools, useMarkdown } from '../../hooks/use-markdown.ts';
import type { ReaderContext } from './use-reader-context.ts';

/** The article of this page as Markdown: it is here as a whole, while its own tab may have gone. */
export function useArticleMarkdown({ article, loaded, clipboard }: ReaderContext): MarkdownTools {
  return useMarkdown({ tabId: undefined, article, isWhole: loaded === 'whole', clipboard });
}
