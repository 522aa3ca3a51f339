import { render } from 'preact';
import { browser } from 'wxt/browser';
import { useActiveTab } from '../../components/hooks/use-active-tab.ts';
import { TabView } from '../../components/tab/TabView.tsx';
import { openOptions, showLanguage } from '../../utils/ui/index.ts';
import { activeTab, askedTab, openAddress } from '../../utils/tab/index.ts';

/** A tab in the address is shown whichever tab is active. */
const asked = askedTab();

showLanguage();

async function openReader(from: number, sectionId?: string, some?: string[]): Promise<void> {
  const between = await import('../../utils/reader-tabs/open-reader.ts');
  await (some ? between.readSome(from, some) : between.openReader(from, sectionId));
}

interface Props {
  first: number | undefined;
  windowId: number;
}

/** The side panel: shows the page of the active tab; each tab has a view of its own. */
function Panel({ first, windowId }: Props) {
  const active = useActiveTab(first, windowId);
  const tabId = asked ?? active;
  return (
    <TabView
      key={tabId}
      tabId={tabId}
      openLink={(url, inNewTab) => openAddress(tabId, url, inNewTab)}
      openSettings={() => void openOptions()}
      openReader={(...at) => {
        if (tabId !== undefined) void openReader(tabId, ...at);
      }}
    />
  );
}

const tab = await activeTab();
const root = document.getElementById('app');
if (root) {
  const windowId = tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT;
  render(<Panel first={tab?.id} windowId={windowId} />, root);
}
