import { ANY_HEADING, attribute, isSpokenOnly, oneLine } from '../../dom/index.ts';
import type { FoundHeading } from '../../outline/index.ts';

/** What a step removed, for the debug switch: one entry per kind of element. */
export interface Removal {
  /** Name of the step, as in the table of `build-content.ts`. */
  step: string;
  /** Kind of element: its tag name and first two classes. */
  what: string;
  /** Beginning of the text of the first one. */
  text: string;
  count: number;
}

/** Most letters reported of a removed element's text. */
const REPORTED_LETTERS = 80;

/**
 * A longer base address is ignored: since it is repeated in every relative link, it would turn a
 * short page into a huge one.
 */
const MOST_BASE = 2_000;

/** What a draft starts from. */
export interface Source {
  /** A copy of the article's body in a document of its own, in which nothing loads or runs. */
  root: HTMLElement;
  /** The article's headings in the copy, with their index. */
  headings: ReadonlyMap<Element, number>;
  /** The outline's entry for each heading. */
  outline: readonly FoundHeading[];
  title: string;
  /** Language and direction as the page declares them; empty if it does not. */
  lang: string;
  dir: string;
  /** Absolute address of the page without hash; relative links start from `base`. */
  url: string;
  base: string;
}

/** The article's copy while the steps work on it, and what they have found out. */
export class Draft {
  readonly root: HTMLElement;
  readonly headings: ReadonlyMap<Element, number>;
  readonly outline: readonly FoundHeading[];
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
  readonly url: string;
  readonly base: string;
  /** Names of closed folders and rows whose content is not available. */
  readonly closed: string[] = [];
  /** Elements of our vocabulary made by steps; their attributes are kept. */
  readonly made = new Set<Element>();
  readonly #removed = new Map<string, Removal>();
  /** Elements that contain a heading of the article, computed when a step first needs them. */
  #holders: Set<Element> | undefined;
  #step = '';

  constructor(source: Source) {
    this.root = source.root;
    this.headings = source.headings;
    this.outline = source.outline;
    this.title = source.title;
    this.lang = source.lang;
    this.dir = source.dir;
    this.url = source.url;
    this.base = source.base;
  }

  /** What has been removed so far. */
  get removed(): Removal[] {
    return [...this.#removed.values()];
  }

  /** Runs a step and catches its error, which is reported. Removals are reported under its name. */
  run(name: string, step: (draft: Draft) => void): void {
    this.#step = name;
    this.#holders = undefined;
    try {
      step(this);
    } catch (error) {
      this.#report('failed', String(error));
    }
  }

  /** All elements of the copy that match, in document order. */
  all(selector: string): Element[] {
    return [...this.root.querySelectorAll(selector)];
  }

  /** Makes an element of our vocabulary, and remembers it in `made`. */
  make(name: string, attributes: Record<string, string> = {}, ...children: (Node | string)[]) {
    const element = this.root.ownerDocument.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    for (const child of children) element.append(child);
    this.made.add(element);
    return element;
  }

  /** Removes an element and reports it. */
  remove(element: Element): void {
    const classes = [...element.classList].slice(0, 2).map((name) => `.${name}`);
    this.#report(element.localName + classes.join(''), element);
    element.remove();
  }

  /** Makes the element that stands for the content of a closed panel that could not be read. */
  makeMissing(label: string): Element {
    return this.make('p', { 'data-missing': label });
  }

  /** Labels of closed panels, folders and rows whose content is not available. */
  get missing(): string[] {
    const panels = this.all('p[data-missing]').filter((panel) => this.made.has(panel));
    return [...panels.map((panel) => attribute(panel, 'data-missing')), ...this.closed];
  }

  /** Tells whether an element is, or contains, a heading of the article. */
  holdsHeading(element: Element): boolean {
    if (this.headings.has(element)) return true;
    // Elements made since then are not in that set; few of them contain headings.
    if (this.made.has(element))
      return [...element.querySelectorAll(ANY_HEADING)].some((at) => this.headings.has(at));
    this.#holders ??= this.#findHolders();
    return this.#holders.has(element);
  }

  #findHolders(): Set<Element> {
    const holders = new Set<Element>();
    for (const heading of this.headings.keys()) {
      for (let at = heading.parentElement; at && !holders.has(at); at = at.parentElement) {
        holders.add(at);
      }
    }
    return holders;
  }

