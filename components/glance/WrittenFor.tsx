import { useEffect, useState } from 'preact/hooks';
import type { PackageVersion } from '../../utils/page/versions/index.ts';
import { Versions } from '../tab/Facts.tsx';
import { useGlance, useHoldings } from './use-holdings.ts';

interface Props {
  /** Whether all of the page is there, and has been read. */
  isSettled: boolean;
}

/** Words of the longest article that is read for this alone: of a book it would take seconds. */
const MOST_WORDS = 20_000;

/**
 * The versions of packages that the article's own code names. An article without code is not read
 * for it, and one that never rests only once.
 */
export function WrittenFor({ isSettled }: Props) {
  const { article } = useGlance();
  const { url, words, codeLines, headings } = article;
  const key = `${url} ${headings.length}`;
  const [found, setFound] = useState<{ key: string; versions: readonly PackageVersion[] }>();
  const isWorth = codeLines > 0 && words <= MOST_WORDS;
  const isKnown = found?.key === key;
  const known = useHoldings(isSettled && isWorth && !isKnown);
  useEffect(() => {
    if (isKnown || typeof known !== 'object') return undefined;
    const { versions } = known;
    return whenNotPointedAt(() => setFound({ key, versions }));
  }, [key, isKnown, known]);
  return <Versions versions={isKnown ? found.versions : []} />;
}

/** Calls back once no row is pointed at, which would move away from under the pointer. */
function whenNotPointedAt(act: () => void): () => void {
  const rows = document.querySelector('.sections-box');
  if (!rows?.matches(':hover')) {
    act();
    return () => undefined;
  }
  const left = new AbortController();
  rows.addEventListener('pointerleave', act, { once: true, signal: left.signal });
  return () => left.abort();
}
