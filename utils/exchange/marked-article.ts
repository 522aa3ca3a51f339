import type { MarkdownOptions } from '../page/markdown/to-markdown.ts';
import { articleText, NO_TEXT, type ArticleText, type TextBlock } from '../page/text/index.ts';
import { parseBody } from '../page/dom/index.ts';
import { anchorMarks } from '../page/marks/index.ts';
import type { MarkRecord } from '../memory/index.ts';
import { blockIds } from './mark-ids.ts';
import type { Article } from '../page/types.ts';

/** A mark that has been found in an article: offsets of its text. */
export interface PlacedMark {
  start: number;
  end: number;
  /** Id of the block that it stands in, for Obsidian. */
  blockId: string;
}

/** Finds marks in an article; those that are lost are left out. */
export function placeMarks(article: Article, marks: readonly MarkRecord[]): PlacedMark[] {
  const ids = blockIds(marks);
  const text = articleText(parseBody(article.content ?? ''));
  return anchorMarks(text, article.headings, marks).flatMap((found, index) => {
    const mark = marks[index];
    if (found.state === 'lost' || !mark) return [];
    return [{ start: found.start, end: found.end, blockId: ids.get(mark.id) ?? '' }];
  });
}

/** Signs that no text has: they stand for ours until all is written. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const ID = '\uE002';
const ID_END = '\uE003';
const EQUALS = '\uE004';
const RESERVED = /[\uE000-\uE004]/g;

/** In these no highlight is read as one. */
const WHOLE = 'code, math';

/**
 * The whole article in Markdown with its marks as Obsidian highlights them: `==words==`, and after
 * a block the id of the first mark in it. Of code, in which no highlight is read, what was marked
 * stands below it.
 *
 * @param options as of `toMarkdown`
 */
export async function markedMarkdown(
  article: Article,
  marks: readonly PlacedMark[],
  options: MarkdownOptions,
): Promise<string> {
  // Others load it late, too.
  const { toMarkdown } = await import('../page/markdown/to-markdown.ts');
  const body = parseBody(article.content ?? '');
  reserve(body);
  const text = articleText(body);
  const edits = new Edits();
  const named = new Set<TextBlock>();
  for (const { start, end } of united(marks)) {
    for (const block of text.blocks) {
      if (block.kind === 'code' || block.end <= start || block.start >= end) continue;
      highlight(text, edits, Math.max(start, block.start), Math.min(end, block.end));
    }
  }
  const below: (() => void)[] = [];
  for (const mark of marks) {
    const block = text.blocks.findLast(({ start }) => start < mark.end);
    if (!block) continue;
    const isFirst = !named.has(block);
    named.add(block);
    below.push(...finish(text, edits, block, mark, isFirst));
  }
  for (const act of below.toReversed()) act();
  edits.apply();
  return signed(toMarkdown(article, { ...options, body }));
}

/** Makes room for our signs: what looks like them becomes another sign as long. */
function reserve(body: Element): void {
  for (const node of textsOf(body, body)) {
    const isCode = node.parentElement?.closest('pre, code') !== null;
    const text = node.data.replace(RESERVED, '\uFFFD');
    const safe = isCode ? text : text.replaceAll('==', EQUALS + EQUALS);
    if (safe !== node.data) node.data = safe;
  }
}

function signed(markdown: string): string {
  return markdown
    .replaceAll(CLOSE + OPEN, '')
    .replace(/[\uE000\uE001]/g, '==')
    .replace(/ ?\uE002([^\uE003]*)\uE003/g, ' ^$1')
    .replace(/^ \^/gm, '^')
    .replaceAll(EQUALS, String.raw`\=`);
}

/** Stretches that overlap or touch are one. */
function united(marks: readonly PlacedMark[]): { start: number; end: number }[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of marks.toSorted((one, other) => one.start - other.start)) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

