import { attribute, hasClass, oneLine } from '../../dom/index.ts';
import type { Draft } from '../draft/index.ts';
import { BACKGROUND } from '../../styles/index.ts';
import { tamedPicture } from './svg-pictures.ts';

/**
 * Image width in pixels that is enough for the reader's widest column on a screen of double
 * density.
 */
const GOOD_WIDTH = 1400;

const DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i;
/** Attributes in which lazy-loading scripts keep the address. */
const LATE = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc'];
const LATE_SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];

/**
 * Rebuilds images with one address (of a suitable size), alternative text, title and dimensions
 * only.
 */
export function rebuildImages(draft: Draft): void {
  for (const picture of draft.all('picture')) {
    const image = picture.querySelector('img');
    if (!image) continue;
    const source = [...picture.children].find((part) => part.matches('source[srcset]'));
    if (source && !image.hasAttribute('src') && !image.hasAttribute('srcset')) {
      image.setAttribute('srcset', attribute(source, 'srcset'));
    }
  }
  for (const image of draft.all('img')) {
    if (draft.made.has(image)) continue;
    if (isHidden(image)) draft.remove(image);
    else if (hasClass(image, 'emoji', 'wp-smiley')) image.replaceWith(attribute(image, 'alt'));
    else image.replaceWith(rebuildImage(draft, image));
  }
}

function rebuildImage(draft: Draft, image: Element): Element {
  const src = addressOf(draft, image);
  const title = image.getAttribute('title');
  const made = draft.make('img', { alt: oneLine(attribute(image, 'alt')) });
  const background = hasClass(image, 'dark:hidden') ? 'light' : attribute(image, BACKGROUND);
  if (background) made.setAttribute(BACKGROUND, background);
  if (src !== undefined) made.setAttribute('src', src);
  if (title) made.setAttribute('title', oneLine(title));
  for (const side of ['width', 'height']) {
    const pixels = attribute(image, side);
    if (/^[1-9]\d{0,4}$/.test(pixels)) made.setAttribute(side, pixels);
  }
  return made;
}

/** Is it a tracking pixel, or one of two images that is for the other theme? */
function isHidden(image: Element): boolean {
  const sides = ['width', 'height'].map((side) => image.getAttribute(side));
  if (sides.every((side) => side === '0' || side === '1')) return true;
  return (
    hasClass(image, 'hidden') && hasClass(image, 'dark:block', 'dark:inline', 'dark:inline-block')
  );
}

/** The best of `srcset`, otherwise what a script would load, otherwise `src`. */
function addressOf(draft: Draft, image: Element): string | undefined {
  const sets = LATE_SETS.map((name) => image.getAttribute(name));
  const best = sets.map((set) => set && bestOf(set)).find((address) => address);
  const late = LATE.map((name) => image.getAttribute(name)).find((address) => address);
  const src = image.getAttribute('src');
  for (const address of [best, late, src]) {
    if (!address) continue;
    if (DATA_IMAGE.test(address)) {
      // A placeholder, if there is something else to load.
      if (address === src && address.length < 4000 && late) continue;
      if (!/^data:image\/svg/i.test(address)) return address;
      const picture = tamedPicture(address);
      if (picture !== undefined) return picture;
      continue;
    }
    const url = draft.resolve(address);
    if (url !== undefined) return url;
  }
  return undefined;
}

/** An address in `srcset`, and its descriptor up to the next comma. */
const CANDIDATE = /([^\s,]\S*[^\s,]|[^\s,])\s*([^,]*)(?:,|$)/g;

/**
 * Width in pixels by a descriptor; a density of 2 counts as the good width. `undefined` if it
 * states none.
 */
function widthOf(descriptor: string): number | undefined {
  if (descriptor === '') return GOOD_WIDTH / 2;
  const [, size = '', unit] = /^(\d+(?:\.\d+)?)([wx])$/.exec(descriptor) ?? [];
  return size === '' ? undefined : Number(size) * (unit === 'x' ? GOOD_WIDTH / 2 : 1);
}

/**
 * Chooses from a `srcset`: the smallest image that is wide enough, otherwise the largest;
 * `undefined` if none has a readable size.
 */
export function bestOf(srcset: string): string | undefined {
  const candidates = [...srcset.matchAll(CANDIDATE)].flatMap(([, url = '', descriptor = '']) => {
    const width = widthOf(descriptor.trim());
    return width === undefined ? [] : [{ url, width }];
  });
  const enough = candidates.filter(({ width }) => width >= GOOD_WIDTH);
  const byWidth = (enough.length > 0 ? enough : candidates).toSorted((a, b) => a.width - b.width);
  return (enough.length > 0 ? byWidth[0] : byWidth.at(-1))?.url;
}
