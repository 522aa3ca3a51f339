/** Text with its emphasis, read from HTML and from Markdown, to compare the two. */
import type { Nodes } from 'mdast';

/** The text in one line, and for each sign of it that is no blank the marks that it has. */
export interface MarkedText {
  text: string;
  marks: string;
}

const MARKS: Record<string, string> = {
  em: 'e', i: 'e', emphasis: 'e',
  strong: 's', b: 's',
  del: 'd', s: 'd', delete: 'd',
  code: 'c', inlineCode: 'c',
}; // prettier-ignore

class Reading {
  private text = '';
  private readonly marks: string[] = [];

  add(text: string, around: readonly string[]): void {
    this.text += text;
    // One letter for each set of marks, whatever their order.
    const sum = new Set(around).values().reduce((bits, mark) => bits + (BITS[mark] ?? 0), 0);
    for (const sign of text) if (sign.trim() !== '') this.marks.push(sum.toString(16));
  }

  get all(): MarkedText {
    return { text: this.text.replace(/\s+/g, ' ').trim(), marks: this.marks.join('') };
  }
}

const BITS: Record<string, number> = { e: 1, s: 2, d: 4, c: 8 };

/** Of elements of HTML, without formulas and references to footnotes. */
export function markedTextOfElement(element: Node): MarkedText {
  const reading = new Reading();
  walkElement(element, [], reading);
  return reading.all;
}

function walkElement(node: Node, around: readonly string[], reading: Reading): void {
  if (node.nodeType === Node.TEXT_NODE) reading.add(node.nodeValue ?? '', around);
  if (!(node instanceof Element) && !(node instanceof DocumentFragment)) return;
  const name = node instanceof Element ? node.localName : '';
  if (node instanceof Element && node.matches('math,[data-footnote-ref],[data-footnote-backref]'))
    return;
  if (name === 'br') reading.add(' ', around);
  const mark = MARKS[name];
  const inner = mark === undefined ? around : [...around, mark];
  for (const child of node.childNodes) walkElement(child, inner, reading);
}

/** Of what a parser of Markdown made; of HTML in it the marks are read too. */
export function markedTextOfMarkdown(node: Nodes): MarkedText {
  const reading = new Reading();
  walkMarkdown(node, [], reading);
  return reading.all;
}

function walkMarkdown(node: Nodes, around: readonly string[], reading: Reading): void {
  const mark = MARKS[node.type];
  const inner = mark === undefined ? [...around] : [...around, mark];
  if (node.type === 'break') reading.add(' ', around);
  if (node.type === 'text' || node.type === 'inlineCode') reading.add(node.value, inner);
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (child.type === 'html') readTag(child.value, inner, reading);
    else walkMarkdown(child, inner, reading);
  }
}

function readTag(html: string, around: string[], reading: Reading): void {
  const [, slash, name = ''] = /^<(\/?)(\w+)>$/.exec(html) ?? [];
  if (name === 'br') reading.add(' ', around);
  const mark = MARKS[name];
  if (mark === undefined) return;
  if (slash === '') around.push(mark);
  else around.splice(around.lastIndexOf(mark), 1);
}
