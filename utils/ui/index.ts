/**
 * What the extension's own pages share beside their components: messages, shortcuts, downloads, the
 * side panel.
 */
export { ownVersion } from './about.ts';
export {
  commandKeys,
  onKeysChange,
  openKeySettings,
  type CommandKeys,
  type KeyCommand,
} from './command-keys.ts';
export { download } from './download.ts';
export { keepUpFolds, loadFolds, onFoldsChange, saveFolds } from './folded-sections.ts';
export {
  formatDay,
  formatList,
  formatMoment,
  message,
  plural,
  showLanguage,
  uiDirection,
  uiLanguage,
  type MessageKey,
} from './i18n.ts';
export { openOptions, openSidePanel } from './open-pages.ts';
export { visibleSigns } from './visible-signs.ts';
