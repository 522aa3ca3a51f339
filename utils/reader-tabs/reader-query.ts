import { withoutHash } from '../page/dom/index.ts';

/** What the reader page is asked to show, by the query of its address. */
export interface ReaderQuery {
  /** Absolute address of the article's page, without hash. */
  url?: string;
  /** Id of the tab to read it from. */
  tabId?: number;
  /** The browser session in which that tab id is valid; without it, the id is taken as valid. */
  life?: string;
  /** Whether to list what was removed from the article. */
  isDebug?: boolean;
  /** The sections to be read, by id, or `#` and index; without it, all. */
  sections?: string[];
}

/** Reads the query of the reader page's address. Invalid parts are left out; never throws. */
export function parseReaderQuery(search: string): ReaderQuery {
  const parameters = new URLSearchParams(search);
  const tabId = Number(parameters.get('tab') ?? NaN);
  const life = parameters.get('life');
  const asked = parameters.get('url') ?? '';
  const isPage = URL.canParse(asked) && /^https?:$/.test(new URL(asked).protocol);
  const sections = parameters.getAll('section');
  return {
    ...(sections.length > 0 && { sections }),
    ...(isPage && { url: withoutHash(asked) }),
    ...(Number.isInteger(tabId) && { tabId, ...(life !== null && { life }) }),
    ...(parameters.has('debug') && { isDebug: true }),
  };
}

/** Writes a query for the reader page. One with `url` also works after the tab has been closed. */
export function readerQuery({ url, tabId, life, isDebug, sections = [] }: ReaderQuery): string {
  const parameters = new URLSearchParams();
  if (tabId !== undefined) parameters.set('tab', String(tabId));
  if (life !== undefined) parameters.set('life', life);
  if (url !== undefined) parameters.set('url', url);
  if (isDebug) parameters.set('debug', '');
  for (const section of sections) parameters.append('section', section);
  return `?${parameters}`;
}
