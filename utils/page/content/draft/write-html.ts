import { isMadeUpId, type Draft } from './draft.ts';
import {
  attribute,
  BLOCKS,
  dirOf,
  INLINE,
  KEPT_ATTRIBUTES,
  MADE_ATTRIBUTES,
  MADE_BLOCKS,
  MATHML,
  MATHML_ATTRIBUTES,
  type Mode,
  ownDirection,
  RENAMED,
  type DeclaredLanguage,
  languageIn,
  TRANSPARENT_BLOCKS,
  NOT_DECLARED,
  VOID,
  hasLetter,
} from '../../dom/index.ts';
import { articleDirection } from './block-directions.ts';

/**
 * Writes what the steps have left in the vocabulary and in no other: elements that it does not know
 * leave their content. Loose lines become paragraphs, and what is empty is left out. One step a
 * node, without recursion: pages can be nested deeper than the stack is.
 *
 * @param targets ids that links of the article lead to
 */
export function writeContent(draft: Draft, targets: ReadonlySet<string>): string {
  const writer = new Writer(draft, targets);
  let node: Node | null = draft.root.firstChild;
  while (node) {
    const isText = node.nodeType === Node.TEXT_NODE;
    if (isText) writer.text(node.nodeValue ?? '');
    const isElement = node.nodeType === Node.ELEMENT_NODE;
    if (isElement) writer.open(node as Element);
    if (isElement && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (isElement) writer.close();
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === draft.root) return writer.finish();
      writer.close();
    }
    node = node?.nextSibling ?? null;
  }
  return writer.finish();
}

/** An element whose content is being written. One that is not written shares its frame's context. */
interface Frame {
  context: Context;
  /** What the page says of the language in it. */
  tongue: DeclaredLanguage;
  isWritten: boolean;
  /** Does what comes after it stand on a line of its own? */
  isBlock: boolean;
  /** Is it written if there is nothing in it? */
  mayBeEmpty: boolean;
  end: string;
  /** Where its start stands, and how much had been written by then. */
  at: number;
  contentAt: number;
}

/** What stands around a node, as far as it is written. */
interface Context {
  name: string;
  /** What has been written of the language in it. */
  tongue: DeclaredLanguage;
  /**
   * `flow`: blocks; loose lines are put into paragraphs. `either`: blocks or a line. `inline`: a
   * line; blocks in it only part words. `structure`: certain elements and no text. `raw`: as it is.
   */
  mode: Mode;
  /** The paragraph that is open for loose lines. */
  paragraph?: { at: number; contentAt: number; tongue: DeclaredLanguage } | undefined;
  /** Has a line begun, and is the next text to stand below it? */
  hasLine: boolean;
  isParted: boolean;
  inLink: boolean;
}

/** Elements that may be empty and still say something. */
const MAY_BE_EMPTY = new Set(['td', 'th', 'tr']);

/** Blocks that cannot stand within a line, for which the element around them steps aside. */
const HARD_BLOCKS =
  'ul,ol,table,pre,figure,blockquote,details,hr,dl,aside[data-callout],div[data-tabs],h1,h2,h3,h4,h5,h6';

/** Blocks of the text of a link, which is a card then. */
const CARD_TEXT = 'p,div,h1,h2,h3,h4,h5,h6';

class Writer {
  readonly #draft: Draft;
  readonly #targets: ReadonlySet<string>;
  readonly #parts: string[] = [];
  readonly #frames: Frame[] = [];
  readonly #ids = new Set<string>();
  readonly #reserved = new Set<string>();
  readonly #blockHolders = new Set<Element>();
  /** Goes up with each thing that is more than an empty element. */
  #written = 0;
  /** An id whose own element is not written: the next element bears it. */
  #looseId = '';

