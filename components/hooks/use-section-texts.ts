import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Article } from '../../utils/page/types.ts';
import { toSearchable, type Searchable } from '../find.ts';

/** What the sections say, and the same made ready to be searched. */
export interface SectionTexts {
  texts: string[];
  searchable: Searchable;
}

/** The texts of an article's sections, read once they are wanted. */
export function useSectionTexts(
  article: Article,
  isWanted: boolean,
  readTexts: () => Promise<string[]>,
): SectionTexts | undefined {
  const [read, setRead] = useState<{ article: Article; texts: string[] }>();
  const isRead = read?.article === article;
  useEffect(() => {
    if (!isWanted || isRead) return;
    void readTexts().then((texts) => setRead({ article, texts }));
  }, [article, isWanted, isRead]);
  return useMemo(
    () =>
      isRead && read ? { texts: read.texts, searchable: toSearchable(read.texts) } : undefined,
    [read, isRead],
  );
}
