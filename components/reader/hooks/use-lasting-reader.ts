import { useEffect } from 'preact/hooks';
import type { ReaderReading } from '../../../utils/reader/index.ts';
import type { Remembers } from '../../../utils/settings/index.ts';
import { memoryModule } from '../../hooks/use-remembered.ts';

/**
 * Sees to it that this reader comes back with its article after a restart of the browser and after
 * a reload of the extension, unless nothing may be remembered.
 */
export function useLastingReader(
  reading: ReaderReading | undefined,
  remember: Remembers | undefined,
): void {
  const article =
    reading?.state === 'ready' && reading.loaded === 'whole' ? reading.article : undefined;
  useEffect(() => {
    if (remember === undefined || remember === 'nothing') return undefined;
    const left = new AbortController();
    const last = async (): Promise<void> => {
      const [{ mayRemember }, { keepOpenArticle, watchOpenReaders }] = await Promise.all([
        memoryModule(),
        import('../../../utils/open-readers/index.ts'),
      ]);
      if (!(await mayRemember(remember)) || left.signal.aborted) return;
      watchOpenReaders(left.signal);
      if (article) await keepOpenArticle(article);
    };
    void last();
    return () => left.abort();
  }, [article, remember]);
}
