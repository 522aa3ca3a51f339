/** The darkest background of code in the light themes, and the lightest in the dark theme. */
const LIGHT_GROUND = '#efe1c6';
const DARK_GROUND = '#372c12';

/** Contrast that WCAG 2 requires for text (success criterion 1.4.3). */
const LEAST_CONTRAST = 4.5;
/** Share of the way to black or white by which a colour is moved at a time. */
const STEP = 0.04;

type Rgb = readonly [red: number, green: number, blue: number];

/**
 * Makes the colours of code readable: each is moved towards black or white until it has enough
 * contrast, since pages choose colours for their own backgrounds. A colour that a page has for one
 * theme is used for both.
 *
 * @param styles rules as `colourStyles` writes them
 * @returns rules in the same form
 */
export function legibleColours(styles: string): string {
  return styles.replace(
    /color:(?:light-dark\((#\w+),(#\w+)\)|(#\w+))/g,
    (_rule, light: string, dark: string, only: string) =>
      `color:light-dark(${legibleOn(LIGHT_GROUND, light ?? only)},${legibleOn(DARK_GROUND, dark ?? only)})`,
  );
}

/**
 * Returns a colour, or the nearest one to it that is readable on a background. Both are
 * hexadecimal.
 */
export function legibleOn(background: string, colour: string): string {
  const behind = luminanceOf(parse(background));
  const target = behind > 0.2 ? 0 : 255;
  let rgb = parse(colour);
  for (
    let part = STEP;
    contrast(luminanceOf(rgb), behind) < LEAST_CONTRAST && part < 1;
    part += STEP
  ) {
    rgb = parse(colour).map((value) => value + (target - value) * part) as unknown as Rgb;
  }
  return `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** Reads `#rgb`, `#rgba`, `#rrggbb` and `#rrggbbaa`; alpha is ignored. */
function parse(colour: string): Rgb {
  const digits = colour.slice(1);
  const pairs =
    digits.length < 6 ? digits.match(/./g)?.map((digit) => digit + digit) : digits.match(/../g);
  const [red = 0, green = 0, blue = 0] = (pairs ?? []).map((pair) => parseInt(pair, 16));
  return [red, green, blue];
}

/** Relative luminance as defined by WCAG 2, 0 to 1. */
function luminanceOf(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
