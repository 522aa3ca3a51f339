import { useMemo } from 'preact/hooks';
import { message } from '../../utils/ui/index.ts';
import { introductionOf } from '../../utils/page/outline/index.ts';
import type { Article, Heading } from '../../utils/page/types.ts';
import { type SectionTexts, useSectionTexts } from '../hooks/use-section-texts.ts';
import { find, findExact, toSearchable } from './find.ts';
import { type Row, toRows, withAncestors } from './outline-rows.ts';

interface Options {
  article: Article;
  /** Headings that are listed while there is no query. */
  shown: Heading[];
  query: string;
  readTexts: () => Promise<string[]>;
}

/** An article's sections, and those of them that a query finds. */
interface Search {
  /** All sections, the introduction first. */
  all: Heading[];
  rows: Row[];
  /** The sections to list. */
  narrowed: Heading[];
  /** Indexes in `all` of sections whose heading is found, and of those whose text is. */
  found: number[];
  hits: number[];
  texts: SectionTexts['texts'];
}

/** Looks for a query in the headings and the texts of an article. */
export function useSearch({ article, shown, query, readTexts }: Options): Search {
  const { headings } = article;
  const top = useMemo(() => topOf(article), [article]);
  const all = useMemo(() => [top, ...headings], [top, headings]);
  const rows = useMemo(() => toRows(all), [all]);
  const searchable = useMemo(() => toSearchable(all.map(({ text }) => text)), [all]);
  const sections = useSectionTexts(article, query !== '', readTexts);
  const found = useMemo(() => (query === '' ? [] : find(searchable, query)), [searchable, query]);
  const narrowed = useMemo(
    () => (query === '' ? [top, ...shown] : withAncestors(rows, found)),
    [top, shown, rows, found, query],
  );
  const hits = useMemo(
    () => (query === '' || !sections ? [] : findExact(sections.searchable, query)),
    [sections, query],
  );
  return { all, rows, narrowed, found, hits, texts: sections?.texts ?? [] };
}

/** The title as an entry before the headings; it leads to the beginning of the article. */
function topOf(article: Article): Heading {
  const top = introductionOf(article);
  return { ...top, text: top.text || message('untitled') };
}
