import { hideNarrow } from './flight-widths.ts';
import { findBody } from '../landmarks/index.ts';
import { CHROME, openTabs, substitute, type Props, type TabGroup } from './flight-components.ts';
import { hasSignal } from './flight-signals.ts';
import {
  ClientReference,
  isElement,
  isRecord,
  type Flight,
  type FlightElement,
} from './parse-flight.ts';
import { findNesting, findRoute, readSegment } from './flight-route.ts';
import { parseBody } from '../dom/index.ts';

/** A page as a payload describes it. */
export interface FlightPage {
  /** Inert: runs no script, loads nothing. */
  document: Document;
  /** False where the payload is cut off, damaged or too large to draw whole. */
  isComplete: boolean;
  /** Does anything drawn bear a mark of Fumadocs UI? Its styles, the best mark, no payload has. */
  isFumadocs: boolean;
}

/**
 * Draws the page that a payload describes, so that it can be read like any other; `undefined`
 * where no article is in it. Where the payload has the shape of a page of Next.js 14 to 16, its
 * layouts are put together as Next.js does; in any other (the files of single segments had a
 * new one in most versions) all elements in row 0 are drawn in order; and if the article isn't
 * there, all rows are.
 *
 * @param url address of the page, which its relative links start from
 */
export function flightPage(flight: Flight, url: string): FlightPage | undefined {
  for (const draw of [drawRoute, drawNesting, drawFirstRow, drawLooseRows]) {
    const renderer = new Renderer(flight, url);
    draw(flight, renderer);
    if (hasArticle(renderer.page)) {
      const { page, isCut, isFumadocs } = renderer;
      hideNarrow(page);
      return { document: page, isComplete: !isCut && flight.isComplete(), isFumadocs };
    }
  }
  return undefined;
}

/** Lists of posts have paragraphs too, but no typography around them and no headings to jump to. */
function hasArticle(page: Document): boolean {
  const body = findBody(page);
  return body !== undefined && (body.matches('.prose') || body.querySelector(SECTION) !== null);
}

const SECTION = ':is(h1,h2,h3,h4)[id]';

function drawRoute(flight: Flight, renderer: Renderer): void {
  const { seed, head } = findRoute(flight) ?? {};
  // What of the head is not moved into the document's, is a hidden wrapper of it.
  renderer.draw(head, renderer.page.createElement('div'));
  renderer.drawSegment(seed, renderer.page.body);
}

function drawNesting(flight: Flight, renderer: Renderer): void {
  const { parts, named } = findNesting(flight) ?? { parts: [], named: {} };
  const scope: Scope = { slots: {}, named };
  renderer.drawNested({ parts, scope }, renderer.page.body);
}

function drawFirstRow(flight: Flight, renderer: Renderer): void {
  renderer.drawWithin(flight.row('0'));
}

function drawLooseRows(flight: Flight, renderer: Renderer): void {
  for (const id of flight.roots()) renderer.drawWithin(flight.row(id));
}

interface Scope {
  slots: Props;
  tabs?: TabGroup;
  /** What Waku's slots show, by their ids. */
  named?: Props;
  /** What stands where a layout says `<Outlet />` or `<Children />`. */
  inner?: Inner;
}

/** Elements from the outside in, each of which is the inner part of the one before. */
interface Inner {
  parts: unknown[];
  scope: Scope;
}

/** What shows a layout's inner part: of React Router, and of Waku and vinext. */
const OUTLET = /^(?:Outlet|Children)(?:_|$)/;
/** What shows a layout by its id. */
const SLOT = /^Slot(?:_|$)/;

/** Props of Next.js' router and keys of its payloads that hold other pages than the one shown. */
const OTHER_PAGES =
  /^(?:notFound|error|loading|template|forbidden|unauthorized|tree|errorElement|hydrateFallbackElement)$/;

/** Host elements that are never drawn. JSON-LD is the one kind of script that is data. */
const UNDRAWN = new Set(['style', 'svg', 'template', 'base', 'object', 'embed']);
const UNDRAWN_HTML = 'script,style,svg,template,base,object,embed';

/** Names of attributes that differ from React's in more than case. */
const ATTRIBUTES: Record<string, string> = {
  className: 'class',
  htmlFor: 'for',
  httpEquiv: 'http-equiv',
};

/** What chrome never holds. */
const ARTICLE = '.prose,main,article,h1';

