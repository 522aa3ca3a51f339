import { browser } from 'wxt/browser';
import { addMarks, type MarkChange, type MemoryFault } from '../memory/index.ts';
import { pageAddress } from '../page/flight/index.ts';
import type { SelectionProblem } from '../page/words/index.ts';
import { readTab } from '../tab/index.ts';
import { askSelected } from './page-words.ts';

/**
 * Why nothing was marked: also that the tab is private, shows a list of posts or a page of our own,
 * or cannot be read.
 */
export type MarkingProblem = SelectionProblem | 'private' | 'list' | 'own' | 'failed';

/** What has become of words that were to be marked. */
export type MarkedSelection =
  | { changes: MarkChange[] }
  | { problem: MarkingProblem }
  | { fault: MemoryFault };

/** Marks what is selected in a tab's post. The page is not changed. Never rejects. */
export async function markSelection(id: number): Promise<MarkedSelection> {
  const tab = await browser.tabs.get(id).catch(() => undefined);
  // What is kept would outlive the window.
  if (tab?.incognito) return { problem: 'private' };
  const reading = await readTab(id, tab);
  if (reading.state === 'error') return { problem: reading.problem === 'own' ? 'own' : 'failed' };
  if (reading.isReader) return { problem: 'own' };
  const { title, url, kind, posts = [] } = reading.article;
  if (posts.length > 0) return { problem: 'list' };
  const selected = await askSelected(id).catch(() => undefined);
  if (!selected) return { problem: 'failed' };
  if ('problem' in selected) return selected;
  // What a page's process answers is looked at like anything else that is stored: see `parseMark`.
  const post = { url: kind === 'payload' ? pageAddress(url) : url, title };
  const outcome = await addMarks(post, [selected.anchor]);
  if ('fault' in outcome) return outcome;
  return outcome.changes.length > 0 ? outcome : { problem: 'failed' };
}
