import { articleRegion, findTitle } from '../../metadata/index.ts';
import { attribute, hasClass } from '../../dom/index.ts';
import { inChrome, isBefore } from '../../landmarks/index.ts';

/** Pixels below which a picture is a portrait, a logo or a sign. */
const LEAST_WIDTH = 240;
const LEAST_HEIGHT = 100;

/** Pictures that one article may open with; a page with more shows a list of something. */
const MOST_COVERS = 4;

/** What is no cover, whatever its size: portraits, logos, pictures that lead elsewhere, and lists. */
const NO_COVER =
  'aside,li,[class*="avatar" i],[class*="logo" i],[class*="author" i],[class*="related" i],[aria-hidden="true"]';

/** Sizes of a portrait, as Tailwind writes them. */
const SMALL = /(?:^|\s)(?:rounded-full|(?:size|[wh])-(?:\d|1\d|2[0-4]))(?:\s|$)/;

/**
 * The pictures that open an article and stand above its body, between it and the title or above
 * both, each in the figure with its caption.
 *
 * @returns elements of the page, outside of the body
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
  // A picture that leads to itself, in its own size, is shown; one that leads elsewhere is not it.
  if (link && !/\.(?:avif|gif|jpe?g|png|svg|webp)(?:$|[?#])/i.test(attribute(link, 'href'))) {
    return false;
  }
  return isLarge(image);
}

/** As it is shown; where nothing is shown, as the page says. */
function isLarge(image: HTMLImageElement): boolean {
  if (hasClass(image, 'hidden', 'emoji') || SMALL.test(attribute(image, 'class'))) return false;
  const isShown = image.ownerDocument.defaultView !== null;
  if (isShown) {
    const { width, height } = image.getBoundingClientRect();
    if (width === 0 || image.naturalWidth > 0)
      return width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
  }
  // Of one that has not come its place says nothing.
  const [width, height] = ['width', 'height'].map((side) => parseInt(attribute(image, side), 10));
  if (width) return width >= LEAST_WIDTH && (height || LEAST_HEIGHT) >= LEAST_HEIGHT;
  return image.closest('figure,picture') !== null || standsAlone(image);
}

function standsAlone({ parentElement }: Element): boolean {
  return parentElement !== null && !/\S/.test(parentElement.textContent);
}

/** The figure around a picture, which has its caption. */
function frameOf(image: Element, region: Element): Element {
  const figure = image.closest('figure');
  const isOwn = figure && region.contains(figure) && figure.querySelector('h1') === null;
  return isOwn ? figure : (image.closest('picture') ?? image);
}

/** What tells one picture from another: the file, which Next.js puts into an address of its own. */
function sourceOf(image: HTMLImageElement): string {
  const address = image.getAttribute('src') ?? image.getAttribute('srcset') ?? '';
  const [, inner] = /[?&]url=([^&]+)/.exec(address) ?? [];
  return inner ?? address;
}

/** The same in a header that goes: figures and large pictures without what stands around them. */
export function coversIn(header: Element): Element[] {
  const covers = [...header.querySelectorAll('img')].flatMap((image) =>
    isCover(image, header) ? frameOf(image, header) : [],
  );
  return [...new Set(covers)];
}