  /** Returns an address as absolute, or `undefined` if it is invalid or has another scheme. */
  resolve(address: string | null, schemes = /^https?:$/): string | undefined {
    if (address === null || address.trim() === '') return undefined;
    if (this.base.length > MOST_BASE && !URL.canParse(address)) return undefined;
    try {
      const url = new URL(address, this.base);
      return schemes.test(url.protocol) ? url.href : undefined;
    } catch {
      return undefined;
    }
  }

  #report(what: string, text: string | Element): void {
    const key = `${this.#step} ${what}`;
    const known = this.#removed.get(key);
    if (known) known.count += 1;
    else {
      const whole = typeof text === 'string' ? text : text.textContent;
      const beginning = oneLine(whole.slice(0, REPORTED_LETTERS * 4)).slice(0, REPORTED_LETTERS);
      this.#removed.set(key, { step: this.#step, what, text: beginning, count: 1 });
    }
  }
}

/**
 * Moves all children of a node to another, one at a time, since a call cannot take any number of
 * arguments.
 */
export function moveChildren(from: Node, to: Node): void {
  for (let child = from.firstChild; child; child = from.firstChild) to.appendChild(child);
}

/**
 * Removes elements, those inside of others first. Moving an element takes browsers time for all
 * that is in it: what stands in one another is taken apart like this before it is rebuilt from the
 * outside, so that nothing is moved more than a few times.
 *
 * @param elements in document order
 */
export function takeOut(elements: readonly Element[]): void {
  for (const element of elements.toReversed()) element.remove();
}

/** Copies `lang` and `dir`, unless the other element has its own. */
export function keepLanguage(from: Element, to: Element): void {
  for (const name of ['lang', 'dir']) {
    const said = from.getAttribute(name);
    if (said !== null && !to.hasAttribute(name)) to.setAttribute(name, said);
  }
}

/** Replaces an element by one made from it, with its language and direction. */
export function replaceBy(element: Element, made: Element): void {
  keepLanguage(element, made);
  element.replaceWith(made);
}

/**
 * Replaces elements, however they stand in one another, by those made of them, with their language
 * and direction. Then moves the content of each, the outermost first.
 *
 * @param made by the element that it replaces, in document order
 */
export function replaceAll(
  made: ReadonlyMap<Element, Element>,
  fill: (from: Element, to: Element) => void = moveChildren,
): void {
  for (const [element, other] of made) {
    keepLanguage(element, other);
    element.before(other);
  }
  takeOut([...made.keys()]);
  for (const [element, other] of made) fill(element, other);
}

/** Replaces an element by its children. */
export function unwrap(element: Element): void {
  const { parentNode } = element;
  if (!parentNode) return;
  for (let child = element.firstChild; child; child = element.firstChild) {
    parentNode.insertBefore(child, element);
  }
  element.remove();
}

/** Tells whether there is nothing to see in an element. */
export function isEmpty(element: Element): boolean {
  return (
    !/\S/.test(element.textContent) &&
    element.querySelector('img,svg,video,iframe,audio,hr,math,pre,[data-missing]') === null
  );
}

/** Tells whether an id is generated for each visit, by Radix, Base UI, Headless UI or React. */
export function isMadeUpId(id: string): boolean {
  return id === '' || /^(?:radix-|base-ui-|headlessui-|react-aria|:r|«|_R_)/.test(id);
}

/** Tells whether an element is an icon, decoration, or text for screen readers only. */
export function isDecoration(element: Element): boolean {
  return (
    element.localName === 'svg' ||
    element.getAttribute('aria-hidden') === 'true' ||
    isSpokenOnly(element)
  );
}
