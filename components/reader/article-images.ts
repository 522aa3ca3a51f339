import { message } from '../../utils/ui/index.ts';
import type { SafeHtml } from '../../utils/page/content/index.ts';
import type { PictureProblem } from '../../utils/reader/index.ts';
import type { ImageLoader } from './load-images.ts';

/** Withheld images, by the button in their place. */
const withheld = new WeakMap<Element, HTMLImageElement>();

/**
 * Removes the address of every image that is not part of the content itself (`data:`). Such images
 * are fetched when they come near the window; until then an empty picture keeps their space. An
 * image without an address is reported as missing.
 */
export function prepareImages(content: SafeHtml): void {
  for (const image of content.querySelectorAll('img')) {
    image.decoding = 'async';
    const address = image.getAttribute('src') ?? '';
    // An image that only the page itself has (`blob:`), or that has no address.
    if (address === '') replaceFailed(image);
    if (!/^https?:/i.test(address)) continue;
    image.dataset['picture'] = address;
    image.dataset['waits'] = '';
    // Dragging would hand on the address of this page's copy.
    image.draggable = false;
    image.src = emptyPicture(image);
  }
}

function emptyPicture(image: HTMLImageElement): string {
  const [width, height] = ['width', 'height'].map((side) => Number(image.getAttribute(side)) || 1);
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}

/** Replaces every image that is not part of the content itself by a button that loads it. */
export function withholdImages(content: SafeHtml): void {
  for (const image of content.querySelectorAll<HTMLImageElement>('img[data-waits]')) {
    withhold(image, message('show_image'));
  }
}

/** @param what text of the button */
function withhold(image: HTMLImageElement, what: string): void {
  const button = image.ownerDocument.createElement('button');
  button.type = 'button';
  button.className = 'image-withheld';
  button.dataset['showImage'] = '';
  nameAfter(button, image);
  button.append(...textsOf(image, what));
  withheld.set(button, image);
  image.replaceWith(button);
}

/** Replaces a button by the image that it stands for. */
export function showImage(button: Element, images: ImageLoader): void {
  const image = withheld.get(button);
  if (!image) return;
  button.replaceWith(image);
  images.watch([image]);
}

/** Replaces all such buttons by their images. */
export function showImages(body: ParentNode, images: ImageLoader): void {
  for (const button of body.querySelectorAll('[data-show-image]')) showImage(button, images);
}

/** Counts the images that are withheld. */
export function countWithheld(body: ParentNode): number {
  return body.querySelectorAll('[data-show-image]').length;
}

/** Replaces an image that cannot be shown by the reason and its alternative text. */
export function replaceFailed(image: HTMLImageElement, problem: PictureProblem = 'failed'): void {
  if (problem === 'led_on') {
    image.dataset['asked'] = '';
    withhold(image, message('image_led_on'));
    return;
  }
  image.replaceWith(placeOf(image, problem));
}

/** Makes the element that replaces an image. */
export function placeOf(
  image: HTMLImageElement,
  problem: Exclude<PictureProblem, 'led_on'>,
): HTMLElement {
  const place = image.ownerDocument.createElement('span');
  place.className = 'image-failed';
  nameAfter(place, image);
  place.append(...textsOf(image, message(`image_${problem}`), true));
  return place;
}

/** What stands in the place of an image can be known for it. */
function nameAfter(element: HTMLElement, { dataset }: HTMLImageElement): void {
  const { picture } = dataset;
  if (picture !== undefined) element.dataset['picture'] = picture;
}

/** The reason, the alternative text, and the image's host, which may be a link. */
function textsOf(image: HTMLImageElement, what: string, isLink = false): Node[] {
  const address = image.dataset['picture'] ?? '';
  const host = URL.canParse(address) ? new URL(address).host : '';
  const mayLink = isLink && !image.closest('a, button, summary');
  const texts = [what, image.alt, mayLink && host ? message('open_image', host) : host];
  const parts = texts.map((text, index) => {
    const part = image.ownerDocument.createElement(index === 2 && mayLink ? 'a' : 'span');
    part.className = ['image-what', 'image-alt', 'image-host'][index] ?? '';
    // When read aloud, only the alternative text matters.
    if (text !== image.alt) part.dataset['unspoken'] = '';
    part.textContent = text;
    return part;
  });
  for (const link of parts) if (link instanceof HTMLAnchorElement) lead(link, address);
  return parts.filter((part) => part.textContent !== '');
}

function lead(link: HTMLAnchorElement, address: string): void {
  link.href = address;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
}

/** Makes an image a button that enlarges it, if it is shown smaller than it is, or is a drawing. */
export function makeZoomable(image: HTMLImageElement): void {
  if ('waits' in image.dataset || image.closest('a, button')) return;
  const isDrawing = image.closest('[data-drawing]') !== null;
  if (!isDrawing && image.naturalWidth <= image.clientWidth * 1.1) return;
  image.tabIndex = 0;
  image.role = 'button';
  image.ariaLabel = message('zoom_image', image.alt);
  image.dataset['zoom'] = '';
}
