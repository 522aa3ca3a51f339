import { withoutHash } from '../page/dom/index.ts';

/** What the reader page is asked to show, as its address says it. */
export interface ReaderQuery {
  /** Address of the page whose article is wanted, without a fragment. */
  url?: string;
  /** The tab to read it from. */
  tabId?: number;
  /** The life of the extension in which a tab has that number; else it is the one that has it now. */
  life?: string;
  /** Is what was removed on the way to be shown, too? */
  isDebug?: boolean;
}

/** Reads the query of the reader page's address; what makes no sense is left out. */
export function parseReaderQuery(search: string): ReaderQuery {
  const parameters = new URLSearchParams(search);
  const tabId = Number(parameters.get('tab') ?? NaN);
  const life = parameters.get('life');
  const asked = parameters.get('url') ?? '';
  const isPage = URL.canParse(asked) && /^https?:$/.test(new URL(asked).protocol);
  return {
    ...(isPage && { url: withoutHash(asked) }),
    ...(Number.isInteger(tabId) && { tabId, ...(life !== null && { life }) }),
    ...(parameters.has('debug') && { isDebug: true }),
  };
}

/** The query that asks for something; with the address of a page alone, also once its tab has gone. */
export function readerQuery({ url, tabId, life, isDebug }: ReaderQuery): string {
  const parameters = new URLSearchParams();
  if (tabId !== undefined) parameters.set('tab', String(tabId));
  if (life !== undefined) parameters.set('life', life);
  if (url !== undefined) parameters.set('url', url);
  if (isDebug) parameters.set('debug', '');
  return `?${parameters}`;
}
