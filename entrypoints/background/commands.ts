import { browser, type Browser } from 'wxt/browser';
import { placeIn } from '../../utils/follow/index.ts';
import { openReaderAtPlace } from '../../utils/reader-tabs/index.ts';
import { openSidePanel } from '../../utils/ui/index.ts';
import { introductionOf } from '../../utils/page/outline/index.ts';
import { neighbour } from '../../utils/page/position/index.ts';
import { activeTab, jumpTo, readTab } from '../../utils/tab/index.ts';
import { markIn } from './marking.ts';

/** Registers the handler of keyboard shortcuts. */
export function registerCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel' && tab) void openSidePanel(tab.windowId);
    if (command === 'open-reader' && tab?.id !== undefined) void openReaderAtPlace(tab.id);
    if (command === 'mark-selection') void markActive(tab);
    if (command === 'next-section') void step(tab?.id, 1);
    if (command === 'previous-section') void step(tab?.id, -1);
  });
}

async function markActive(tab: Browser.tabs.Tab | undefined): Promise<void> {
  const shown = tab ?? (await activeTab());
  if (shown) await markIn(shown);
}

/** Jumps to the next or previous section; before the first one comes the top of the page. */
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
  // Without smooth scrolling: pressing the key again must count from this section, not from one
  // passed on the way.
  const options = { smooth: false, isStep: true };
  await jumpTo(tabId, headings[index] ?? introductionOf(article), options);
}