  constructor(draft: Draft, targets: ReadonlySet<string>) {
    this.#draft = draft;
    this.#targets = targets;
    for (const heading of draft.all('[data-index][id]')) {
      if (draft.made.has(heading)) this.#reserved.add(heading.id);
    }
    for (const block of draft.all(HARD_BLOCKS)) {
      let holder = block.parentElement;
      while (holder && holder !== draft.root && !this.#blockHolders.has(holder)) {
        this.#blockHolders.add(holder);
        holder = holder.parentElement;
      }
    }
    const tongue = { lang: '', dir: draft.dir || articleDirection(draft) };
    this.#frames.push({
      context: newContext('', 'flow', false, tongue),
      tongue,
      isWritten: true,
      isBlock: true,
      mayBeEmpty: true,
      end: '',
      at: 0,
      contentAt: 0,
    });
  }

  text(text: string): void {
    const { context } = this.#frame;
    const isBlank = !/\S/.test(text);
    if (context.mode === 'raw') {
      this.#parts.push(escape(text));
      if (!isBlank) this.#written += 1;
      return;
    }
    if (isBlank) {
      // Between blocks it is nothing; within a line it parts words.
      const isInLine = context.mode === 'flow' ? context.paragraph : context.mode !== 'structure';
      if (isInLine && this.#parts.at(-1) !== ' ') this.#parts.push(' ');
      return;
    }
    this.#beginLine(context);
    this.#parts.push(escape(text));
    this.#written += 1;
  }

  open(element: Element): void {
    const { context } = this.#frame;
    const isMade = this.#draft.made.has(element);
    const name = nameOf(element);
    if (context.mode === 'raw') this.#openRaw(element, name, isMade);
    else if (VOID.has(name)) this.#openVoid(element, name, isMade);
    else if (name === 'math' && isMade) this.#openInline(element, name, 'raw');
    else if (this.#isBlock(name, isMade, context)) this.#openBlock(element, name, isMade);
    else if (this.#isInline(element, name, isMade, context))
      this.#openInline(element, PLAIN.has(name) ? 'span' : name, 'inline');
    else this.#pass(element, name);
  }

  close(): void {
    const frame = this.#frames.pop();
    if (!frame || this.#frames.length === 0) return;
    if (!frame.isWritten) {
      if (frame.isBlock) this.#part(frame.context);
      return;
    }
    this.#endParagraph(frame.context);
    if (frame.isBlock) this.#trimEnd(frame.at);
    const isEmpty = frame.contentAt === this.#written;
    if (isEmpty && !frame.mayBeEmpty) this.#parts.length = frame.at;
    else {
      this.#parts.push(frame.end);
      if (frame.mayBeEmpty) this.#written += 1;
    }
    if (frame.isBlock) this.#part(this.#frame.context);
  }

  finish(): string {
    const [frame] = this.#frames;
    if (frame) this.#endParagraph(frame.context);
    return this.#parts.join('');
  }

  get #frame(): Frame {
    return this.#frames.at(-1) as Frame;
  }

  #isBlock(name: string, isMade: boolean, context: Context): boolean {
    const isHeading = /^h[1-6]$/.test(name);
    if (context.mode === 'inline' && !(context.name === 'summary' && isHeading)) return false;
    return Object.hasOwn(isMade ? MADE_BLOCKS : BLOCKS, name) && (isMade || !isHeading);
  }

  #isInline(element: Element, name: string, isMade: boolean, context: Context): boolean {
    if (name === 'a' && context.inLink) return false;
    if (name === 'span') return isMade || saysTongue(element);
    if (PLAIN.has(name)) return saysTongue(element) && !this.#blockHolders.has(element);
    return INLINE.has(name) && !this.#blockHolders.has(element);
  }

  #openBlock(element: Element, name: string, isMade: boolean): void {
    const { context } = this.#frame;
    this.#endParagraph(context);
    context.hasLine = false;
    context.isParted = false;
    const mode = (isMade ? MADE_BLOCKS : BLOCKS)[name] ?? 'flow';
    this.#push(element, name, mode, true);
  }

  #openInline(element: Element, name: string, mode: Mode): void {
    const { context } = this.#frame;
    // A card that leads somewhere stands for itself.
    const isCard = name === 'a' && element.querySelector(CARD_TEXT) !== null;
    if (isCard) this.#part(context);
    this.#beginLine(context);
    this.#push(element, name, mode, isCard);
  }

  #openVoid(element: Element, name: string, isMade: boolean): void {
    const { context } = this.#frame;
    if (name === 'hr' && context.mode !== 'inline') {
      this.#endParagraph(context);
      this.#parts.push('<hr>');
      this.#written += 1;
    } else if (name === 'br' && (context.mode !== 'flow' || context.paragraph)) {
      if (context.mode !== 'structure') this.#parts.push('<br>');
    } else if (name === 'img' && isMade) {
      this.#beginLine(context);
      this.#parts.push(`<img${this.#attributes(element, name)}>`);
      this.#written += 1;
    }
    this.#frames.push({ ...this.#frame, isWritten: false, isBlock: false });
  }

  /** Within code and formulas: what the steps made, or MathML. */
  #openRaw(element: Element, name: string, isMade: boolean): void {
    if (isMade || (MATHML.has(name) && name !== 'math')) {
      this.#push(element, name, 'raw', false, true);
    } else this.#frames.push({ ...this.#frame, isWritten: false, isBlock: false });
  }

  #push(element: Element, name: string, mode: Mode, isBlock: boolean, isRaw = false): void {
    const at = this.#parts.length;
    const contentAt = this.#written;
    const tongue = languageIn(this.#frame.tongue, element);
    const attributes = this.#attributes(element, name);
    const isTarget = /\s(?:id|data-missing|data-line)="/.test(attributes);
    this.#parts.push(`<${name}${attributes}>`);
    this.#frames.push({
      context: newContext(name, mode, this.#frame.context.inLink || name === 'a', tongue),
      tongue,
      isWritten: true,
      isBlock,
      mayBeEmpty: isRaw || isTarget || MAY_BE_EMPTY.has(name),
      end: `</${name}>`,
      at,
      contentAt,
    });
  }

  /** Passes an element whose content alone is written. */
  #pass(element: Element, name: string): void {
    const { context } = this.#frame;
    const isBlock =
      name === 'p' || TRANSPARENT_BLOCKS.has(name) || Object.hasOwn(MADE_BLOCKS, name);
    if (isBlock) this.#part(context);
    if (element.id !== '' && this.#targets.has(element.id)) this.#looseId = element.id;
    const tongue = this.#tongueOfPassed(element, name);
    const isForeign = isBlock && !isSame(tongue, this.#writtenTongue);
    if (isForeign && context.mode === 'inline') {
      this.#beginLine(context);
      this.#push(element, 'span', 'inline', true);
      return;
    }
    // A paragraph stays one, also where a line would do.
    if ((name === 'p' || isForeign) && context.mode === 'either') {
      const own = newContext('p', 'flow', context.inLink, context.tongue);
      context.hasLine = false;
      context.isParted = false;
      this.#frames.push({
        context: own, tongue, isWritten: true, isBlock: true, mayBeEmpty: false, end: '',
        at: this.#parts.length, contentAt: this.#written,
      }); // prettier-ignore
      return;
    }
    this.#frames.push({ ...this.#frame, tongue, isWritten: false, isBlock });
  }

  /** The parts of a box each run the way that all of it does, a paragraph its own. */
  #tongueOfPassed(element: Element, name: string): DeclaredLanguage {
    const tongue = languageIn(this.#frame.tongue, element);
    if (tongue.dir !== 'auto' || name === 'p' || dirOf(element) !== 'auto') return tongue;
    return { ...tongue, dir: ownDirection(beginningOf(element)) };
  }

  /** What holds already where the next thing is written. */
  get #writtenTongue(): DeclaredLanguage {
    const { context } = this.#frame;
    return context.paragraph?.tongue ?? context.tongue;
  }

  /** What comes next does not run on from what is before. */
  #part(context: Context): void {
    if (context.mode === 'flow') this.#endParagraph(context);
    else context.isParted = true;
  }

  #beginLine(context: Context): void {
    if (context.mode === 'flow' && !context.paragraph) {
      const said = this.#tongueAttributes(this.#frame.tongue);
      const { tongue } = this.#frame;
      context.paragraph = { at: this.#parts.length, contentAt: this.#written, tongue };
      this.#parts.push(`<p${this.#takeLooseId()}${said}>`);
    }
    if (context.isParted && context.hasLine) {
      this.#parts.push(context.mode === 'either' ? '<br>' : ' ');
    }
    context.isParted = false;
    context.hasLine = true;
  }

  #endParagraph(context: Context): void {
    const { paragraph } = context;
    if (!paragraph) return;
    context.paragraph = undefined;
    context.hasLine = false;
    this.#trimEnd(paragraph.at);
    if (paragraph.contentAt === this.#written) this.#parts.length = paragraph.at;
    else this.#parts.push('</p>');
  }

  /** White space at the end of a block is none of its text. */
  #trimEnd(start: number): void {
    while (this.#parts.length > start && this.#parts.at(-1) === ' ') this.#parts.pop();
  }

  #attributes(element: Element, name: string): string {
    const isMade = this.#draft.made.has(element);
    const kept: string[] = [];
    const keep = (attribute: string, value: string): void => {
      kept.push(` ${attribute}="${escape(value)}"`);
    };
    const id = this.#idOf(element, isMade);
    if (id !== '') keep('id', id);
    else if (name !== 'math') kept.push(this.#takeLooseId());
    kept.push(this.#tongueAttributes(this.#frame.tongue, element));
    for (const { name: attribute, value } of element.attributes) {
      if (attribute !== 'id' && isKept(attribute, value, name, isMade)) keep(attribute, value);
    }
    const align = name === 'td' || name === 'th' ? alignOf(element) : '';
    if (align) keep('data-align', align);
    return kept.join('');
  }

  /** Of a language what the element says itself, and what has not been written around it. */
  #tongueAttributes(around: DeclaredLanguage, element?: Element): string {
    const own = element ? languageIn(NOT_DECLARED, element) : NOT_DECLARED;
    const written = this.#writtenTongue;
    return (['lang', 'dir'] as const)
      .map((name) => {
        const said = own[name] || (around[name] === written[name] ? '' : around[name]);
        return said && ` ${name}="${said}"`;
      })
      .join('');
  }

  /** Each id once; the article's headings have theirs before others. */
  #idOf(element: Element, isMade: boolean): string {
    const { id } = element;
    if (id === '') return '';
    const isHeading = isMade && element.hasAttribute('data-index');
    const isLinked = this.#targets.has(id) || (element.localName === 'details' && !isMadeUpId(id));
    if (!isMade && !isLinked) return '';
    if (this.#ids.has(id) || (this.#reserved.has(id) && !isHeading)) return '';
    this.#ids.add(id);
    return id;
  }

  #takeLooseId(): string {
    const id = this.#looseId;
    this.#looseId = '';
    if (id === '' || this.#ids.has(id) || this.#reserved.has(id)) return '';
    this.#ids.add(id);
    return ` id="${escape(id)}"`;
  }
}

