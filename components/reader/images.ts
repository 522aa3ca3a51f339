import { message } from '../../utils/i18n.ts';
import type { SafeHtml } from '../../utils/page/sanitize.ts';

/** The addresses of images that have been withheld, by what stands in their place. */
const withheld = new WeakMap<Element, HTMLImageElement>();

/** Images load when they come near, and tell nobody where they are shown. */
export function prepareImages(content: SafeHtml): void {
  for (const image of content.querySelectorAll('img')) {
    image.loading = 'lazy';
    image.decoding = 'async';
    image.referrerPolicy = 'no-referrer';
  }
}

/** Puts a button in the place of each image that is not part of the content itself. */
export function withholdImages(content: SafeHtml): void {
  for (const image of content.querySelectorAll('img')) {
    if (!isRemote(image)) continue;
    const button = content.ownerDocument.createElement('button');
    button.type = 'button';
    button.className = 'image-withheld';
    button.dataset['showImage'] = '';
    button.append(...textsOf(content.ownerDocument, message('show_image'), image));
    withheld.set(button, image);
    image.replaceWith(button);
  }
}

/** Puts the image back that a button stands for. */
export function showImage(button: Element): void {
  const image = withheld.get(button);
  if (!image) return;
  button.replaceWith(image);
}

/** Puts back all images that were withheld. */
export function showImages(body: ParentNode): void {
  for (const button of body.querySelectorAll('[data-show-image]')) showImage(button);
}

export function countWithheld(body: ParentNode): number {
  return body.querySelectorAll('[data-show-image]').length;
}

/** Says what an image would have shown, in the place of one that did not come. */
export function replaceFailed(image: HTMLImageElement): void {
  const place = image.ownerDocument.createElement('span');
  place.className = 'image-failed';
  place.append(...textsOf(image.ownerDocument, message('image_failed'), image));
  image.replaceWith(place);
}

function textsOf(page: Document, what: string, image: HTMLImageElement): Node[] {
  const texts = [what, image.alt, hostOf(image)].map((text, index) => {
    const part = page.createElement('span');
    part.className = ['image-what', 'image-alt', 'image-host'][index] ?? '';
    // Who is read to wants to know what the image shows, and no more.
    if (text !== image.alt) part.dataset['unspoken'] = '';
    part.textContent = text;
    return part;
  });
  return texts.filter((part) => part.textContent !== '');
}

function isRemote(image: HTMLImageElement): boolean {
  return !/^data:/i.test(image.getAttribute('src') ?? '');
}

function hostOf(image: HTMLImageElement): string {
  const source = image.getAttribute('src') ?? '';
  return URL.canParse(source) ? new URL(source).host : '';
}

/** Makes an image that is shown smaller than it is, or as a drawing, a button that enlarges it. */
export function makeZoomable(image: HTMLImageElement): void {
  if (image.closest('a, button')) return;
  const isDrawing = image.closest('[data-drawing]') !== null;
  if (!isDrawing && image.naturalWidth <= image.clientWidth * 1.1) return;
  image.tabIndex = 0;
  image.role = 'button';
  image.ariaLabel = message('zoom_image', image.alt);
  image.dataset['zoom'] = '';
}
