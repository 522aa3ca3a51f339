import { ancestors } from '../dom/index.ts';
import type { StyleNote } from './style-note.ts';

/**
 * Attribute for the page's background behind a picture, `light` or `dark`; for pictures that are
 * transparent.
 */
export const BACKGROUND = 'data-ground';

/** Limit of pictures whose styles are computed; a page with more of them is hostile. */
const MOST_ASKED = 500;
/** Levels around a picture in which its background is looked for, such as a card or a figure. */
const MOST_STEPS = 8;
/**
 * From this opacity on a colour hides what is behind it; from this lightness on it counts as light.
 */
const COVERS = 0.5;
const LIGHT = 0.5;

/**
 * Notes for each picture whether it is shown on a light or a dark background: by the nearest
 * background colour around it, or by its text colour. Empty for a page that is not shown.
 */
export function backgroundNotes(body: Element): StyleNote[] {
  const pictures = [...body.querySelectorAll('img,svg')].filter(
    (one) => one.parentElement?.closest('svg,button,pre') === null,
  );
  return pictures.slice(0, MOST_ASKED).map((element) => ({
    element,
    name: BACKGROUND,
    value: isOnLight(element) ? 'light' : 'dark',
  }));
}

function isOnLight(picture: Element): boolean {
  let steps = MOST_STEPS;
  for (const at of [picture, ...ancestors(picture)]) {
    const background = colourOf(getComputedStyle(at).backgroundColor);
    if (background && background.alpha >= COVERS) return background.lightness >= LIGHT;
    steps -= 1;
    if (steps === 0) break;
  }
  return (colourOf(getComputedStyle(picture).color)?.lightness ?? 0) < LIGHT;
}

interface Colour {
  /** From 0 (black) to 1 (white). */
  lightness: number;
  alpha: number;
}

/** How to compute lightness from the components of a colour, by colour space. */
const LIGHTNESS: readonly (readonly [RegExp, (values: number[]) => number])[] = [
  [/^rgba?$/, (values) => lumaOf(values) / 255],
  [/^color (?:.*rgb.*|display-p3.*)$/, lumaOf],
  [/^ok/, ([lightness = 0]) => lightness],
  [/^l(?:ab|ch)$/, ([lightness = 0]) => lightness / 100],
];

/**
 * Reads a colour as computed styles write it: `rgb()`, `lab()`, `oklch()`, `color(srgb …)`.
 * `undefined` for other spaces.
 */
export function colourOf(written: string): Colour | undefined {
  const [, space = '', inner = ''] = /^([a-z]+)\((.+)\)$/.exec(written) ?? [];
  const [, named = '', rest = inner] = /^([a-z][\w-]+)\s+(.+)$/.exec(inner) ?? [];
  const [numbers = '', after] = rest.split('/');
  const values = numbers
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(numberOf);
  const [, lightness] = LIGHTNESS.find(([spaces]) => spaces.test(`${space} ${named}`.trim())) ?? [];
  if (!lightness) return undefined;
  // `rgba()` has its alpha as a fourth number.
  const alpha = after === undefined ? (values[3] ?? 1) : numberOf(after.trim());
  return { lightness: lightness(values), alpha };
}

/** Weights of ITU-R BT.601, since eyes see green as lighter than blue. */
function lumaOf([red = 0, green = 0, blue = 0]: number[]): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

function numberOf(written: string): number {
  const number = Number.parseFloat(written) || 0;
  return written.endsWith('%') ? number / 100 : number;
}
