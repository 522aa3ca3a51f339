import { useEffect, useMemo, useState } from 'preact/hooks';
import { readSectionTexts } from '../../utils/section-texts.ts';
import type { Article } from '../../utils/page/types.ts';
import { toSearchable, type Searchable } from '../find.ts';

/** What the sections say, and the same made ready to be searched. */
export interface SectionTexts {
  texts: string[];
  searchable: Searchable;
}

/** The texts of an article's sections, read from its page once they are wanted. */
export function useSectionTexts(
  tabId: number | undefined,
  article: Article,
  isWanted: boolean,
): SectionTexts | undefined {
  const [read, setRead] = useState<{ article: Article; texts: string[] }>();
  const isRead = read?.article === article;
  useEffect(() => {
    if (!isWanted || isRead || tabId === undefined) return;
    void readSectionTexts(tabId, article).then((texts) => setRead({ article, texts }));
  }, [tabId, article, isWanted, isRead]);
  return useMemo(
    () =>
      isRead && read ? { texts: read.texts, searchable: toSearchable(read.texts) } : undefined,
    [read, isRead],
  );
}
