import { browser } from 'wxt/browser';

/** A tab with a reader, as it was when the list was written. */
export interface OpenReader {
  tabId: number;
  /** Address of the reader page, by which the article is found whatever tabs there are. */
  address: string;
  /** Address of the article's page. */
  url: string;
  windowId: number;
  /** Among the tabs of its window that stay, or come back: other pages of the extension do not. */
  index: number;
  isActive: boolean;
  isPinned: boolean;
}

/** The open readers, and the windows that there were beside them. */
export interface ReaderList {
  readers: OpenReader[];
  windows: number[];
}

/** Key in local storage, since session storage is cleared when the extension is loaded anew. */
const KEY = 'readers';

const NONE: ReaderList = { readers: [], windows: [] };

/** Returns the list as it is stored; what is damaged is left out. */
export async function loadReaders(): Promise<ReaderList> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  const { readers, windows } = (stored ?? NONE) as Record<keyof ReaderList, unknown>;
  return {
    readers: Array.isArray(readers) ? readers.filter(isOpenReader) : [],
    windows: Array.isArray(windows) ? windows.filter(Number.isInteger) : [],
  };
}

/** Changes the list; one that stays the same is not written. */
export function changeReaders(
  change: (list: ReaderList) => ReaderList | Promise<ReaderList>,
): Promise<void> {
  // A lock, since each open reader may be about to write it.
  return navigator.locks.request(KEY, async () => {
    const before = await loadReaders();
    const after = await change(before);
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    if (after.readers.length === 0) await browser.storage.local.remove(KEY);
    else await browser.storage.local.set({ [KEY]: after });
  });
}

function isOpenReader(value: unknown): value is OpenReader {
  const { tabId, address, url, windowId, index, isActive, isPinned } = (value ??
    {}) as Partial<OpenReader>;
  return (
    [tabId, windowId, index].every(Number.isInteger) &&
    [address, url].every((text) => typeof text === 'string' && URL.canParse(text)) &&
    [isActive, isPinned].every((flag) => typeof flag === 'boolean')
  );
}
