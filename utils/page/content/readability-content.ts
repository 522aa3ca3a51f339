import { Readability } from '@mozilla/readability';
import { cleanContent, type Content } from './build-content.ts';
import { copyArticle, freeForms } from './draft/index.ts';
import { flattenDepths } from '../dom/index.ts';
import { findOutline } from '../outline/index.ts';

/** Name, id and classes of a heading, which Readability must not see and the heading gets back. */
interface Hidden {
  name: string;
  id: string;
  className: string;
}

const TOKEN = 'data-heading';

/** Most elements inside each other, about twice as many as on pages of visual site builders. */
const MOST_DEPTH = 100;

/**
 * Finds the content of a page on which we know no article, by Mozilla's Readability. Readability
 * drops headings because of their classes and ids (all headings of some sites have `scroll-m-20`)
 * and turns level 1 into level 2; so both are hidden from it and restored afterwards.
 *
 * @param html the whole page
 * @param url absolute address of the page
 * @param title the article's title
 * @returns `html` is empty if Readability finds nothing
 */
export function readableContent(html: string, url: string, title: string): Content {
  const page = new DOMParser().parseFromString(html, 'text/html');
  freeNames(page);
  setBase(page, url);
  flattenDepths(page.body, MOST_DEPTH);
  const hidden = hideHeadings(page);
  const found = new Readability<Node>(page, {
    keepClasses: true,
    charThreshold: 0,
    serializer: (node) => node,
  }).parse();
  const body = found?.content;
  if (!(body instanceof Element)) {
    return { html: '', removed: [], missing: [], needsReadability: false };
  }
  restoreHeadings(body, hidden);
  const named = { text: title };
  const located = {
    body,
    title: named,
    outline: findOutline(body, named),
    hidden: [],
    candidates: [],
  };
  return cleanContent(copyArticle(page, url, body, located));
}

/**
 * Readability reads properties of documents and forms that elements with a name can shadow, and
 * would fail or loop forever. The prototypes' functions are used here for the same reason.
 */
function freeNames(page: Document): void {
  const [root] = Document.prototype.querySelectorAll.call(page, 'html');
  if (!root) return;
  for (const named of root.querySelectorAll('[name]:not(meta),object[id]')) {
    Element.prototype.removeAttribute.call(named, 'name');
    if (named instanceof HTMLObjectElement) named.removeAttribute('id');
  }
  freeForms(page, root);
}

/**
 * Makes relative addresses start from the page and not from the extension. The policy of the
 * extension's pages lets no element do so.
 */
function setBase(page: Document, url: string): void {
  const own = page.querySelector('base[href]')?.getAttribute('href') ?? '';
  const base = URL.parse(own, url);
  const value = base && /^https?:$/.test(base.protocol) ? base.href : url;
  Object.defineProperty(page, 'baseURI', { value });
}

function hideHeadings(page: Document): Hidden[] {
  return [...page.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading, index) => {
    const { localName: name, id, className } = heading;
    heading.removeAttribute('id');
    heading.removeAttribute('class');
    heading.setAttribute(TOKEN, String(index));
    return { name, id, className };
  });
}

function restoreHeadings(body: Element, hidden: readonly Hidden[]): void {
  for (const heading of body.querySelectorAll(`[${TOKEN}]`)) {
    const known = hidden[Number(heading.getAttribute(TOKEN))];
    if (!known) continue;
    const restored = heading.ownerDocument.createElement(known.name);
    if (known.id !== '') restored.id = known.id;
    if (known.className !== '') restored.className = known.className;
    restored.append(...heading.childNodes);
    heading.replaceWith(restored);
  }
}
