/** The little that is asked of a rendered page: which words are in it. Never what they mean. */
import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as adapter, parse } from 'parse5';
import { attribute, textOf, walk } from './clean';

export class Rendered {
  /** text of the body without white space, programs and inert parts */
  private body = '';
  /** the same without formulas and footnote marks */
  private prose = '';
  /** titles, meta contents and JSON-LD */
  private head: string[] = [];
  readonly datetimes: string[] = [];
  readonly links = new Set<string>();
  readonly headings: { depth: number; id: string | null; text: string }[] = [];

  constructor(html: string) {
    walk(parse(html), (element, inHead) => {
      const content = attribute(element, 'content');
      const datetime = attribute(element, 'datetime');
      const href = attribute(element, 'href');
      if (element.tagName === 'meta' && content) this.head.push(content);
      if (element.tagName === 'title' && inHead) this.head.push(textOf(element));
      if (attribute(element, 'type') === 'application/ld+json') this.head.push(textOf(element));
      if (datetime) this.datetimes.push(datetime);
      if (href) this.links.add(href);
      if (/^h[1-6]$/.test(element.tagName)) {
        const text = textOf(element).replace(/\s+/g, ' ').trim();
        this.headings.push({ depth: Number(element.tagName[1]), id: attribute(element, 'id') ?? null, text });
      }
      if (element.tagName === 'body') {
        this.body = squash(visible(element));
        this.prose = squash(visible(element, isMark));
      }
    });
  }

  /** White space does not count: blocks, lines and comment nodes break words apart in markup. */
  shows = (text: string) => this.body.includes(squash(text));
  /** Formulas and footnote marks do not count either. */
  showsLoosely = (text: string) => this.prose.includes(squash(text));
  names = (text: string) => this.head.some((entry) => entry.includes(text) || entry.includes(JSON.stringify(text).slice(1, -1)));
}

function visible(node: Tree.Node, skip?: (element: Tree.Element) => boolean): string {
  if (adapter.isTextNode(node)) return node.value;
  if (adapter.isElementNode(node) && (/^(script|style|noscript|template|svg)$/.test(node.tagName) || skip?.(node))) return '';
  return 'childNodes' in node ? node.childNodes.map((child) => visible(child, skip)).join('') : '';
}

function isMark(element: Tree.Element): boolean {
  if (attribute(element, 'class')?.startsWith('katex')) return true;
  return attribute(element, 'data-footnote-ref') !== undefined || attribute(element, 'data-footnote-backref') !== undefined;
}

const squash = (text: string) => text.normalize('NFC').replace(/\s+/g, '');
