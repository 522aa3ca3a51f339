import { render } from 'preact';
import { TabView } from '../../components/tab/TabView.tsx';
import { askedTab, startReading, openAddress } from '../../utils/tab/index.ts';
import { openOptions, openSidePanel, showLanguage } from '../../utils/ui/index.ts';

const asked = askedTab();
const begun = globalThis.earlyReading ?? startReading(asked);

showLanguage();
document.documentElement.classList.toggle('in-tab', asked !== undefined);

const active = await begun.active;
const tabId = asked ?? active?.id;

/** Loaded on demand, so that the popup opens fast. */
async function openReader(from: number, sectionId?: string, some?: string[]): Promise<void> {
  const between = await import('../../utils/reader-tabs/open-reader.ts');
  await (some ? between.readSome(from, some) : between.openReader(from, sectionId));
}

function openPanel(windowId: number): void {
  void openSidePanel(windowId).then(() => window.close());
}

const root = document.getElementById('app');
if (root) {
  render(
    <TabView
      tabId={tabId}
      isPopup
      begun={begun}
      openLink={(url, inNewTab) => openAddress(tabId, url, inNewTab)}
      close={() => window.close()}
      openSettings={() => void openOptions().then(() => window.close())}
      openReader={(...at) => {
        if (tabId !== undefined) void openReader(tabId, ...at).then(() => window.close());
      }}
      openPanel={active && (() => openPanel(active.windowId))}
    />,
    root,
  );
}