/** Characters and, at this price each, elements: some forty times what the longest posts need. */
const BUDGET = 20_000_000;
const ELEMENT_PRICE = 64;
/** The same of what nothing is seen of: a payload may name it any number of times. */
const VALUE_PRICE = 32;
/** Arrays and elements in one another. Real pages have some 150. */
const MOST_DEPTH = 500;

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null;
}

/** Draws elements into a new document. */
class Renderer {
  readonly page = document.implementation.createHTMLDocument();
  /** Was there more than can be drawn? */
  isCut = false;
  isFumadocs = false;
  readonly #flight: Flight;
  /** What is being drawn, from the outside in: a value in itself would never end. */
  readonly #around = new Set<object>();
  /** Inner parts that a layout has shown. */
  readonly #shown = new Set<Inner>();
  #budget = BUDGET;
  #tabGroups = 0;

  constructor(flight: Flight, url: string) {
    this.#flight = flight;
    const base = this.page.createElement('base');
    base.href = url;
    this.page.head.appendChild(base);
  }

  draw(raw: unknown, parent: Node, scope: Scope = { slots: {} }): void {
    if (!this.#pay(VALUE_PRICE)) return;
    const value = this.#flight.resolve(raw);
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
      const text = String(value);
      if (text !== '' && this.#pay(text.length)) parent.appendChild(this.page.createTextNode(text));
    }
    this.#within(value, () => {
      if (isElement(value)) this.#drawElement(value, parent, scope);
      else if (Array.isArray(value)) for (const child of value) this.draw(child, parent, scope);
      else if (value instanceof Set) for (const child of value) this.draw(child, parent, scope);
    });
  }

  /** Draws a layout with what stands in its slots; those alone where the payload skips it. */
  drawSegment(seed: unknown, parent: Node, scope: Scope = { slots: {} }): void {
    const segment = readSegment(this.#flight, seed);
    if (!segment) return;
    const { node, slots } = segment;
    if (isEmpty(this.#flight.resolve(node))) {
      this.#within(this.#flight.resolve(seed), () => {
        for (const slot of Object.values(slots)) this.drawSegment(slot, parent, scope);
      });
    } else this.draw(node, parent, { ...scope, slots });
  }

  /** Draws layouts in one another; what a layout does not show by itself stands after it. */
  drawNested({ parts: [part, ...rest], scope }: Inner, parent: Node): void {
    const inner = rest.length > 0 ? { parts: rest, scope } : scope.inner;
    this.draw(part, parent, { ...scope, ...(inner && { inner }) });
    if (inner && rest.length > 0 && !this.#shown.has(inner)) this.drawNested(inner, parent);
  }

  /** Draws all elements in a value of unknown shape, and none of its texts. */
  drawWithin(raw: unknown): void {
    const value = this.#flight.resolve(raw);
    if (isElement(value)) this.draw(value, this.page.body);
    else if (Array.isArray(value) || isRecord(value) || value instanceof Map) {
      this.#within(value, () => {
        const parts = value instanceof Map ? [...value] : Object.entries(value);
        for (const [key, part] of parts) if (!OTHER_PAGES.test(String(key))) this.drawWithin(part);
      });
    }
  }

  #drawElement(element: FlightElement, parent: Node, scope: Scope): void {
    const type = this.#flight.resolve(element[1]);
    const props = this.#flight.resolve(element[3]);
    if (!isRecord(props)) return;
    const name = type instanceof ClientReference ? type.name : '';
    if (hasSignal(name, props)) this.isFumadocs = true;
    if (typeof type === 'string') this.#drawHost(type, props, parent, scope);
    else if (type instanceof ClientReference) this.#drawClient(name, props, parent, scope);
    else this.draw(props['children'], parent, scope);
  }

  #drawClient(name: string, props: Props, parent: Node, scope: Scope): void {
    const { resolve } = this.#flight;
    const slot = resolve(props['parallelRouterKey']);
    if (typeof slot === 'string') {
      this.drawSegment(Object.hasOwn(scope.slots, slot) && scope.slots[slot], parent, scope);
      return;
    }
    if (this.#drawInner(name, props, parent, scope)) return;
    this.#tabGroups += 1;
    const opened = openTabs(name, props, `fd-tab-${this.#tabGroups}-`, resolve);
    const tabs = opened ?? scope.tabs ?? { prefix: '', labels: [], panels: 0 };
    const drawn =
      substitute(name, props, { resolve, tabs }) ??
      (isEmpty(resolve(props['children'])) ? this.#elementsIn(props) : props['children']);
    const place = CHROME.test(name) ? this.page.createDocumentFragment() : undefined;
    this.draw(drawn, place ?? parent, { ...scope, tabs });
    if (place?.querySelector(ARTICLE)) parent.appendChild(place);
  }

  /** What stands for a layout's inner part, or names what does; false for any other component. */
  #drawInner(name: string, props: Props, parent: Node, scope: Scope): boolean {
    const { inner, named } = scope;
    if (inner && OUTLET.test(name)) {
      this.#shown.add(inner);
      this.drawNested(inner, parent);
      return true;
    }
    const id = this.#flight.resolve(props['id']);
    if (!named || !SLOT.test(name) || typeof id !== 'string' || !Object.hasOwn(named, id))
      return false;
    this.drawNested({ parts: [named[id], props['children']], scope }, parent);
    return true;
  }

  /** A component without children may show what other props hold, if that is elements. */
  #elementsIn(props: Props): unknown[] {
    return Object.entries(props)
      .filter(([name]) => !OTHER_PAGES.test(name))
      .map(([, value]) => this.#flight.resolve(value))
      .filter((value) => Array.isArray(value) && (isElement(value) || value.some(isElement)));
  }

  #drawHost(tag: string, props: Props, parent: Node, scope: Scope): void {
    const { page } = this;
    const isData = props['type'] === 'application/ld+json';
    if (UNDRAWN.has(tag) || !/^[a-z][a-z\d-]*$/.test(tag) || (tag === 'script' && !isData)) return;
    if (!this.#pay(ELEMENT_PRICE)) return;
    const root = { html: page.documentElement, head: page.head, body: page.body }[tag];
    const element = root ?? page.createElement(tag);
    for (const [name, value] of Object.entries(props)) this.#setAttribute(element, name, value);
    if (!root) (/^(?:title|meta|link)$/.test(tag) ? page.head : parent).appendChild(element);
    const inner = this.#flight.resolve(props['dangerouslySetInnerHTML']);
    const html = isRecord(inner) ? this.#flight.resolve(inner['__html']) : undefined;
    if (typeof html === 'string') this.#setHtml(element, html);
    else this.draw(props['children'], tag === 'html' ? page.body : element, scope);
  }

  #setAttribute(element: Element, prop: string, raw: unknown): void {
    if (!/^(?!on|children$|key$|ref$)[a-z][\w:.-]*$/i.test(prop)) return;
    const name = Object.hasOwn(ATTRIBUTES, prop) ? (ATTRIBUTES[prop] ?? prop) : prop;
    const value = this.#flight.resolve(raw);
    let text = typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
    if (typeof value === 'boolean' && prop.includes('-')) text = String(value);
    else if (value === true) text = '';
    if (prop === 'style') text = this.#styleText(value);
    if (text !== undefined && this.#pay(text.length)) element.setAttribute(name, text);
  }

  #styleText(style: unknown): string | undefined {
    if (!isRecord(style)) return undefined;
    return Object.entries(style)
      .map(([property, raw]) => {
        const value = this.#flight.resolve(raw);
        const name = property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        return typeof value === 'string' || typeof value === 'number' ? `${name}:${value};` : '';
      })
      .join('');
  }

  #setHtml(element: Element, html: string): void {
    if (!this.#pay(html.length * 4)) return;
    if (element.localName === 'script') {
      element.textContent = html;
      return;
    }
    try {
      const body = parseBody(html);
      for (const undrawn of body.querySelectorAll(UNDRAWN_HTML)) undrawn.remove();
      element.append(...body.childNodes);
    } catch {
      // A policy that demands trusted types: better without this part than without the article.
    }
  }

  #within(value: unknown, draw: () => void): void {
    if (typeof value !== 'object' || value === null || this.#around.has(value)) return;
    if (this.#around.size >= MOST_DEPTH) this.isCut = true;
    else if (this.#pay(VALUE_PRICE)) {
      this.#around.add(value);
      draw();
      this.#around.delete(value);
    }
  }

  #pay(price: number): boolean {
    this.#budget -= price;
    if (this.#budget < 0) this.isCut = true;
    return this.#budget >= 0;
  }
}
