import type { ReaderSettings, Theme } from './settings-schema.ts';

/** Local storage key of the theme shown last; the reader page has its own. */
function keyOf({ pathname }: Pick<Location, 'pathname'>): string {
  return pathname === '/reader.html' ? 'theme-of-reader' : 'theme';
}

/** Shows the page in a theme, and remembers it for the start of the next page. */
export function showTheme(theme: Theme | ReaderSettings['theme']): void {
  document.documentElement.dataset['theme'] = theme;
  try {
    localStorage.setItem(keyOf(location), theme);
  } catch {
    // Local storage may be forbidden or full; then the next page starts with the browser's theme.
  }
}

/**
 * Shows the page in the last theme before anything is drawn. Settings arrive some milliseconds
 * later and correct it.
 */
export function showLastTheme(): void {
  try {
    document.documentElement.dataset['theme'] = localStorage.getItem(keyOf(location)) ?? '';
  } catch {
    // As above.
  }
}
