import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { ReaderSettings } from '../../../utils/settings/index.ts';
import { charactersIn, characterWidth, sampleOf, spacingOf } from '../line-measure.ts';

/**
 * Sets the width of lines so that they hold the chosen number of characters, in the fonts that this
 * browser uses for this article.
 *
 * @param content the article's HTML
 * @returns number of characters in a line
 */
export function useLineWidth(content: string, settings: ReaderSettings): number {
  const { font, ownFont, textSize, lineWidth, letterSpacing, wordSpacing } = settings;
  const sample = useMemo(() => sampleOf(content), [content]);
  const characters = charactersIn(sample, lineWidth);
  const spacing = spacingOf(sample, letterSpacing, wordSpacing);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--line-width', String(characters));
    const family = getComputedStyle(document.documentElement).getPropertyValue('--body-font');
    const faces = `${textSize}px ${family}`;
    const measure = (): void => {
      const width = characterWidth(sample, faces);
      if (width === undefined) style.removeProperty('--character');
      else style.setProperty('--character', `${(width + spacing).toFixed(4)}em`);
    };
    measure();
    // One of our own fonts may have to be loaded first.
    let isLeft = false;
    void document.fonts.load(faces, sample).then((fetched) => {
      if (fetched.length > 0 && !isLeft) measure();
    });
    return () => {
      isLeft = true;
    };
  }, [sample, characters, spacing, font, ownFont, textSize]);
  return characters;
}
