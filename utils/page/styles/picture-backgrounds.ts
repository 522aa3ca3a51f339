import { ancestors } from '../dom/index.ts';
import type { StyleNote } from './style-note.ts';

/** What a picture stands on in the page, for where it has no background of its own. */
export const BACKGROUND = 'data-ground';

/** Pictures that are asked for; a page with more is made to keep us busy. */
const MOST_ASKED = 500;
/** Elements around a picture that may be its background: a card, a figure. */
const MOST_STEPS = 8;
/** Shares from which a colour covers what is behind it, and is light. */
const COVERS = 0.5;
const LIGHT = 0.5;

/**
 * Is the background of each picture light or dark? The nearest colour around it says it, else that of
 * its text. A page that is not shown does not know.
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
  /** From 0, black, to 1, white. */
  lightness: number;
  alpha: number;
}

/** How light the numbers of a colour say that it is, by its space. */
const LIGHTNESS: readonly (readonly [RegExp, (values: number[]) => number])[] = [
  [/^rgba?$/, (values) => lumaOf(values) / 255],
  [/^color (?:.*rgb.*|display-p3.*)$/, lumaOf],
  [/^ok/, ([lightness = 0]) => lightness],
  [/^l(?:ab|ch)$/, ([lightness = 0]) => lightness / 100],
];

/** How light a colour is, as computed styles write it: `rgb()`, `lab()`, `oklch()`, `color(srgb)`. */
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

/** As television weighs them, since eyes see green as lighter than blue (ITU-R BT.601). */
function lumaOf([red = 0, green = 0, blue = 0]: number[]): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

function numberOf(written: string): number {
  const number = Number.parseFloat(written) || 0;
  return written.endsWith('%') ? number / 100 : number;
}
