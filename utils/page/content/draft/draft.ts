import { ANY_HEADING, attribute, isSpokenOnly, oneLine } from '../../dom/index.ts';
import type { FoundHeading } from '../../outline/index.ts';

/** What a step took out, for the debug switch: one entry for each sort of element. */
export interface Removal {
  /** Name of the step, as in the table of `content.ts`. */
  step: string;
  /** The sort of element: its name and first classes. */
  what: string;
  /** The beginning of the first one's text. */
  text: string;
  count: number;
}

/** Letters of a removed element's text that are reported. */
const REPORTED_LETTERS = 80;

/**
 * Characters of the address that relative ones start from: each of them is written out with it, so
 * that a longer one would have a short page become a huge one.
 */
const MOST_BASE = 2_000;

/** What a draft starts from. */
export interface Source {
  /** A copy of the article's body in a document of its own, which loads and runs nothing. */
  root: HTMLElement;
  /** The article's headings in the copy, by their number. */
  headings: ReadonlyMap<Element, number>;
  /** What the outline says of them. */
  outline: readonly FoundHeading[];
  title: string;
  /** What the page says of the article's language and direction; nothing: nothing. */
  lang: string;
  dir: string;
  /** Address of the page; relative links start from `base`. */
  url: string;
  base: string;
}

/** The article's copy while the steps work on it, and what they found out. */
export class Draft {
  readonly root: HTMLElement;
  readonly headings: ReadonlyMap<Element, number>;
  readonly outline: readonly FoundHeading[];
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
  readonly url: string;
  readonly base: string;
  /** Folders and rows that are closed, whose content is nowhere. */
  readonly closed: string[] = [];
  /** Elements of the vocabulary that steps have made: what is on them stays. */
  readonly made = new Set<Element>();
  readonly #removed = new Map<string, Removal>();
  /** What holds a heading of the article, as it was when a step first asked. */
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

  get removed(): Removal[] {
    return [...this.#removed.values()];
  }

  /** Lets a step work; what it removes goes by its name. A step that fails leaves the others theirs. */
  run(name: string, step: (draft: Draft) => void): void {
    this.#step = name;
    this.#holders = undefined;
    try {
      step(this);
    } catch (error) {
      this.#report('failed', String(error));
    }
  }

  all(selector: string): Element[] {
    return [...this.root.querySelectorAll(selector)];
  }

  /** Makes an element of the vocabulary. */
  make(name: string, attributes: Record<string, string> = {}, ...children: (Node | string)[]) {
    const element = this.root.ownerDocument.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    for (const child of children) element.append(child);
    this.made.add(element);
    return element;
  }

  remove(element: Element): void {
    const classes = [...element.classList].slice(0, 2).map((name) => `.${name}`);
    this.#report(element.localName + classes.join(''), element);
    element.remove();
  }

  /** Stands where a closed panel's content should be. */
  makeMissing(label: string): Element {
    return this.make('p', { 'data-missing': label });
  }

  /** Labels of closed panels, folders and rows whose content is nowhere. */
  get missing(): string[] {
    const panels = this.all('p[data-missing]').filter((panel) => this.made.has(panel));
    return [...panels.map((panel) => attribute(panel, 'data-missing')), ...this.closed];
  }

  /** Does the element hold a heading of the article, or is it one? */
  holdsHeading(element: Element): boolean {
    if (this.headings.has(element)) return true;
    // What a step has made since, few of which hold others of their kind, nobody has looked at.
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

  /** The address in full, if it is one of these schemes. */
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

/** Moves all that is in an element to another. One by one: there may be more than a call can take. */
export function moveChildren(from: Node, to: Node): void {
  for (let child = from.firstChild; child; child = from.firstChild) to.appendChild(child);
}

/** What is made of an element is in its language, and runs the way that it does. */
export function keepLanguage(from: Element, to: Element): void {
  for (const name of ['lang', 'dir']) {
    const said = from.getAttribute(name);
    if (said !== null && !to.hasAttribute(name)) to.setAttribute(name, said);
  }
}

/** Puts what a step has made in the place of what it made it from. */
export function replaceBy(element: Element, made: Element): void {
  keepLanguage(element, made);
  element.replaceWith(made);
}

/** Leaves the element's content in its place. */
export function unwrap(element: Element): void {
  const { parentNode } = element;
  if (!parentNode) return;
  for (let child = element.firstChild; child; child = element.firstChild) {
    parentNode.insertBefore(child, element);
  }
  element.remove();
}

/** Is there nothing to see in it? */
export function isEmpty(element: Element): boolean {
  return (
    !/\S/.test(element.textContent) &&
    element.querySelector('img,svg,video,iframe,audio,hr,math,pre,[data-missing]') === null
  );
}

/** Ids that Radix, Base UI and React make up anew for each visit. */
export function isMadeUpId(id: string): boolean {
  return id === '' || /^(?:radix-|base-ui-|headlessui-|react-aria|:r|«|_R_)/.test(id);
}

/** An icon, decoration, or what only screen readers say. */
export function isDecoration(element: Element): boolean {
  return (
    element.localName === 'svg' ||
    element.getAttribute('aria-hidden') === 'true' ||
    isSpokenOnly(element)
  );
}
