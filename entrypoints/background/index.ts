import { defineBackground } from 'wxt/utils/define-background';
import { forgetFolds } from '../../utils/folds.ts';
import { onSpotted } from '../../utils/messages.ts';
import { followSettings, showNothing, showPage } from './badge.ts';
import { obeyCommands } from './commands.ts';
import { followAccess, spotOpenTabs } from './install.ts';
import { fillMenu, obeyMenu } from './menu.ts';
import { onceInALife } from './once.ts';

export default defineBackground(() => {
  onSpotted((tabId, { isFumadocs }) => void (isFumadocs ? showPage(tabId) : showNothing(tabId)));
  followSettings();
  followAccess();
  obeyMenu();
  obeyCommands();
  forgetFolds();
  void onceInALife(() => {
    void fillMenu();
    if (import.meta.env.CHROME) void spotOpenTabs();
  });
});
