import { browser, type Browser } from 'wxt/browser';
import { keepNews, markSelection, type MarkedSelection } from '../../utils/marking/index.ts';
import { message, type MessageKey } from '../../utils/ui/index.ts';
import { showPage } from './badge.ts';

/** Milliseconds for which the icon says what has become of the words. */
const SHOWN_MS = { done: 2500, failed: 8000 };

/**
 * Marks what is selected in a tab's post; the icon says for a moment whether it is marked, and the
 * tab's popup or panel says why not. The page is not told. Never rejects.
 */
export async function markIn({ id }: Pick<Browser.tabs.Tab, 'id'>): Promise<void> {
  if (id === undefined) return;
  const outcome = await markSelection(id);
  await keepNews(id, outcome);
  const isDone = 'changes' in outcome;
  const { action } = browser;
  await Promise.allSettled([
    action.setBadgeText({ tabId: id, text: isDone ? '✓' : '!' }),
    action.setTitle({ tabId: id, title: message(titleOf(outcome)) }),
  ]);
  setTimeout(() => void showPage(id), SHOWN_MS[isDone ? 'done' : 'failed']);
}

function titleOf(outcome: MarkedSelection): MessageKey {
  if ('changes' in outcome) return 'marking_marked';
  return 'fault' in outcome ? 'marking_memory' : `marking_${outcome.problem}`;
}
