import { render } from 'preact';
import { TabView } from '../../components/TabView.tsx';
import { beginReading } from '../../utils/begun-reading.ts';
import { uiDirection, uiLanguage } from '../../utils/i18n.ts';
import { openOptions } from '../../utils/options.ts';
import { openSidePanel } from '../../utils/panel.ts';
import { openReader } from '../../utils/reader.ts';
import { askedTab, openAddress } from '../../utils/tab.ts';

const asked = askedTab();
const begun = globalThis.begunReading ?? beginReading(asked);

document.documentElement.lang = uiLanguage();
document.documentElement.dir = uiDirection();
document.documentElement.classList.toggle('in-tab', asked !== undefined);

const active = await begun.active;
const tabId = asked ?? active?.id;

function openPanel(windowId: number): void {
  void openSidePanel(windowId).then(() => window.close());
}

const root = document.getElementById('app');
if (root) {
  render(
    <TabView
      tabId={tabId}
      isPopup
      begun={begun.reading}
      openLink={(url, inNewTab) => openAddress(tabId, url, inNewTab)}
      close={() => window.close()}
      openSettings={() => void openOptions().then(() => window.close())}
      openReader={(sectionId) => {
        if (tabId !== undefined) void openReader(tabId, sectionId).then(() => window.close());
      }}
      openPanel={active && (() => openPanel(active.windowId))}
    />,
    root,
  );
}
