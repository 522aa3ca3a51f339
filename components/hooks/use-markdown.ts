import { useState } from 'preact/hooks';
import { download, message } from '../../utils/ui/index.ts';
import { fileName } from '../../utils/page/markdown/index.ts';
import type { Article, Heading } from '../../utils/page/types.ts';
import { readTabContent } from '../../utils/reader/index.ts';
import type { Clipboard, Copyable } from './use-copy.ts';

/** What can be done with an article as Markdown. */
export interface MarkdownTools {
  copy: () => void;
  copySection: (heading: Heading) => void;
  save: () => void;
  /** Asks the page whether its site offers its own Markdown; sends no request. */
  lookForSites: () => void;
  /** Copies the site's Markdown, or ours if that fails; `undefined` if the site offers none. */
  copySites: (() => void) | undefined;
}

interface Options {
  /** Id of the page's tab; `undefined` if it has been closed. */
  tabId: number | undefined;
  article: Article;
  /** For an article with content: whether its page had loaded completely. */
  isWhole?: boolean;
  clipboard: Clipboard;
}

/** Messages for a complete article, and for one of which more may come. */
type WholeNews = 'copied_markdown' | 'copied_section' | 'downloaded';
const PART_NEWS = {
  copied_markdown: 'copied_part',
  copied_section: 'copied_part',
  downloaded: 'downloaded_part',
} as const;

/**
 * Actions on an article as Markdown. The converter is loaded when first needed, since it is larger
 * than all the rest of a popup.
 */
export function useMarkdown(options: Options): MarkdownTools {
  const { tabId, article, clipboard } = options;
  const { copyLater, tell } = clipboard;
  const [addresses, setAddresses] = useState<string[]>([]);

  const write = async (news: WholeNews, section?: number): Promise<Copyable> => {
    const [{ toMarkdown }, { article, isWhole }] = await Promise.all([
      import('../../utils/page/markdown/to-markdown.ts'),
      readWhole(options),
    ]);
    const text = toMarkdown(article, {
      ...(section !== undefined && { section }),
      missing: (label) => message('markdown_missing', label),
    });
    return { text, news: isWhole ? news : PART_NEWS[news] };
  };
  const writeSites = async (): Promise<Copyable> => {
    const { fetchSiteMarkdown } = await import('../../utils/reader/site-markdown.ts');
    const answer = await fetchSiteMarkdown(article.url, addresses);
    return answer.state === 'found'
      ? { text: answer.text, news: 'copied_sites' }
      : { text: (await write('copied_markdown')).text, news: `own_${answer.problem}` };
  };
  const save = async (): Promise<void> => {
    try {
      const { text, news } = await write('downloaded');
      download(text, fileName(article.title, 'md'), 'text/markdown');
      tell(news);
    } catch {
      tell('markdown_failed');
    }
  };
  const lookForSites = async (): Promise<void> => {
    if (tabId === undefined) return;
    const { findSiteMarkdown } = await import('../../utils/reader/site-markdown.ts');
    setAddresses(await findSiteMarkdown(tabId));
  };
  return {
    copy: () => copyLater(write('copied_markdown')),
    copySection: ({ index }) => copyLater(write('copied_section', index)),
    save: () => void save(),
    lookForSites: () => void lookForSites(),
    copySites: addresses.length > 0 ? () => copyLater(writeSites()) : undefined,
  };
}

/** The article with its content, which the reader has and the popup asks for. */
async function readWhole({
  article,
  isWhole = true,
  tabId,
}: Options): Promise<{ article: Article; isWhole: boolean }> {
  if (article.content !== undefined) return { article, isWhole };
  if (tabId === undefined) throw new Error('There is no tab to read');
  const reading = await readTabContent(tabId);
  if (reading.state === 'error') throw new Error(`The tab cannot be read: ${reading.problem}`);
  return { article: reading.article, isWhole: reading.loaded === 'whole' };
}
