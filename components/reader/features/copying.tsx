import { INTRODUCTION } from '../../../utils/page/outline/index.ts';
import { sectionAddress } from '../../shared/section-links.ts';
import { MarkdownActions } from '../../tab/MarkdownActions.tsx';
import { Toast } from '../../shared/Toast.tsx';
import { useArticleMarkdown } from '../hooks/use-article-markdown.ts';
import type { ReaderContext } from '../hooks/use-reader-context.ts';
import { quoteOfSelection } from '../copy-quote.ts';
import type { Feature } from './feature-contract.ts';

/**
 * Copies the article as Markdown, links to its sections, quotations and code, and says what was
 * copied.
 */
export function useCopying(reader: ReaderContext): Feature {
  const { article, content, place, clipboard } = reader;
  const { headings, url } = article;
  const { body } = content;
  const { copy } = clipboard;
  const markdown = useArticleMarkdown(reader);
  const copyLinkTo = (index: number): void => {
    const heading = headings[index];
    copy(heading ? sectionAddress(url, heading) : url);
  };
  const copyQuote = (): boolean => {
    const quote = quoteOfSelection(body, article);
    if (quote !== undefined) copy(quote);
    return quote !== undefined;
  };
  return {
    bar: <MarkdownActions markdown={markdown} />,
    overlay: <Toast news={clipboard.news} />,
    keys: { link: () => copyLinkTo(place?.current ?? INTRODUCTION), quote: copyQuote },
    article: {
      copy,
      copyLink: (element) => {
        const index = Number(element.dataset['index']);
        if (headings[index]) copyLinkTo(index);
      },
    },
  };
}
