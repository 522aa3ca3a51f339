import type { Theme } from './settings-shape.ts';

const KEY = 'theme';

/** Draws the page in a theme, and remembers it for the first moment of the next page. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  try {
    localStorage.setItem(KEY, theme);
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
    document.documentElement.dataset['theme'] = localStorage.getItem(KEY) ?? '';
  } catch {
    // As above.
  }
}
