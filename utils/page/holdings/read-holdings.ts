import { attribute, hasSign, MADE_BLOCKS, oneLine } from '../dom/index.ts';
import { INTRODUCTION } from '../outline/index.ts';
import { firstSentence } from '../sentences/index.ts';
import type { Heading } from '../types.ts';
import { type PackageVersion, versionsInCode } from '../versions/index.ts';
import { MANAGERS, type Manager, type Variant, variantsOf } from './install-commands.ts';

interface Part {
  /** Index of the heading in whose section it is; `INTRODUCTION` before the first. */
  section: number;
  /** Title, caption or label; empty if it has none. */
  title: string;
}

/** A code block, or the same command for several package managers. */
export interface CodePart extends Part {
  /** As the page names it, in lower case; empty if unknown. */
  language: string;
  text: string;
  /** The commands of each package manager; empty for any other code. */
  variants: Variant[];
}

export interface TablePart extends Part {
  rows: number;
  columns: number;
  /** Its cells, separated by tabs and line breaks, for spreadsheets. */
  text: string;
}

export interface ImagePart extends Part {
  /** Absolute address; empty for a picture without one. */
  address: string;
}

/** A link to another site. */
export interface LinkPart extends Part {
  address: string;
  host: string;
}

/** What one section holds, without the sections in it. */
export interface SectionHoldings {
  /** Its first sentence; empty if it has no text. */
  sentence: string;
  code: number;
  tables: number;
  images: number;
}

/** What an article holds, all in document order. */
export interface Holdings {
  /** By index of the heading. */
  sections: ReadonlyMap<number, SectionHoldings>;
  code: CodePart[];
  tables: TablePart[];
  images: ImagePart[];
  links: LinkPart[];
  /** Versions of packages that its code names. */
  versions: PackageVersion[];
}

/** Most parts of each kind, for pages without end. */
const MOST_PARTS = 2000;
/** What is looked at, in one pass. */
const WANTED = '[data-index],[data-tabs],[data-code],table,img,a[href],p,li,dd,summary';
/** Elements whose text is no sentence, or that of a section of its own. */
const NO_SENTENCE = '[data-code],table,figcaption,[data-footnotes],[data-files],[data-missing]';

/**
 * Lists what the sections of an article hold.
 *
 * @param content the article's content in our vocabulary, in one or several pieces; it is not
 * changed
 * @param url absolute address of its page
 * @param lang BCP 47 tag of its language
 */
export function readHoldings(content: Iterable<ParentNode>, url: string, lang: string): Holdings {
  const reading = new Reading(new URL(url).host, lang);
  for (const piece of content) {
    for (const element of piece.querySelectorAll(WANTED)) reading.meet(element);
  }
  return reading.end();
}

/**
 * Returns what a section holds with the sections in it; the first sentence may be one of theirs.
 *
 * @param headings the article's, in order
 * @param index of the heading; `INTRODUCTION` for what comes before the first
 */
export function heldIn(
  { sections }: Pick<Holdings, 'sections'>,
  headings: readonly Pick<Heading, 'depth' | 'index'>[],
  index: number,
): SectionHoldings {
  const at = headings.findIndex((heading) => heading.index === index);
  const depth = headings[at]?.depth ?? 0;
  const next = headings.findIndex((heading, place) => place > at && heading.depth <= depth);
  const inside = at < 0 ? [] : headings.slice(at + 1, next < 0 ? undefined : next);
  const sum = { sentence: '', code: 0, tables: 0, images: 0 };
  for (const one of [index, ...inside.map((heading) => heading.index)]) {
    const held = sections.get(one);
    if (!held) continue;
    sum.sentence ||= held.sentence;
    sum.code += held.code;
    sum.tables += held.tables;
    sum.images += held.images;
  }
  return sum;
}

