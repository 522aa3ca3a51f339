import { useLayoutEffect } from 'preact/hooks';
import { type ReaderSettings, showTheme } from '../../../utils/settings/index.ts';

/** Applies the reader's settings to the root of the page, since its background is the window's. */
export function useLook(settings: ReaderSettings): void {
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement;
    showTheme(settings.theme);
    dataset['font'] = settings.font;
    dataset['justify'] = String(settings.justify);
    dataset['codeWrap'] = String(settings.codeWrap);
    style.setProperty('--text-size', `${settings.textSize}px`);
    style.setProperty('--line-height', String(settings.lineHeight));
    style.setProperty('--letter-spacing', `${settings.letterSpacing}em`);
    style.setProperty('--word-spacing', `${settings.wordSpacing}em`);
    // A name without quotation marks and backslashes, as settings are checked.
    if (settings.ownFont) style.setProperty('--own-font', `"${settings.ownFont}"`);
    else style.removeProperty('--own-font');
    style.setProperty('--code-size', `${settings.codeSize}em`);
  }, [settings]);
}