/** Puts signs around the words of a stretch, text by text; code and formulas are marked whole. */
function highlight({ rangeOf }: ArticleText, edits: Edits, start: number, end: number): void {
  const range = rangeOf(start, end);
  if (!range) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  for (const node of textsBetween(startContainer, endContainer)) {
    const whole = outermost(node);
    if (whole) {
      edits.around(whole);
      continue;
    }
    const from = node === startContainer ? startOffset : 0;
    const to = node === endContainer ? endOffset : node.data.length;
    const words = node.data.slice(from, to);
    if (words.trim() === '' || node.parentElement?.closest(NO_TEXT)) continue;
    edits.insert(node, from + words.length - words.trimStart().length, OPEN);
    edits.insert(node, from + words.trimEnd().length, CLOSE);
  }
}

function outermost(node: Text): Element | undefined {
  let found: Element | undefined;
  for (let up = node.parentElement?.closest(WHOLE); up; up = up.parentElement?.closest(WHOLE))
    found = up;
  return found;
}

/** What comes at the end of a block: its id, and of code what was marked in it. */
function finish(
  { text, rangeOf }: ArticleText,
  edits: Edits,
  block: TextBlock,
  mark: PlacedMark,
  isFirst: boolean,
): (() => void)[] {
  const range = rangeOf(block.start, block.end);
  const node = range?.endContainer;
  if (!range || !node) return [];
  const id = isFirst ? `${ID}${mark.blockId}${ID_END}` : '';
  const parent = node.parentElement;
  const outer = parent?.closest('[data-code], table') ?? parent?.closest('pre');
  if (!outer) {
    const isWhole = node instanceof Text && outermost(node);
    if (isWhole) edits.after(isWhole, id);
    else if (node instanceof Text) edits.insert(node, range.endOffset, id);
    return [];
  }
  const quoted =
    block.kind === 'code' ? text.slice(Math.max(mark.start, block.start), mark.end) : '';
  return [() => outer.after(...belowOf(outer.ownerDocument, quoted, id))];
}

function belowOf(page: Document, quoted: string, id: string): Element[] {
  const elements: Element[] = [];
  if (quoted !== '') {
    const quote = page.createElement('blockquote');
    const pre = quote.appendChild(page.createElement('pre'));
    pre.appendChild(page.createElement('code')).textContent = quoted;
    elements.push(quote);
  }
  if (id !== '') {
    const line = page.createElement('p');
    line.textContent = id;
    elements.push(line);
  }
  return elements;
}

/** Signs that are put into texts once all places are known. */
class Edits {
  readonly #inserts = new Map<Text, { at: number; sign: string }[]>();
  readonly #around = new Set<Element>();
  readonly #after = new Map<Element, string>();

  insert(node: Text, at: number, sign: string): void {
    const inserts = this.#inserts.get(node);
    if (inserts) inserts.push({ at, sign });
    else this.#inserts.set(node, [{ at, sign }]);
  }

  around(element: Element): void {
    this.#around.add(element);
  }

  after(element: Element, sign: string): void {
    this.#after.set(element, sign);
  }

  apply(): void {
    for (const [element, sign] of this.#after) element.after(sign);
    for (const element of this.#around) {
      element.before(OPEN);
      element.after(CLOSE);
    }
    for (const [node, inserts] of this.#inserts) {
      let { data } = node;
      let end = data.length;
      const parts: string[] = [];
      for (const { at, sign } of inserts.toSorted((one, other) => one.at - other.at).toReversed()) {
        parts.unshift(sign, data.slice(at, end));
        end = at;
      }
      data = data.slice(0, end) + parts.join('');
      node.data = data;
    }
  }
}

function* textsBetween(first: Node, last: Node): Generator<Text> {
  const root = first.getRootNode();
  const walker = walkerOf(root);
  walker.currentNode = first;
  for (let node: Node | null = first; node; node = walker.nextNode()) {
    if (node instanceof Text) yield node;
    if (node === last) return;
  }
}

function* textsOf(root: Node, from: Node): Generator<Text> {
  const walker = walkerOf(root);
  walker.currentNode = from;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) yield node;
  }
}

function walkerOf(root: Node): TreeWalker {
  return (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
}
