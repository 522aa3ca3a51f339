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

/** A page drawn from its payload. */
export interface FlightPage {
  /** Has no window: it runs no script and loads nothing. */
  document: Document;
  /** False if the payload is cut off, damaged, or too large to be drawn whole. */
  isComplete: boolean;
  /**
   * Whether a drawn element proves Fumadocs UI. The style sheets, the strongest proof, are in no
   * payload.
   */
  isFumadocs: boolean;
}

/**
 * Draws the page that a payload describes, so that it can be read like any other; `undefined` if it
 * holds no article. Never throws. Layouts are nested as Next.js 14 to 16, Waku, vinext and React
 * Router do; in any other shape (files of single segments change with most versions) all elements
 * of row 0 are drawn in order and, if the article is not among them, those of all rows.
 *
 * @param url absolute address of the page, the base of its relative links
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

/** Lists of posts have paragraphs too, but neither a `.prose` block nor headings with ids. */
function hasArticle(page: Document): boolean {
  const body = findBody(page);
  return body !== undefined && (body.matches('.prose') || body.querySelector(SECTION) !== null);
}

const SECTION = ':is(h1,h2,h3,h4)[id]';

function drawRoute(flight: Flight, renderer: Renderer): void {
  const { seed, head } = findRoute(flight) ?? {};
  // Parts of the head that have no place in the document's head, such as its wrapper, are dropped.
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

/** What the elements below a layout need to know. */
interface Scope {
  slots: Props;
  tabs?: TabGroup;
  /** Elements by id, for the slots of Waku. */
  named?: Props;
  /** What to draw for `<Outlet />` or `<Children />` in a layout. */
  inner?: Inner;
}

/** Nested elements, the outermost first; each is what the one before shows as its inner part. */
interface Inner {
  parts: unknown[];
  scope: Scope;
}

/**
 * Components that show a layout's inner part: `Outlet` of React Router, `Children` of Waku and
 * vinext.
 */
const OUTLET = /^(?:Outlet|Children)(?:_|$)/;
/** Component that shows an element of row 0 by its id. */
const SLOT = /^Slot(?:_|$)/;

/** Props of Next.js' and React Router's routers that hold other pages than the one shown. */
const OTHER_PAGES =
  /^(?:notFound|error|loading|template|forbidden|unauthorized|tree|errorElement|hydrateFallbackElement)$/;

/** HTML elements that are never drawn. JSON-LD is the only kind of script that is data. */
const UNDRAWN = new Set(['style', 'svg', 'template', 'base', 'object', 'embed']);
const UNDRAWN_HTML = 'script,style,svg,template,base,object,embed';

/** React's props whose attribute has another name, not just another case. */
const ATTRIBUTES: Record<string, string> = {
  className: 'class',
  htmlFor: 'for',
  httpEquiv: 'http-equiv',
};

/** A component named like chrome is drawn all the same if it holds one of these. */
const ARTICLE = '.prose,main,article,h1';

/**
 * Limits what a hostile payload can cost: one unit per character, and the prices below. Some forty
 * times what the longest posts need.
 */
const BUDGET = 20_000_000;
const ELEMENT_PRICE = 64;
/** Price of a value that draws nothing, since a payload may refer to it any number of times. */
const VALUE_PRICE = 32;
/** Most arrays and elements inside each other. Real pages have some 150. */
const MOST_DEPTH = 500;

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null;
}

/** Draws the elements of a payload into a new document. */
class Renderer {
  readonly page = document.implementation.createHTMLDocument();
  /** Whether something was left out because it exceeded a limit. */
  isCut = false;
  isFumadocs = false;
  readonly #flight: Flight;
  /** Values being drawn, the outermost first: one that contains itself would never end. */
  readonly #around = new Set<object>();
  /** Inner parts that a layout has already shown. */
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

  /** Draws a layout with its slots filled; if the payload leaves the layout out, only the slots. */
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

  /** Draws nested layouts. What a layout does not show by itself is drawn after it. */
  drawNested({ parts: [part, ...rest], scope }: Inner, parent: Node): void {
    const inner = rest.length > 0 ? { parts: rest, scope } : scope.inner;
    this.draw(part, parent, { ...scope, ...(inner && { inner }) });
    if (inner && rest.length > 0 && !this.#shown.has(inner)) this.drawNested(inner, parent);
  }

  /** Draws all elements in a value of unknown shape, but none of its texts. */
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

  /**
   * Draws a layout's inner part if the component stands for one. Returns false for any other
   * component.
   */
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

  /** Lists of elements in any prop: a component without children may show those. */
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
      // The page's policy demands trusted types: better to lose this part than the whole article.
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