function newContext(name: string, mode: Mode, inLink: boolean, tongue: DeclaredLanguage): Context {
  return { name, mode, tongue, hasLine: false, isParted: false, inLink };
}

function nameOf(element: Element): string {
  const { localName } = element;
  return Object.hasOwn(RENAMED, localName) ? (RENAMED[localName] ?? localName) : localName;
}

/** Elements in a line that mean nothing here, but that their text may be in another language. */
const PLAIN = new Set('big data font label nobr output q u'.split(' '));

/** Text in another language or direction is still that. */
function saysTongue(element: Element): boolean {
  return languageIn(NOT_DECLARED, element) !== NOT_DECLARED;
}

/** Texts of a box that are looked at for a first letter. */
const MOST_TEXTS = 50;

function beginningOf(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < MOST_TEXTS && walker.nextNode(); count += 1) {
    const text = walker.currentNode.nodeValue ?? '';
    if (hasLetter(text)) return text;
  }
  return '';
}

function isSame(one: DeclaredLanguage, other: DeclaredLanguage): boolean {
  return one.lang === other.lang && one.dir === other.dir;
}

function isKept(attribute: string, value: string, name: string, isMade: boolean): boolean {
  if (MATHML.has(name)) return MATHML_ATTRIBUTES.has(attribute);
  if (isMade) return MADE_ATTRIBUTES.has(attribute);
  if (/^(?:colspan|rowspan|start|value)$/.test(attribute) && !/^-?\d{1,5}$/.test(value))
    return false;
  if (attribute === 'type' && !/^[1aAiI]$/.test(value)) return false;
  return KEPT_ATTRIBUTES[name]?.includes(attribute) ?? false;
}

function alignOf(cell: Element): string {
  const said =
    /text-align:\s*(left|right|center)/.exec(attribute(cell, 'style'))?.[1] ??
    cell.getAttribute('align') ??
    '';
  return /^(?:left|right|center)$/.test(said) ? said : '';
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
};

/** Null characters, which HTML has not, are left out; half characters become whole. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\u0000', '')
    .replace(/[&<>"\u00a0]/g, (sign) => ENTITIES[sign] ?? sign);
}
