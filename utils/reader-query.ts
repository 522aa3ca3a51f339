import { withoutHash } from './page/address.ts';
import type { Article } from './page/types.ts';

/** What the reader page is asked to show, as its address says it. */
export interface ReaderQuery {
  /** Address of the page whose article is wanted, without a fragment. */
  url?: string;
  /** The tab to read it from. */
  tabId?: number;
  /** Is what was removed on the way to be shown, too? */
  isDebug?: boolean;
}

/** Reads the query of the reader page's address; what makes no sense is left out. */
export function parseReaderQuery(search: string): ReaderQuery {
  const parameters = new URLSearchParams(search);
  const tabId = Number(parameters.get('tab') ?? NaN);
  const asked = parameters.get('url') ?? '';
  const isPage = URL.canParse(asked) && /^https?:$/.test(new URL(asked).protocol);
  return {
    ...(isPage && { url: withoutHash(asked) }),
    ...(Number.isInteger(tabId) && { tabId }),
    ...(parameters.has('debug') && { isDebug: true }),
  };
}

/** The query with which the reader page shows an article again, also once its tab has gone. */
export function readerQuery({ url }: Article): string {
  return `?${new URLSearchParams({ url })}`;
}
