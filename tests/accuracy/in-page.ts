/** Runs in the page: the same page read by three readers. Bundled and injected by `readers.ts`. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import {
  fullerPage,
  isTypeRow,
  readFullerArticle,
} from '../../utils/page/restore/fuller-article.ts';
import { extract } from '../../utils/page/article/extract-article.ts';
import { locate, readArticle } from '../../utils/page/article/locate-article.ts';
import { readPayloadPage } from '../../utils/page/restore/payload-article.ts';
import { oneLine, visibleText } from '../../utils/page/dom/visible-text.ts';
import type { Article, PageKind } from '../../utils/page/types.ts';

export interface ReadHeading {
  depth: number;
  text: string;
  id: string;
}

/** What a reader made of a page, as far as it can tell. */
export interface ReadPage {
  kind?: PageKind;
  evidence?: string[];
  title: string;
  description: string;
  published: string;
  authors: string[];
  tags: string[];
  headings: ReadHeading[];
  words: number;
  text: string;
  code: string[];
  posts: string[];
  milliseconds: number;
  /** Has what the page had not mounted been read too? */
  isRestored?: boolean;
}

export const READERS = ['ours', 'readability', 'defuddle'] as const;
export type ReaderName = (typeof READERS)[number];

const readers: Record<ReaderName, () => Omit<ReadPage, 'milliseconds'>> = {
  ours() {
    const { article, read, isRestored } = readPayloadTab() ?? readShownPage();
    const sections = readArticle(locate(read));
    return {
      isRestored,
      kind: article.kind,
      evidence: article.evidence,
      title: article.title,
      description: article.description ?? '',
      published: article.published ?? '',
      authors: article.authors.map((author) => author.name),
      tags: article.tags.map((tag) => tag.name),
      headings: article.headings.map(({ depth, text, id = '' }) => ({ depth, text, id })),
      words: article.words,
      text: sections.map((section) => section.text).join(' '),
      code: sections.flatMap((section) => section.code),
      posts: article.posts?.map((post) => post.title) ?? [],
    };
  },
  readability() {
    const found = new Readability(document.cloneNode(true) as Document).parse();
    return fromHtml(found?.content ?? '', {
      title: found?.title ?? '',
      description: found?.excerpt ?? '',
      published: found?.publishedTime?.slice(0, 10) ?? '',
      authors: found?.byline ? [found.byline] : [],
    });
  },
  defuddle() {
    const found = new Defuddle(document.cloneNode(true) as Document, {
      url: location.href,
    }).parse();
    return fromHtml(found.content, {
      title: found.title,
      description: found.description,
      published: found.published.slice(0, 10),
      authors: found.author ? found.author.split(', ') : [],
    });
  },
};

interface OurReading {
  article: Article;
  /** The page whose sections are the article's. */
  read: Document;
  isRestored: boolean;
}

function readPayloadTab(): OurReading | undefined {
  const payload = readPayloadPage(document);
  return payload && { article: payload.article, read: payload.drawn, isRestored: false };
}

/** As `readTab` does. */
function readShownPage(): OurReading {
  const shown = extract(document, location.href);
  const fuller = shown.closedPanels === 'unread' ? fullerPage(document, location.href) : undefined;
  const article = { ...shown, ...(fuller && readFullerArticle(document, location.href)) };
  // Like all that components take as attributes, they are no part of the truth's text.
  for (const panel of fuller?.restored ?? []) if (isTypeRow(panel)) panel.remove();
  return { article, read: fuller?.copy ?? document, isRestored: fuller !== undefined };
}

type Facts = Pick<ReadPage, 'title' | 'description' | 'published' | 'authors'>;

function fromHtml(html: string, facts: Facts): Omit<ReadPage, 'milliseconds'> {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const code = [...body.querySelectorAll('pre')].map((pre) => pre.textContent ?? '');
  const headings = [...body.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => ({
    depth: Number(heading.localName.slice(1)),
    text: visibleText(heading),
    id: heading.id,
  }));
  for (const pre of body.querySelectorAll('pre')) pre.remove();
  for (const block of body.querySelectorAll('p,li,td,th,div,h1,h2,h3,h4,h5,h6')) block.append(' ');
  const text = body.textContent ?? '';
  const words = oneLine(text)
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return { ...facts, tags: [], headings, words, text, code, posts: [] };
}

/** Reads the page with one of the readers, and says how long it took. */
export function read(reader: ReaderName): ReadPage {
  const start = performance.now();
  const page = readers[reader]();
  return { ...page, milliseconds: performance.now() - start };
}

Object.assign(globalThis, { read });
