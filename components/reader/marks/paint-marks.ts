import type { MarkColour, MarkId } from '../../../utils/memory/index.ts';
import { NO_TEXT, type ArticleText } from '../../../utils/page/text/index.ts';
import { REPAINTED } from './repainted.ts';

/** How a mark looks, and what is said of it. */
export interface MarkLook {
  colour: MarkColour;
  /** What assistive technology adds to its words. */
  description: string;
  /** What says that it is marked, of an image or a formula: `mark` elements say so themselves. */
  named: string;
  hasNote: boolean;
  /** Number of its note on paper. */
  number: number | undefined;
}

/** An image, what stands in its place, or a formula. */
export type MarkedElement = HTMLElement | MathMLElement;

/** What a mark covers: a stretch of the article's text, or an element. */
export type Painted = { start: number; end: number } | { element: MarkedElement };

/** Elements in which white space between others shows nothing, and where no `mark` may be. */
const STRUCTURE =
  'ul, ol, dl, table, thead, tbody, tfoot, tr, figure, details, div, section, aside, blockquote, article';

/** Text that belongs together for who hears it. */
const BLOCK = 'p, li, h1, h2, h3, h4, h5, h6, pre, td, th, dd, dt, figcaption, summary, blockquote';

/**
 * Shows marks in an article: its words stand in `mark` elements, which are printed, found, heard and
 * focused as any others. Marks that overlap stand in each other.
 */
export class MarkPainter {
  readonly #body: HTMLElement;
  readonly #elements = new Map<MarkId, MarkedElement[]>();
  readonly #ids = new WeakMap<Element, MarkId[]>();
  /** Characters of each mark, by which shorter ones stand in longer ones. */
  readonly #lengths = new Map<MarkId, number>();

  constructor(body: HTMLElement) {
    this.#body = body;
  }

