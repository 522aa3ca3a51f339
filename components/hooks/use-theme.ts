import { useEffect } from 'preact/hooks';
import type { Theme } from '../../utils/settings/settings-shape.ts';
import { showTheme } from '../../utils/settings/theme.ts';

/** Draws the page in a theme; undefined while it is not known leaves the page as it is. */
export function useTheme(theme: Theme | undefined): void {
  useEffect(() => {
    if (theme) showTheme(theme);
  }, [theme]);
}
