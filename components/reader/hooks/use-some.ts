import { useMemo, useState } from 'preact/hooks';
import { introductionOf } from '../../../utils/page/outline/index.ts';
import type { Article, Heading } from '../../../utils/page/types.ts';
import { parseReaderQuery, readerQuery } from '../../../utils/reader-tabs/index.ts';
import { foldKey } from '../../outline/outline-rows.ts';

/** The sections that are read one after the other, instead of the whole article. */
export interface SomeSections {
  /** In the author's order; empty for the whole article. */
  chosen: Heading[];
  /** Reads some sections, by `foldKey`; none for the whole article again. */
  choose: (keys: string[]) => void;
  /** Whether they are being chosen for the minutes that one has. */
  isSparing: boolean;
  setSparing: (isSparing: boolean) => void;
}

/** Which sections are to be read: the page's address says it, so that a reload leaves it as it is. */
export function useSome(article: Article): SomeSections {
  const [keys, setKeys] = useState(() => parseReaderQuery(location.search).sections ?? []);
  const [isSparing, setSparing] = useState(false);
  const chosen = useMemo(() => {
    const wanted = new Set(keys);
    return [introductionOf(article), ...article.headings].filter((heading) =>
      wanted.has(foldKey(heading)),
    );
  }, [article, keys]);
  const choose = (sections: string[]): void => {
    const { sections: _before, ...query } = parseReaderQuery(location.search);
    const search = readerQuery({ ...query, ...(sections.length > 0 && { sections }) });
    history.replaceState(history.state, '', search + location.hash);
    setKeys(sections);
  };
  return { chosen, choose, isSparing, setSparing };
}
