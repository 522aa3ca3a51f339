/** Most characters that are measured, and the fewest that say anything about the rest. */
const SAMPLE = 2000;
const LEAST = 200;

/** Most characters of an article's HTML in which a sample is looked for. */
const SEARCHED = 60_000;

/** Scripts whose characters are as wide as high, so that fewer fit into a line. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const WIDE_PART = 0.6;

/** Limits of the average width in font sizes, against hostile pages that repeat one character. */
const NARROWEST = 0.25;
const WIDEST = 1.1;

/**
 * Returns some of an article's own text as a sample for measuring.
 *
 * @param html the content, not sanitized; it is only read as text
 */
export function sampleOf(html: string): string {
  return html
    .slice(0, SEARCHED)
    .split('</p>')
    .map((piece) => piece.slice(piece.lastIndexOf('<p')))
    .filter((piece) => piece.startsWith('<p'))
    .join(' ')
    .replace(/<[^<>]*>/g, '')
    .replace(/&#?\w{1,8};/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, SAMPLE);
}

/**
 * Returns how many characters of a text fit into a line that holds `lineWidth` characters of Latin
 * text.
 */
export function charactersIn(sample: string, lineWidth: number): number {
  const wide = sample.match(WIDE)?.length ?? 0;
  return wide > sample.length / 3 ? Math.round(lineWidth * WIDE_PART) : lineWidth;
}

/**
 * Returns what spacing adds to the average character of a text, in font sizes.
 *
 * @param letterSpacing added to each character, in font sizes
 * @param wordSpacing added to each space, in font sizes
 */
export function spacingOf(sample: string, letterSpacing: number, wordSpacing: number): number {
  const spaces = sample.split(' ').length - 1;
  return letterSpacing + (wordSpacing * spaces) / Math.max(sample.length, 1);
}

/**
 * Measures the average character width of a text, in pixels, in the fonts that the browser really
 * uses; `undefined` if it cannot be measured.
 *
 * @param font as in CSS, with a size in pixels
 */
export function characterWidth(sample: string, font: string): number | undefined {
  const size = parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? '');
  const context = document.createElement('canvas').getContext('2d');
  if (!context || sample.length < LEAST || !(size > 0)) return undefined;
  context.font = font;
  const width = context.measureText(sample).width / sample.length / size;
  return Math.min(Math.max(width, NARROWEST), WIDEST);
}
