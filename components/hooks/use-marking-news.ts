import { useEffect, useState } from 'preact/hooks';
import { message } from '../../utils/ui/index.ts';

/** What has just been marked in a tab's page, or why it was not, as a sentence. */
export function useMarkingNews(tabId: number | undefined): string | undefined {
  const [text, setText] = useState<string>();
  useEffect(() => {
    if (tabId === undefined) return undefined;
    const left = new AbortController();
    void import('../../utils/marking/index.ts').then(({ onMarkingNews }) =>
      onMarkingNews(tabId, ({ result }) => setText(message(`marking_${result}`)), left.signal),
    );
    return () => left.abort();
  }, [tabId]);
  return text;
}
