import { render } from 'preact';
import { browser } from 'wxt/browser';
import { TabView } from '../../components/TabView.tsx';
import { uiLanguage } from '../../utils/i18n.ts';
import { openOptions } from '../../utils/options.ts';
import { openSidePanel } from '../../utils/panel.ts';
import { openReader } from '../../utils/reader.ts';
import { activeTab, openAddress } from '../../utils/tab.ts';

/** `popup.html?tab=<id>` shows that tab's page, in a tab of its own. */
const asked = new URLSearchParams(location.search).get('tab');

document.documentElement.lang = uiLanguage();
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
document.documentElement.classList.toggle('in-tab', asked !== null);

const active = await activeTab();
const tabId = asked === null ? active?.id : Number(asked);

function openPanel(windowId: number): void {
  void openSidePanel(windowId).then(() => window.close());
}

const root = document.getElementById('app');
if (root) {
  render(
    <TabView
      tabId={tabId}
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
