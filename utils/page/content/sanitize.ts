import DOMPurify, { type Config } from 'dompurify';
import {
  attribute,
  BLOCKS,
  INLINE,
  KEPT_ATTRIBUTES,
  MADE_ATTRIBUTES,
  MADE_BLOCKS,
  MATHML,
  MATHML_ATTRIBUTES,
  parseBody,
  VOID,
} from '../dom/index.ts';

declare const safe: unique symbol;

/** HTML that has been through the sanitizer, in a document where nothing loads until it is put in. */
export type SafeHtml = DocumentFragment & { readonly [safe]: true };

const ATTRIBUTES = [
  ...new Set([
    ...MADE_ATTRIBUTES,
    ...MATHML_ATTRIBUTES,
    ...Object.values(KEPT_ATTRIBUTES).flat(),
    'lang',
    'dir',
    'data-align',
  ]),
];

/** Attributes that hold an address; all others hold words, numbers and names. */
const ADDRESSES = new Set(['href', 'src']);

const DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i;

/**
 * The vocabulary and nothing else. Data attributes one by one, no ARIA (the reader's components
 * give their own), no `style` and no `class`, no custom elements, no SVG but in pictures.
 *
 * `SANITIZE_DOM` would drop each id that is also the name of a property of a document or a form:
 * "links", "images", "title", "forms", which are what headings are called. An id alone can stand in
 * for nothing of a document: that takes a `name`, or a form, an embed or an object, and none of
 * these passes.
 */
const CONFIG: Config = {
  ALLOWED_TAGS: [
    ...new Set([
      ...Object.keys(BLOCKS),
      ...Object.keys(MADE_BLOCKS),
      ...INLINE,
      ...VOID,
      ...MATHML,
      'span',
      'body', // what is handed over; no other can be in it
    ]),
  ],
  ALLOWED_ATTR: ATTRIBUTES,
  ADD_URI_SAFE_ATTR: ATTRIBUTES.filter((name) => !ADDRESSES.has(name)),
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:|tel:|#)/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  SANITIZE_DOM: false,
  RETURN_DOM_FRAGMENT: true,
};

/**
 * The one way for HTML into an extension page. What comes out goes in as it is: it is never
 * changed, written out or parsed again.
 */
export function toSafeHtml(html: string): SafeHtml {
  const body = parseBody(html);
  dropComments(body);
  dropDisguises(body);
  return DOMPurify.sanitize(body, CONFIG) as unknown as SafeHtml;
}

/** DOMPurify throws away what words like "<p" share an element with a comment, and the words too. */
function dropComments(body: HTMLElement): void {
  // Not the body's own document: its images may be called like its methods.
  const comments = document.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
  for (let one = comments.nextNode(); one; one = comments.nextNode()) {
    if (one instanceof Comment) one.remove();
  }
}

/**
 * DOMPurify has one list of attributes for all elements, and lets any `data:` be an image's address:
 * here links alone lead, images alone load, and an image they are to load. Forms go as they are, and
 * their fields would answer in the place of their methods.
 */
function dropDisguises(body: HTMLElement): void {
  for (const one of body.querySelectorAll(':not(a,form)[href]')) one.removeAttribute('href');
  for (const one of body.querySelectorAll(':not(img,form)[src]')) one.removeAttribute('src');
  for (const image of body.querySelectorAll('img[src]')) {
    const src = attribute(image, 'src');
    if (/^\s*data:/i.test(src) && !DATA_IMAGE.test(src)) image.removeAttribute('src');
  }
}

/** A colour as the content writes it; anything else is none. */
const COLOUR = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/;

/**
 * Styles for the colours of code, as text for a constructed stylesheet: the pages of the extension
 * allow no `style` attributes. Where there are two colours, the page's `color-scheme` chooses.
 */
export function colourStyles(content: DocumentFragment): string {
  const inks = new Set<string>();
  for (const element of content.querySelectorAll('[data-ink]')) {
    inks.add(attribute(element, 'data-ink'));
  }
  return [...inks].map(inkRule).join('');
}

function inkRule(ink: string): string {
  const [light = '', dark = light, ...more] = ink.split('/');
  if (more.length > 0 || !COLOUR.test(light) || !COLOUR.test(dark)) return '';
  const colour = light === dark ? light : `light-dark(${light},${dark})`;
  return `[data-ink="${ink}"]{color:${colour}}`;
}
