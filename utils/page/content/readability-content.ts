import { Readability } from '@mozilla/readability';
import { cleanContent, type Content } from './build-content.ts';
import { copyArticle, freeForms } from './draft/index.ts';
import { flattenDepths } from '../dom/index.ts';
import { findOutline } from '../outline/index.ts';

/** What Readability must not see of a heading, and has to be given back. */
interface Hidden {
  name: string;
  id: string;
  className: string;
}

const TOKEN = 'data-heading';

/** Elements in one another: a page of builders that love boxes has half as many. */
const MOST_DEPTH = 100;

/**
 * The content of a page on which no container is known, as Readability finds it. It takes headings
 * for furniture by their classes and ids (`scroll-m-20` is in every heading of some sites) and
 * turns level 1 into 2: so it sees neither, and the headings get them back.
 *
 * @param html the whole page
 * @param title what the extractor calls the article
 */
export function readableContent(html: string, url: string, title: string): Content {
  const page = new DOMParser().parseFromString(html, 'text/html');
  freeNames(page);
  addBase(page, url);
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
 * Readability asks documents and forms for what elements in them can stand in for by their names: it
 * would fail, or climb for ever. By the prototype's own function, for the same reason.
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

/** Relative addresses start from the page, and not from the extension. */
function addBase(page: Document, url: string): void {
  if (page.querySelector('base[href]')) return;
  const base = page.createElement('base');
  base.href = url;
  page.head.prepend(base);
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
