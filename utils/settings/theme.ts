import type { ReaderSettings, Theme } from './settings-schema.ts';

/** Where the theme shown last is kept; the reader page has one of its own. */
function keyOf({ pathname }: Pick<Location, 'pathname'>): string {
  return pathname === '/reader.html' ? 'theme-of-reader' : 'theme';
}

/** Draws the page in a theme, and remembers it for the first moment of the next page. */
export function showTheme(theme: Theme | ReaderSettings['theme']): void {
  document.documentElement.dataset['theme'] = theme;
  try {
    localStorage.setItem(keyOf(location), theme);
  } catch {
    // It may be forbidden or full; then the next page has the browser's theme for a moment.
  }
}

/**
 * Draws the page in the theme shown last, before anything is drawn: settings are there only some
 * milliseconds later, and correct what is no longer so.
 */
export function showLastTheme(): void {
  try {
    document.documentElement.dataset['theme'] = localStorage.getItem(keyOf(location)) ?? '';
  } catch {
    // As above.
  }
}
