import { useEffect } from 'preact/hooks';
import { showTheme, type Theme } from '../../utils/settings/index.ts';

/** Draws the page in a theme; undefined while it is not known leaves the page as it is. */
export function useTheme(theme: Theme | undefined): void {
  useEffect(() => {
    if (theme) showTheme(theme);
  }, [theme]);
}
