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

/** Sanitized HTML, in a document in which nothing loads until it is inserted into a page. */
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

/** Attributes with an address; all others have words, numbers or names. */
const ADDRESSES = new Set(['href', 'src']);

const DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i;

/**
 * Allows our vocabulary and nothing else: listed data attributes only, no ARIA (the reader's
 * components add their own), no `style`, no `class`, no custom elements, and SVG only as images.
 *
 * `SANITIZE_DOM` is off, since it would drop every id that is also a property of documents or
 * forms, and headings are called "links", "images", "title" or "forms". An id alone shadows
 * nothing: that takes a `name`, or a form, embed or object, none of which is allowed.
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
 * Sanitizes HTML with DOMPurify. This is the only way for HTML into a page of the extension: insert
 * the result as it is, and never change, serialize or parse it again.
 */
export function toSafeHtml(html: string): SafeHtml {
  const body = parseBody(html);
  dropComments(body);
  dropDisguises(body);
  return DOMPurify.sanitize(body, CONFIG) as unknown as SafeHtml;
}

/** If a comment contains words like "<p", DOMPurify drops the element around it with its text. */
function dropComments(body: HTMLElement): void {
  // Not through the body's own document, whose methods may be shadowed by images with such names.
  const comments = document.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
  for (let one = comments.nextNode(); one; one = comments.nextNode()) {
    if (one instanceof Comment) one.remove();
  }
}

/**
 * Does what DOMPurify's one list for all elements cannot: only links keep `href`, only images keep
 * `src`, and a `data:` address must be that of an image. Forms are skipped, as they are dropped
 * anyway and their fields can shadow their methods.
 */
function dropDisguises(body: HTMLElement): void {
  for (const one of body.querySelectorAll(':not(a,form)[href]')) one.removeAttribute('href');
  for (const one of body.querySelectorAll(':not(img,form)[src]')) one.removeAttribute('src');
  for (const image of body.querySelectorAll('img[src]')) {
    const src = attribute(image, 'src');
    if (/^\s*data:/i.test(src) && !DATA_IMAGE.test(src)) image.removeAttribute('src');
  }
}

/** A colour as our content writes it; anything else is ignored. */
const COLOUR = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/;

/**
 * Returns style rules for the colours of code, as text for a constructed style sheet, since the
 * extension's pages allow no `style` attributes. If a run has two colours, the page's
 * `color-scheme` chooses.
 *
 * @param content the sanitized content
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
