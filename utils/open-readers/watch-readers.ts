import { browser } from 'wxt/browser';
import { isReaderAddress } from '../tab/index.ts';
import { listOpenReaders } from './list-readers.ts';
import { changeReaders } from './reader-list.ts';

/** Milliseconds within which several changes are handled together. */
const TOGETHER_MS = 300;

/**
 * Keeps the list of open readers up to date, from within one of them: the background is not woken by
 * what happens to tabs where no reader is open.
 */
export function watchOpenReaders(signal: AbortSignal): void {
  const { onActivated, onAttached, onCreated, onMoved, onRemoved, onUpdated } = browser.tabs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void write(), TOGETHER_MS);
  };
  const updated = (
    _id: number,
    { url, pinned }: { url?: string | undefined; pinned?: boolean | undefined },
  ): void => {
    if (isReaderAddress(url) || pinned !== undefined) later();
  };
  const events = [onActivated, onAttached, onCreated, onMoved, onRemoved];
  for (const event of events) event.addListener(later);
  onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const event of events) event.removeListener(later);
    onUpdated.removeListener(updated);
  });
  later();
}

/** Where storage fails, readers do not come back; nothing else depends on it. */
function write(): Promise<void> {
  return changeReaders(listOpenReaders).catch(() => undefined);
}
