import { useEffect } from 'preact/hooks';
import { showTheme, type Theme } from '../../utils/settings/index.ts';

/** Shows the page in a theme; leaves it as it is while the theme is `undefined`. */
export function useTheme(theme: Theme | undefined): void {
  useEffect(() => {
    if (theme) showTheme(theme);
  }, [theme]);
}
