import { defineBackground } from 'wxt/utils/define-background';
import { keepUpFolds } from '../../utils/ui/index.ts';
import { onFound, onSpotted } from '../../utils/spotted/index.ts';
import { followSettings, forgetThrottle, forgetThrottles, showSpotted } from './badge.ts';
import { registerCommands } from './commands.ts';
import { registerIconClick, setIconClick } from './icon-click.ts';
import { followAccess, sendLookout, spotOpenTabs } from './install.ts';
import { fillMenu, registerMenu } from './menu.ts';
import { closeStorage } from './close-storage.ts';
import { oncePerBrowserSession } from './once-per-session.ts';
import { followTabsOfSites } from './reader-sites.ts';
import { holdUpdates } from './update.ts';
import { followReaders, returnReaders } from './open-readers.ts';
import { welcome } from './welcome.ts';

export default defineBackground(() => {
  if (import.meta.env.CHROME) ignoreEndOfWorker();
  onFound((page) => {
    forgetThrottle(page.tabId);
    return sendLookout(page);
  });
  onSpotted((tabId, { isFumadocs }) => showSpotted(tabId, isFumadocs));
  forgetThrottles();
  followSettings();
  followTabsOfSites();
  followAccess();
  followReaders();
  welcome();
  registerIconClick();
  registerMenu();
  registerCommands();
  keepUpFolds();
  if (import.meta.env.FIREFOX) holdUpdates();
  void oncePerBrowserSession(async () => {
    const forChrome = import.meta.env.CHROME ? [closeStorage(), spotOpenTabs()] : [];
    await Promise.all([fillMenu(), setIconClick(), returnReaders(), ...forChrome]);
  });
});

/**
 * Ignores errors of calls that Chromium refuses because it is just ending the worker. Nothing can
 * be done about those; the next worker starts over.
 */
function ignoreEndOfWorker(): void {
  globalThis.addEventListener('unhandledrejection', (event) => {
    if (String(event.reason) === 'Error: No SW') event.preventDefault();
  });
}
