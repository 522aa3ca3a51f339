import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Article } from '../../utils/page/types.ts';
import { toSearchable, type Searchable } from '../outline/find.ts';

/** The texts of the sections, and the same prepared for searching. */
export interface SectionTexts {
  texts: string[];
  searchable: Searchable;
}

/** The texts of an article's sections, read when first wanted. */
export function useSectionTexts(
  article: Article,
  isWanted: boolean,
  readTexts: () => Promise<string[]>,
): SectionTexts | undefined {
  const [read, setRead] = useState<{ article: Article; texts: string[] }>();
  const isRead = read?.article === article;
  useEffect(() => {
    if (!isWanted || isRead) return;
    void readTexts().then((texts) => setRead({ article, texts: withDescription(texts, article) }));
  }, [article, isWanted, isRead]);
  return useMemo(
    () =>
      isRead && read ? { texts: read.texts, searchable: toSearchable(read.texts) } : undefined,
    [read, isRead],
  );
}

/** The description is shown before the text on most pages: a match in it leads to the beginning. */
function withDescription(texts: string[], { description }: Article): string[] {
  const [introduction, ...rest] = texts;
  if (introduction === undefined || description === undefined) return texts;
  if (introduction.includes(description)) return texts;
  return [`${description} ${introduction}`.trim(), ...rest];
}