class Reading {
  readonly #sections = new Map<number, SectionHoldings>();
  readonly #holdings: Omit<Holdings, 'versions'> = {
    sections: this.#sections,
    code: [],
    tables: [],
    images: [],
    links: [],
  };
  /** The texts of all code blocks, those too that are listed with others. */
  readonly #codes: string[] = [];
  readonly #host: string;
  readonly #lang: string;
  readonly #seen = new Set<string>();
  /** Code blocks that are listed with others. */
  readonly #listed = new Set<Element>();
  #section = INTRODUCTION;
  #now = this.#open(INTRODUCTION);

  constructor(host: string, lang: string) {
    this.#host = host;
    this.#lang = lang;
  }

  meet(element: Element): void {
    if (element.hasAttribute('data-index')) {
      this.#section = Number(attribute(element, 'data-index'));
      this.#now = this.#open(this.#section);
    } else if (element.hasAttribute('data-tabs')) this.#addCommands(element);
    else if (element.hasAttribute('data-code')) this.#addCode(element);
    else if (element.localName === 'table') this.#addTable(element);
    else if (element.localName === 'img') this.#addImage(element);
    else if (element.localName === 'a') this.#addLink(element);
    else this.#readSentence(element);
  }

  end(): Holdings {
    return { ...this.#holdings, versions: versionsInCode(this.#codes) };
  }

  #open(section: number): SectionHoldings {
    const opened = { sentence: '', code: 0, tables: 0, images: 0 };
    this.#sections.set(section, opened);
    return opened;
  }

  /** Tabs with the commands of package managers are one part, whichever is open. */
  #addCommands(tabs: Element): void {
    const panels = [...tabs.querySelectorAll('[data-tab]')];
    const managers = panels.map((panel) => managerIn(attribute(panel, 'data-tab')));
    const codes = panels.map((panel) => Array.from(panel.querySelectorAll('[data-code]')));
    if (managers.length < 2 || managers.includes(undefined)) return;
    if (codes.some((blocks) => blocks.length > 1)) return;
    const variants = managers.flatMap((manager, at) => {
      const [code] = codes[at] ?? [];
      return manager && code ? [{ manager, text: textOf(code) }] : [];
    });
    const [first] = codes.find((blocks) => blocks.length > 0) ?? [];
    if (!first) return;
    for (const code of codes.flat()) this.#listed.add(code);
    this.#pushCode(first, completed(variants));
  }

  #addCode(figure: Element): void {
    this.#codes.push(textOf(figure));
    if (this.#listed.has(figure)) return;
    this.#pushCode(figure, variantsOf(textOf(figure)));
  }

  #pushCode(figure: Element, variants: Variant[]): void {
    this.#now.code += 1;
    if (this.#holdings.code.length >= MOST_PARTS) return;
    const tab = variants.length > 0 ? undefined : figure.closest('[data-tab]');
    const label = tab ? attribute(tab, 'data-tab') : '';
    this.#holdings.code.push({
      section: this.#section,
      title: titleOf(figure) || oneLine(label),
      language: attribute(figure, 'data-language'),
      text: textOf(figure),
      variants,
    });
  }

  #addTable(table: Element): void {
    this.#now.tables += 1;
    if (this.#holdings.tables.length >= MOST_PARTS) return;
    const rows = [...table.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => oneLine(cell.textContent)),
    );
    const head = table.querySelector('thead') ? (rows[0] ?? []) : [];
    const caption = oneLine(table.querySelector('caption')?.textContent ?? '');
    this.#holdings.tables.push({
      section: this.#section,
      title: caption || head.filter(Boolean).join(', '),
      rows: rows.length - (head.length > 0 ? 1 : 0),
      columns: Math.max(0, ...rows.slice(0, 100).map((cells) => cells.length)),
      text: rows.map((cells) => cells.join('\t')).join('\n'),
    });
  }

  #addImage(image: Element): void {
    if (image.hasAttribute('data-embed')) return;
    this.#now.images += 1;
    if (this.#holdings.images.length >= MOST_PARTS) return;
    const figure = image.closest('figure');
    const caption = figure ? titleOf(figure) : '';
    const address = attribute(image, 'src') || attribute(image, 'data-source');
    this.#holdings.images.push({
      section: this.#section,
      title: caption || oneLine(attribute(image, 'alt')),
      address: /^https?:/i.test(address) ? address : '',
    });
  }

  /** Each address is listed once, where it comes first. */
  #addLink(link: Element): void {
    const address = attribute(link, 'href');
    if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return;
    const { host } = new URL(address);
    if (host === this.#host || this.#seen.has(address)) return;
    if (this.#holdings.links.length >= MOST_PARTS) return;
    this.#seen.add(address);
    const image = link.querySelector('img');
    const title = oneLine(link.textContent) || (image ? oneLine(attribute(image, 'alt')) : '');
    this.#holdings.links.push({ section: this.#section, title, address, host });
  }

  #readSentence(block: Element): void {
    if (this.#now.sentence !== '' || block.closest(NO_SENTENCE)) return;
    const text = oneLine(ownText(block));
    if (hasSign(text)) this.#now.sentence = firstSentence(text, this.#lang);
  }
}

function managerIn(label: string): Manager | undefined {
  const name = label.trim().toLowerCase();
  return MANAGERS.find((manager) => manager === name);
}

/** Adds the commands of managers for which the page has no tab, or one that could not be read. */
function completed(variants: Variant[]): Variant[] {
  const text = variants.find(({ manager }) => manager === 'npm')?.text;
  const made = text === undefined ? [] : variantsOf(text);
  return MANAGERS.flatMap((manager) => {
    const isIt = (variant: Variant): boolean => variant.manager === manager;
    return variants.find(isIt) ?? made.find(isIt) ?? [];
  });
}

/** The text of a block before other blocks in it, without references to footnotes. */
function ownText(block: Element): string {
  const texts: string[] = [];
  for (const node of block.childNodes) {
    const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : undefined;
    if (element && element.localName in MADE_BLOCKS) break;
    if (!element?.matches('[data-footnote-ref],:has(> [data-footnote-ref])')) {
      texts.push(node.textContent ?? '');
    }
  }
  return texts.join('');
}

function titleOf(figure: Element): string {
  return oneLine(figure.querySelector('figcaption')?.textContent ?? '');
}

function textOf(figure: Element): string {
  return figure.querySelector('pre')?.textContent ?? '';
}
