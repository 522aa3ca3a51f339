import { browser } from 'wxt/browser';
import { placeIn } from '../../utils/follow/index.ts';
import { openReaderAtPlace } from '../../utils/reader-tabs/index.ts';
import { openSidePanel } from '../../utils/ui/index.ts';
import { introductionOf } from '../../utils/page/outline/index.ts';
import { neighbour } from '../../utils/page/position/index.ts';
import { activeTab, jumpTo, readTab } from '../../utils/tab/index.ts';

/** Answers the keys that the manifest names, which the user may change. */
export function registerCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel' && tab) void openSidePanel(tab.windowId);
    if (command === 'open-reader' && tab?.id !== undefined) void openReaderAtPlace(tab.id);
    if (command === 'next-section') void step(tab?.id, 1);
    if (command === 'previous-section') void step(tab?.id, -1);
  });
}

/** Jumps to the section after the one being read, or to the one before it; before the first is the top. */
async function step(tab: number | undefined, by: 1 | -1): Promise<void> {
  const tabId = tab ?? (await activeTab())?.id;
  if (tabId === undefined) return;
  const reading = await readTab(tabId);
  if (reading.state !== 'ready') return;
  const { article } = reading;
  const { headings } = article;
  const place = await placeIn(tabId, headings);
  const index = place && neighbour(headings, place, by);
  if (index === undefined) return;
  // At once: who presses the key again means the section after this one, not one passed on the way.
  const options = { smooth: false, isStep: true };
  await jumpTo(tabId, headings[index] ?? introductionOf(article), options);
}
