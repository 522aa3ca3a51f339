import { foldText, isEven } from './normalize-text.ts';
import type { Read } from './text-pieces.ts';
import { isElement, type TextVisitor } from './walk-texts.ts';

export type BlockKind = 'heading' | 'text' | 'code';

/** A paragraph, a heading, an item, a cell, a block of code: text that belongs together. */
export interface TextBlock {
  /** Offsets in the text of the whole; the end is that after the last character. */
  start: number;
  end: number;
  kind: BlockKind;
  /** Index of the heading that it stands under, or is; -1 before the first. */
  heading: number;
}

/** What is known of an article that stands in its own page. */
export interface OnPage {
  /** Its headings, by their index; the reader's own say it themselves. */
  headings: ReadonlyMap<Element, number>;
  /** Parts of the body that are no text of the article's. */
  leftOut: ReadonlySet<Element>;
}

/** What has been read. */
interface ReadText {
  text: string;
  blocks: TextBlock[];
  read: Read[];
}

/** Makes blocks of the texts that it is given in order, and one text of the blocks. */
export class BlockReader implements TextVisitor {
  readonly #body: Node;
  readonly #headings: OnPage['headings'] | undefined;
  readonly #texts: string[] = [];
  readonly #blocks: TextBlock[] = [];
  readonly #read: Read[] = [];
  /** Offset at which the present block begins, and the heading before it. */
  #start = 0;
  #heading = -1;
  /** The present block: its text, whether that begins or ends with a space, where it was read. */
  #text = '';
  #isSpaced = true;
  #open: Read[] = [];
  /** The block of code that is being read. */
  #code: Node | undefined;

  /** @param headings those of a page; the reader's own say it themselves */
  constructor(body: Node, headings?: OnPage['headings']) {
    this.#body = body;
    this.#headings = headings;
  }

  take(node: Text | Element, raw: string): void {
    const isCode = this.#code !== undefined;
    const isAfterSpace = !isCode && this.#isSpaced;
    const folded = foldText(raw, { isCode, isAfterSpace });
    const { length } = folded;
    if (length === 0) return;
    const start = this.#start + this.#text.length;
    // Each kind of node goes with its kind of run.
    this.#open.push({ node, start, length, isCode, isAfterSpace } as Read);
    this.#text += folded;
    this.#isSpaced = folded.endsWith(' ');
  }

  takeWhole(paragraph: Element): boolean {
    const raw = paragraph.textContent;
    if (this.#code || !isEven(raw)) return false;
    this.part(paragraph);
    this.take(paragraph, raw);
    this.part(paragraph);
    return true;
  }

  part(element: Element): void {
    // The lines of a block of code are parts of one.
    if (this.#code && this.#code !== element) return;
    if (this.#open.length > 0) this.#end();
    // It is named where it begins and where it ends.
    this.#code = this.#code || !isCodeBlock(element) ? undefined : element;
  }

  finish(): ReadText {
    this.#end();
    return { text: this.#texts.join('\n'), blocks: this.#blocks, read: this.#read };
  }

  #end(): void {
    const isCode = this.#open[0]?.isCode === true;
    // Spaces at a block's end are no part of it.
    const kept = isCode ? this.#text.replace(/\n+$/, '') : this.#text.trimEnd();
    if (/\S/.test(kept)) this.#keep(kept, isCode);
    this.#text = '';
    this.#isSpaced = true;
    this.#open = [];
  }

  #keep(text: string, isCode: boolean): void {
    const start = this.#start;
    const end = start + text.length;
    for (const one of this.#open) {
      one.length = Math.min(one.length, end - one.start);
      if (one.length > 0) this.#read.push(one);
    }
    const own = headingOf(this.#open[0]?.node, this.#body, this.#headings);
    this.#heading = own ?? this.#heading;
    const kind = isCode ? 'code' : own === undefined ? 'text' : 'heading';
    this.#blocks.push({ start, end, kind, heading: this.#heading });
    this.#texts.push(text);
    this.#start = end + 1;
  }
}

/** A block of code, whose text stands as it was written. */
function isCodeBlock(node: Element): boolean {
  return node.localName === 'pre' && node.hasChildNodes();
}

function headingOf(
  node: Node | undefined,
  body: Node,
  headings: OnPage['headings'] | undefined,
): number | undefined {
  const element = node && isElement(node) ? node : node?.parentElement;
  if (headings) {
    const heading = element?.closest('h1,h2,h3,h4,h5,h6,[role="heading"]');
    return heading ? headings.get(heading) : undefined;
  }
  const heading = element?.closest<HTMLElement>('[data-index]');
  const index = Number(heading?.dataset['index'] ?? NaN);
  return heading && body.contains(heading) && Number.isInteger(index) ? index : undefined;
}
