import { browser, type Browser } from 'wxt/browser';
import type { MarkedSelection, MarkingProblem } from './mark-selection.ts';

/** What was last marked in a tab, or why it was not. */
export interface MarkingNews {
  result: 'marked' | MarkingProblem | 'memory';
  /** Milliseconds since 1970. */
  at: number;
}

/** Milliseconds for which a view that is opened later still tells it. */
const FRESH_MS = 60_000;

function keyOf(tabId: number): `marked:${number}` {
  return `marked:${tabId}`;
}

/** Keeps, for the views of a tab, what has become of words that were to be marked. Never rejects. */
export async function keepNews(tabId: number, outcome: MarkedSelection): Promise<void> {
  const result = 'changes' in outcome ? 'marked' : 'fault' in outcome ? 'memory' : outcome.problem;
  const news: MarkingNews = { result, at: Date.now() };
  await browser.storage.session.set({ [keyOf(tabId)]: news }).catch(() => undefined);
}

/** Forgets what is kept for a tab. Never rejects. */
export async function forgetNews(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId)).catch(() => undefined);
}

/** Calls back with what has just been marked in a tab, and what is from now on, until stopped. */
export function onMarkingNews(
  tabId: number,
  listener: (news: MarkingNews) => void,
  signal: AbortSignal,
): void {
  const { session } = browser.storage;
  const key = keyOf(tabId);
  const tell = (stored: unknown): void => {
    if (!signal.aborted && isNews(stored) && Date.now() - stored.at < FRESH_MS) listener(stored);
  };
  const changed = (changes: Record<string, Browser.storage.StorageChange>): void =>
    tell(changes[key]?.newValue);
  session.onChanged.addListener(changed);
  signal.addEventListener('abort', () => session.onChanged.removeListener(changed));
  session.get(key).then(
    (stored) => tell(stored[key]),
    () => undefined,
  );
}

function isNews(stored: unknown): stored is MarkingNews {
  return typeof stored === 'object' && stored !== null && 'result' in stored && 'at' in stored;
}
