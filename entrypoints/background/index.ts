import { defineBackground } from 'wxt/utils/define-background';
import { forgetFolds } from '../../utils/folds.ts';
import { onSpotted } from '../../utils/messages.ts';
import { followSettings, showNothing, showPage } from './badge.ts';
import { obeyCommands } from './commands.ts';
import { spotOpenTabs } from './install.ts';
import { offerMenu } from './menu.ts';

export default defineBackground(() => {
  onSpotted((tabId, { isFumadocs }) => void (isFumadocs ? showPage(tabId) : showNothing(tabId)));
  followSettings();
  spotOpenTabs();
  offerMenu();
  obeyCommands();
  forgetFolds();
});
