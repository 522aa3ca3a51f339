import { articleRegion, findTitle } from '../../metadata/index.ts';
import { attribute, hasClass } from '../../dom/index.ts';
import { inChrome, isBefore } from '../../landmarks/index.ts';

/** Smaller pictures (in pixels) are portraits, logos or icons. */
const LEAST_WIDTH = 240;
const LEAST_HEIGHT = 100;

/** Most pictures that open one article; with more, it is a list. */
const MOST_COVERS = 4;

/** Pictures that are no cover, whatever their size: portraits, logos, and pictures in lists. */
const NO_COVER =
  'aside,li,[class*="avatar" i],[class*="logo" i],[class*="author" i],[class*="related" i],[aria-hidden="true"]';

/** Tailwind's classes for the size of a portrait. */
const SMALL = /(?:^|\s)(?:rounded-full|(?:size|[wh])-(?:\d|1\d|2[0-4]))(?:\s|$)/;

/**
 * Finds the pictures that open an article and are above its body, below or above the title. Each is
 * returned with its figure and caption. Changes nothing.
 *
 * @returns elements of the page outside the body, at most 4
 */
export function findCovers(page: Document, body: Element): Element[] {
  const title = findTitle(page, body).element;
  if (!title) return [];
  const region = articleRegion(body, title);
  const seen = new Set<string>();
  const inBody = new Set([...body.querySelectorAll('img')].slice(0, 5).map(sourceOf));
  const covers = new Set<Element>();
  for (const image of region.querySelectorAll('img')) {
    if (covers.size >= MOST_COVERS || !isBefore(image, body)) break;
    const source = sourceOf(image);
    if (seen.has(source) || inBody.has(source) || !isCover(image, region)) continue;
    seen.add(source);
    covers.add(frameOf(image, region));
  }
  return [...covers];
}

function isCover(image: HTMLImageElement, region: Element): boolean {
  if (image.closest('h1,h2') || inChrome(image)) return false;
  const outside = image.closest(NO_COVER);
  if (outside && region.contains(outside) && outside !== region) return false;
  const link = image.closest('a[href]');
  // A link to the same picture in full size is fine; a link to another page is not.
  if (link && !/\.(?:avif|gif|jpe?g|png|svg|webp)(?:$|[?#])/i.test(attribute(link, 'href'))) {
    return false;
  }
  return isLarge(image);
}

/** Measured as it is shown; in a page that is not shown, as its attributes say. */
function isLarge(image: HTMLImageElement): boolean {
  if (hasClass(image, 'hidden', 'emoji') || SMALL.test(attribute(image, 'class'))) return false;
  const isShown = image.ownerDocument.defaultView !== null;
  if (isShown) {
    const { width, height } = image.getBoundingClientRect();
    if (width === 0 || image.naturalWidth > 0)
      return width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
  }
  // Before it has loaded, its box says nothing.
  const [width, height] = ['width', 'height'].map((side) => parseInt(attribute(image, side), 10));
  if (width) return width >= LEAST_WIDTH && (height || LEAST_HEIGHT) >= LEAST_HEIGHT;
  return image.closest('figure,picture') !== null || standsAlone(image);
}

function standsAlone({ parentElement }: Element): boolean {
  return parentElement !== null && !/\S/.test(parentElement.textContent);
}

/** The figure around a picture, with its caption. */
function frameOf(image: Element, region: Element): Element {
  const figure = image.closest('figure');
  const isOwn = figure && region.contains(figure) && figure.querySelector('h1') === null;
  return isOwn ? figure : (image.closest('picture') ?? image);
}

/**
 * Identifies a picture: the file inside an address of Next.js' image service, or the address
 * itself.
 */
function sourceOf(image: HTMLImageElement): string {
  const address = image.getAttribute('src') ?? image.getAttribute('srcset') ?? '';
  const [, inner] = /[?&]url=([^&]+)/.exec(address) ?? [];
  return inner ?? address;
}

/** The same for a `header` that is about to be removed: its covers, to be kept. */
export function coversIn(header: Element): Element[] {
  const covers = [...header.querySelectorAll('img')].flatMap((image) =>
    isCover(image, header) ? frameOf(image, header) : [],
  );
  return [...new Set(covers)];
}