  /** Shows marks that are not shown yet. */
  paint(text: ArticleText, marks: ReadonlyMap<MarkId, Painted>): void {
    // All are looked up before the first is drawn, which splits text nodes: so the last come first.
    const found = [...marks].map(
      ([id, painted]) => [id, partsOf(this.#body, text, painted)] as const,
    );
    for (const [id, parts] of found) {
      this.#lengths.set(
        id,
        parts.reduce((sum, { from, to }) => sum + to - from, 0),
      );
    }
    const cuts: Cut[] = found.flatMap(([id, parts]) => parts.map((part) => ({ ...part, id })));
    for (const own of Map.groupBy(cuts, ({ node }) => node).values()) this.#cut(own);
    for (const [id] of found) {
      const elements = (this.#elements.get(id) ?? []).toSorted(inOrder);
      this.#elements.set(id, elements);
      quietenLater(elements);
    }
    this.#tell();
  }

  /** Changes how a mark looks. */
  look(id: MarkId, { colour, description, named, hasNote, number }: MarkLook): void {
    const elements = this.#elements.get(id) ?? [];
    for (const element of elements) element.dataset['colour'] = String(colour);
    const [first] = elements;
    const last = elements.at(-1);
    if (first) {
      first.ariaDescription = first.localName === 'mark' ? description : `${named}. ${description}`;
    }
    if (!last) return;
    last.toggleAttribute('data-note', hasNote);
    if (number === undefined) delete last.dataset['number'];
    else last.dataset['number'] = String(number);
  }

  unpaint(ids: Iterable<MarkId>): void {
    for (const id of ids) {
      for (const element of this.#elements.get(id) ?? []) this.#remove(id, element);
      this.#elements.delete(id);
      this.#lengths.delete(id);
    }
    this.#tell();
  }

  /** Are all parts of a mark still in the article? */
  isShown(id: MarkId): boolean {
    const elements = this.#elements.get(id) ?? [];
    return elements.length > 0 && elements.every((element) => this.#body.contains(element));
  }

  /** Where a mark begins; what is around it if it is a formula, and nothing else. */
  firstOf(id: MarkId): HTMLElement | undefined {
    const elements = this.#elements.get(id) ?? [];
    const own = elements.find((element) => element instanceof HTMLElement);
    return own ?? elements[0]?.parentElement ?? undefined;
  }

  /** The marks at a place in the article, the innermost first. */
  marksAt(target: Element): MarkId[] {
    const ids: MarkId[] = [];
    for (let at: Element | null = target; at && at !== this.#body; at = at.parentElement) {
      ids.push(...(this.#ids.get(at) ?? []));
    }
    return ids;
  }

  leave(): void {
    this.unpaint([...this.#elements.keys()]);
  }

  #cut(cuts: readonly Cut[]): void {
    const [{ node } = { node: undefined }] = cuts;
    if (!node) return;
    if (!(node instanceof Text)) {
      for (const { id } of cuts) this.#note(id, node);
      return;
    }
    // From the end, so that what comes before it keeps its offsets; longer ones around shorter ones.
    const edges = [...new Set(cuts.flatMap(({ from, to }) => [from, to]))].toSorted(
      (a, b) => b - a,
    );
    let end = node.data.length;
    for (const edge of edges) {
      if (edge < end) this.#wrap(cuts, splitAt(node, edge), edge, end);
      end = edge;
    }
  }

  /** Puts the marks around a piece of text between two edges. */
  #wrap(cuts: readonly Cut[], piece: Text, from: number, to: number): void {
    const own = cuts
      .filter((cut) => cut.from <= from && cut.to >= to)
      .toSorted((one, other) => this.#lengthOf(one.id) - this.#lengthOf(other.id));
    let inner: Node = piece;
    for (const { id } of own) {
      inner = this.#aroundShorter(inner, this.#lengthOf(id));
      const mark = document.createElement('mark');
      inner.parentNode?.replaceChild(mark, inner);
      mark.append(inner);
      mark.dataset['mark'] = '';
      this.#note(id, mark);
      inner = mark;
    }
  }

  /** What is to be marked, with the shorter marks that are around nothing else already. */
  #aroundShorter(piece: Node, length: number): Node {
    let inner = piece;
    for (;;) {
      const { parentElement: around } = inner;
      const id = around?.localName === 'mark' ? this.#ids.get(around)?.[0] : undefined;
      const isShorter = id !== undefined && this.#lengthOf(id) < length;
      if (!around || !isShorter || around.childNodes.length > 1) return inner;
      inner = around;
    }
  }

  #lengthOf(id: MarkId): number {
    return this.#lengths.get(id) ?? 0;
  }

  #note(id: MarkId, element: MarkedElement): void {
    const elements = this.#elements.get(id);
    if (elements) elements.push(element);
    else this.#elements.set(id, [element]);
    const ids = this.#ids.get(element);
    if (ids) ids.push(id);
    else this.#ids.set(element, [id]);
    if (element.localName !== 'mark') element.dataset['marked'] = '';
  }

  #remove(id: MarkId, element: MarkedElement): void {
    if (element.localName === 'mark') {
      const { parentNode } = element;
      const hadFocus = element === document.activeElement;
      element.replaceWith(...element.childNodes);
      parentNode?.normalize();
      if (hadFocus)
        document.querySelector<HTMLElement>('.reader-main')?.focus({ preventScroll: true });
      return;
    }
    const left = (this.#ids.get(element) ?? []).filter((other) => other !== id);
    this.#ids.set(element, left);
    if (left.length > 0) return;
    for (const name of ['marked', 'colour', 'note', 'number']) delete element.dataset[name];
    element.ariaDescription = null;
  }

  #tell(): void {
    this.#body.dispatchEvent(new Event(REPAINTED));
  }
}

/** A part of what a mark covers: of a text node, or a whole element. */
interface Part {
  node: Text | MarkedElement;
  from: number;
  to: number;
}

interface Cut extends Part {
  id: MarkId;
}

function splitAt(node: Text, offset: number): Text {
  return offset > 0 ? node.splitText(offset) : node;
}

function partsOf(body: HTMLElement, text: ArticleText, painted: Painted): Part[] {
  if ('element' in painted) return [{ node: painted.element, from: 0, to: 0 }];
  const range = text.rangeOf(painted.start, painted.end);
  if (!range) return [];
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const parts: Part[] = [];
  for (const node of textsBetween(body, startContainer, endContainer)) {
    const from = node === startContainer ? startOffset : 0;
    const to = node === endContainer ? endOffset : node.data.length;
    const formula = node.parentElement?.closest('math');
    if (formula && parts.at(-1)?.node !== formula) parts.push({ node: formula, from: 0, to: 0 });
    if (!formula && to > from && showsSomething(node)) parts.push({ node, from, to });
  }
  return parts;
}

function* textsBetween(body: HTMLElement, first: Node, last: Node): Generator<Text> {
  const walker = document.createTreeWalker(
    body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && node.matches(NO_TEXT)
        ? NodeFilter.FILTER_REJECT
        : node instanceof Text
          ? NodeFilter.FILTER_ACCEPT
          : NodeFilter.FILTER_SKIP,
  );
  walker.currentNode = first;
  for (let at: Node | null = first; at; at = walker.nextNode()) {
    if (at instanceof Text) yield at;
    if (at === last) return;
  }
}

function showsSomething(node: Text): boolean {
  if (/\S/.test(node.data)) return true;
  const { parentElement } = node;
  return !parentElement?.matches(STRUCTURE) && !/\n/.test(node.data);
}

function inOrder(one: Node, other: Node): number {
  if (one === other) return 0;
  const place = one.compareDocumentPosition(other);
  return (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? -1 : 1;
}

/** Of one mark's parts in a paragraph the first alone is called one. */
function quietenLater(elements: readonly MarkedElement[]): void {
  let block: Element | null | undefined;
  for (const element of elements) {
    const own = element.parentElement?.closest(BLOCK);
    if (own && own === block && element.localName === 'mark') element.role = 'none';
    block = own;
  }
}
