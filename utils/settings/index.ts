/** The settings, how they are stored, and the theme of the extension's pages. */
export {
  MOST_BYTES,
  SETTINGS_FILE,
  readSettingsFile,
  writeSettingsFile,
} from './settings-export.ts';
export {
  BADGES,
  DEFAULTS,
  KEY_CHOICES,
  LONGEST_TAB,
  MOST_SITES,
  MOST_TABS,
  OPENS,
  RATES,
  READER_FONTS,
  READER_RANGES,
  READER_THEMES,
  REMEMBERS,
  THEMES,
  applyChanges,
  flattenSettings,
  type BadgeKind,
  type Changes,
  type Opens,
  type ReaderSettings,
  type Remembers,
  type Settings,
  type Theme,
} from './settings-schema.ts';
export type { Loaded, Saved } from './settings-store.ts';
export { loadSettings, onSettingsChange, saveSettings } from './synced-settings.ts';
export { showLastTheme, showTheme } from './theme.ts';
