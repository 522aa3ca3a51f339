import { attribute, isForm, isSilent } from '../dom/index.ts';
import { blogPlace } from '../spot/index.ts';
import { isHidden, styledText } from '../styles/index.ts';
import type { FoundTitle } from './title.ts';
import { commonAncestor, inChrome, isBefore } from '../landmarks/index.ts';

/**
 * Where a short text is: above the body (`head`), at the beginning of the body before its prose
 * (`lead`), or after the body and before other content begins (`tail`).
 */
export type Zone = 'head' | 'lead' | 'tail';

/** A short text around the article that may be a date, a name, a tag, a label or a subtitle. */
export interface Candidate {
  element: Element;
  text: string;
  zone: Zone;
  /** Whether it comes before the title. */
  isAboveTitle: boolean;
}

/** Longer texts are prose and no candidates. */
const MOST_LETTERS = 300;
/** An element with more elements than this contains candidates and is none itself. */
const MOST_ELEMENTS = 300;
/** A page with more candidates than this around its article lists something. */
const MOST_CANDIDATES = 300;

/** Elements at which the tail ends. A side column may have headings of its own. */
const TAIL_END = 'h1,h2,h3,form,textarea,article';

const PROSE_CHILD = 'p,h1,h2,h3,h4,h5,h6,ul,ol,pre,blockquote,table,figure,hr,details';

/**
 * Collects the short texts around an article's body, in document order: those in the same article
 * (or main part of the page) as title and body, without chrome and other posts. At most 300.
 * Changes nothing.
 */
export function collectCandidates(
  body: Element,
  { element: title, subtitle }: FoundTitle,
): Candidate[] {
  const region = articleRegion(body, title);
  const candidates: Candidate[] = [];
  const visit = (element: Element, zone: Zone): void => {
    if (candidates.length >= MOST_CANDIDATES || isForm(element)) return;
    if (isSilent(element) || isOutside(element) || isHidden(element)) return;
    if (zone === 'tail' && isOtherPost(element)) return;
    if (hasOwnText(element) && element.getElementsByTagName('*').length <= MOST_ELEMENTS) {
      const text = styledText(element, ' · ');
      if (text !== '' && text.length <= MOST_LETTERS) {
        const isAboveTitle = title !== undefined && isBefore(element, title);
        candidates.push({ element, text, zone, isAboveTitle });
      }
    }
    for (const child of element.children) visit(child, zone);
  };
  for (const { element, zone } of zoneParts(region, body, title, subtitle)) visit(element, zone);
  return candidates;
}

/** Returns the part of the page that belongs to this article alone. */
export function articleRegion(body: Element, title: Element | undefined): Element {
  const shared = title ? commonAncestor(title, body) : body;
  const region = shared.closest('main') ?? shared.closest('article') ?? shared;
  return body.contains(region) ? (body.parentElement ?? body) : region;
}

/**
 * The largest elements of the region that contain neither the body nor prose, each with its zone.
 */
function* zoneParts(
  region: Element,
  body: Element,
  title: Element | undefined,
  subtitle: Element | undefined,
): Generator<{ element: Element; zone: Zone }> {
  for (const child of region.children) {
    if (isForm(child)) {
      if (!isBefore(child, body)) return;
    } else if (child === body) {
      for (const element of leadParts(body, title, subtitle)) yield { element, zone: 'lead' };
    } else if (child.contains(body)) {
      yield* zoneParts(child, body, title, subtitle);
    } else if (isBefore(child, body)) {
      yield { element: child, zone: 'head' };
    } else {
      if (endsTail(child)) return;
      yield { element: child, zone: 'tail' };
    }
  }
}

/**
 * Children of the body before its prose begins: a header, an author's card, the lines below a
 * title.
 */
function leadParts(
  body: Element,
  title: Element | undefined,
  subtitle: Element | undefined,
): Element[] {
  const isInside = title !== undefined && body.contains(title);
  const parts: Element[] = [];
  let isAfterTitle = false;
  // One at a time: by their number, or an index, the browser would count all of them.
  const { children } = body;
  for (let at = 0, child = children.item(0); child; at += 1, child = children.item(at)) {
    const holdsTitle: boolean = isInside && !isAfterTitle && child.contains(title);
    isAfterTitle ||= holdsTitle;
    const isTitle = holdsTitle || (subtitle !== undefined && child.contains(subtitle));
    // Everything up to the title is lead; without a title, or after it, what looks like a byline.
    if (!isTitle && (!isInside || isAfterTitle) && !isLead(child, isInside)) break;
    parts.push(child);
  }
  return parts;
}

function isLead(child: Element, afterTitle: boolean): boolean {
  if (child.matches(PROSE_CHILD)) {
    const isShort = child.textContent.length < 100;
    return (
      afterTitle && isShort && (child.localName === 'p' || child.querySelector('time') !== null)
    );
  }
  if (child.matches('header,time')) return true;
  // Below the title any line may be a byline; at the beginning of a body only one that looks so.
  const isContent = child.matches(LISTED) || child.querySelector(LISTED) !== null;
  if ((isContent || !afterTitle) && !isAboutPost(child)) return false;
  return child.querySelector(PROSE_CHILD) === null || child.matches('.not-prose,span');
}

/** Elements that make no byline, unless something else says that it is one. */
const LISTED = 'ul,ol,dl,pre,blockquote,table,figure';

/** Words before an author's name. */
const BY = /^(?:(?:written |posted )?by|von|par|por|автор|作者|文|저자|작성자|بقلم)(?:\s|[:：]|$)/i;

/** Does it contain what bylines are made of: a year, a portrait, a link, a button, "by"? */
function isAboutPost(block: Element): boolean {
  if (block.querySelector('time,img,a[href],button,[class*="avatar"],.rounded-full')) return true;
  const text = styledText(block, ' · ');
  return /(?:^|\D)(?:19|20)\d{2}(?:\D|$)/.test(text) || BY.test(text);
}

/** Does other content begin here: related posts, comments, forms? */
function endsTail(element: Element): boolean {
  if (element.localName === 'aside' || isAuthorBox(element)) return false;
  return element.matches(TAIL_END) || element.querySelector(TAIL_END) !== null;
}

const OTHER_POST = ':scope > a[href],:scope > :is(p,h2,h3,h4,h5,h6,span,strong) > a[href]';

/** Is it the card of another post: a link to one, or a box with such a link as its title? */
function isOtherPost(element: Element): boolean {
  const link = element.matches('a[href]') ? element : element.querySelector(OTHER_POST);
  if (!(link instanceof HTMLAnchorElement) || /^#|^https?:/.test(attribute(link, 'href'))) {
    return false;
  }
  return blogPlace(link.pathname) === 'post';
}

/** Is it a box about the author: one portrait, few words, no list and no form? */
function isAuthorBox(element: Element): boolean {
  return (
    element.querySelectorAll('img').length === 1 &&
    element.textContent.length < MOST_LETTERS &&
    element.querySelector('form,textarea,time,article,ul,ol') === null
  );
}

/** Is it the site's chrome, or an entry of a table of contents? */
function isOutside(element: Element): boolean {
  if (element.matches('a[href^="#"]')) return true;
  return element.matches('nav,footer,header,dialog,[role],[id]') && inChrome(element);
}

function hasOwnText(element: Element): boolean {
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? '')) return true;
  }
  return false;
}
