import { useState } from 'preact/hooks';
import { download } from '../../utils/download.ts';
import { message } from '../../utils/i18n.ts';
import { fileName } from '../../utils/page/file-name.ts';
import type { Article, Heading } from '../../utils/page/types.ts';
import { readContent } from '../../utils/tab-content.ts';
import type { Clipboard, Copyable } from './use-copy.ts';

/** What can be done with an article as Markdown. */
export interface MarkdownTools {
  copy: () => void;
  copySection: (heading: Heading) => void;
  save: () => void;
  /** Asks the page whether its site offers Markdown of its own; sends nothing. */
  lookForSites: () => void;
  /** Copies what the site offers, or ours where that fails; undefined where it offers nothing. */
  copySites: (() => void) | undefined;
}

interface Options {
  /** The tab of the page; undefined where there is none any more. */
  tabId: number | undefined;
  article: Article;
  clipboard: Clipboard;
}

/** What makes Markdown is loaded when it is needed: it is more than all the rest of a popup. */
export function useMarkdown({ tabId, article, clipboard }: Options): MarkdownTools {
  const { copyLater, tell } = clipboard;
  const [addresses, setAddresses] = useState<string[]>([]);

  const write = async (section?: number): Promise<string> => {
    const [{ toMarkdown }, whole] = await Promise.all([
      import('../../utils/page/markdown.ts'),
      readWhole(article, tabId),
    ]);
    return toMarkdown(whole, {
      ...(section !== undefined && { section }),
      missing: (label) => message('markdown_missing', label),
    });
  };
  const writeSites = async (): Promise<Copyable> => {
    const { fetchSiteMarkdown } = await import('../../utils/site-markdown.ts');
    const answer = await fetchSiteMarkdown(article.url, addresses);
    return answer.state === 'found'
      ? { text: answer.text, news: 'copied_sites' }
      : { text: await write(), news: `own_${answer.problem}` };
  };
  const save = async (): Promise<void> => {
    try {
      download(await write(), fileName(article.title, 'md'), 'text/markdown');
      tell('downloaded');
    } catch {
      tell('markdown_failed');
    }
  };
  const lookForSites = async (): Promise<void> => {
    if (tabId === undefined) return;
    const { findSiteMarkdown } = await import('../../utils/site-markdown.ts');
    setAddresses(await findSiteMarkdown(tabId));
  };
  return {
    copy: () => copyLater(write().then((text) => ({ text, news: 'copied_markdown' }))),
    copySection: ({ index }) =>
      copyLater(write(index).then((text) => ({ text, news: 'copied_section' }))),
    save: () => void save(),
    lookForSites: () => void lookForSites(),
    copySites: addresses.length > 0 ? () => copyLater(writeSites()) : undefined,
  };
}

/** The article with its content, which a reader has and a popup asks for. */
async function readWhole(article: Article, tabId: number | undefined): Promise<Article> {
  if (article.content !== undefined) return article;
  if (tabId === undefined) throw new Error('There is no tab to read');
  const reading = await readContent(tabId);
  if (reading.state === 'error') throw new Error(`The tab cannot be read: ${reading.problem}`);
  return reading.article;
}
