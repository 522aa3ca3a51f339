import { browser } from 'wxt/browser';
import { hasMemory } from '../memory/index.ts';
import { listOpenReaders } from './list-readers.ts';
import { dropOldOpenArticles } from './open-articles.ts';
import { changeReaders, loadReaders, type OpenReader, type ReaderList } from './reader-list.ts';

/**
 * Begins anew when the extension has been loaded: opens the readers again that a reload or an update
 * has closed, each in its place. After a start of the browser, which brings tabs back itself where
 * that is wanted, none is opened.
 *
 * @param mayKeep whether it may be known which readers are open
 */
export async function reopenReaders(mayKeep: boolean): Promise<void> {
  const former = await loadReaders();
  if (former.readers.length > 0 && (await isOfThisLife(former))) await reopen(former.readers);
  // Those of former lives would name other tabs by now.
  await changeReaders(mayKeep ? listOpenReaders : () => ({ readers: [], windows: [] }));
  if (await hasMemory()) await dropOldOpenArticles();
}

async function reopen(readers: readonly OpenReader[]): Promise<void> {
  const now = await listOpenReaders();
  const lost = readers.filter(({ address }) =>
    now.readers.every((other) => other.address !== address),
  );
  // The first ones first: each then has before it what it had.
  for (const [windowId, own] of Map.groupBy(lost, (reader) => reader.windowId)) {
    const inOrder = own.toSorted((one, other) => one.index - other.index);
    if (now.windows.includes(windowId)) await openIn(windowId, inOrder);
    else await openWindow(inOrder);
  }
}

async function openIn(windowId: number, readers: readonly OpenReader[]): Promise<void> {
  for (const { address, index, isActive, isPinned } of readers) {
    const tab = { url: address, windowId, index, active: isActive, pinned: isPinned };
    await browser.tabs.create(tab).catch(() => undefined);
  }
}

/** A window that held nothing but readers has gone with them. */
async function openWindow(readers: readonly OpenReader[]): Promise<void> {
  const url = readers.map(({ address }) => address);
  await browser.windows?.create({ url, focused: false }).catch(() => undefined);
}

/**
 * Was the list written since the browser was started? In Chrome no window ever gets the id of
 * another one. In Firefox they begin anew, but an extension that was installed for the time being
 * alone does not outlive the browser, and no update closes a reader of any other.
 */
async function isOfThisLife({ windows }: ReaderList): Promise<boolean> {
  if (import.meta.env.FIREFOX) {
    const { installType } = await browser.management.getSelf();
    return installType === 'development';
  }
  const open = await browser.windows.getAll();
  return open.some(({ id }) => id !== undefined && windows.includes(id));
}
