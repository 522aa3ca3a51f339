/** Characters that are measured, and the fewest that tell anything of the rest. */
const SAMPLE = 2000;
const LEAST = 200;

/** Of an article's HTML, how much is looked through for a sample. */
const SEARCHED = 60_000;

/** Characters of these scripts are as wide as they are high; a line holds fewer. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const WIDE_PART = 0.6;

/** Widths that no text has: a hostile page may be made of one sign. */
const NARROWEST = 0.25;
const WIDEST = 1.1;

/** Some of an article's own paragraphs, as text to measure and no more: it is still untrusted. */
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

/** Characters that a line of this text holds, of so many that are set for others. */
export function charactersIn(sample: string, lineWidth: number): number {
  const wide = sample.match(WIDE)?.length ?? 0;
  return wide > sample.length / 3 ? Math.round(lineWidth * WIDE_PART) : lineWidth;
}

/**
 * Measures the text in the faces that are really used for it.
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
