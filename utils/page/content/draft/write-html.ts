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
 * Writes the copy as HTML in our vocabulary. Unknown elements are replaced by their content, loose
 * lines become paragraphs, and empty elements are left out. A loop without recursion, since pages
 * can be nested more deeply than the stack allows.
 *
 * @param targets ids that links in the article point to; only these are kept
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

/**
 * An element whose content is being written. One that is not written itself shares its parent's
 * context.
 */
interface Frame {
  context: Context;
  /** Language and direction that the page declares in it. */
  tongue: DeclaredLanguage;
  isWritten: boolean;
  /** Does what follows it begin a new line? */
  isBlock: boolean;
  /** Is it written even if nothing is in it? */
  mayBeEmpty: boolean;
  end: string;
  /** Index of its start tag in the parts, and the count of written things at that point. */
  at: number;
  contentAt: number;
}

/** The surroundings of a node, as far as they are written. */
interface Context {
  name: string;
  /** Language and direction that have been written so far. */
  tongue: DeclaredLanguage;
  /**
   * `flow`: blocks; loose lines are put into paragraphs. `either`: blocks or a line. `inline`: a
   * line; blocks in it only separate words. `structure`: certain elements and no text. `raw`: as it
   * is.
   */
  mode: Mode;
  /** The paragraph that is open for loose lines. */
  paragraph?: { at: number; contentAt: number; tongue: DeclaredLanguage } | undefined;
  /** Has a line begun, and does the next text go below it? */
  hasLine: boolean;
  isParted: boolean;
  inLink: boolean;
}

/** Elements that have a meaning even if empty. */
const MAY_BE_EMPTY = new Set(['td', 'th', 'tr']);

/** Blocks that cannot be inside a line: an inline element around them is not written. */
const HARD_BLOCKS =
  'ul,ol,table,pre,figure,blockquote,details,hr,dl,aside[data-callout],div[data-tabs],h1,h2,h3,h4,h5,h6';

/** Blocks inside a link, which is then a card. */
const CARD_TEXT = 'p,div,h1,h2,h3,h4,h5,h6';

class Writer {
  readonly #draft: Draft;
  readonly #targets: ReadonlySet<string>;
  readonly #parts: string[] = [];
  readonly #frames: Frame[] = [];
  readonly #ids = new Set<string>();
  readonly #reserved = new Set<string>();
  readonly #blockHolders = new Set<Element>();
  /** Count of written things other than empty elements. */
  #written = 0;
  /** An id whose element is not written; the next element gets it. */
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
      // Between blocks it means nothing; inside a line it separates words.
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
    // A card is a line by itself.
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

  /** Inside code and formulas: elements made by steps, or MathML. */
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

  /** Skips an element, so that only its content is written. */
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
    // A paragraph stays one even where a line would be allowed.
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

  /**
   * Inside a box with `dir="auto"`, each line takes the direction of the whole box, a paragraph its
   * own.
   */
  #tongueOfPassed(element: Element, name: string): DeclaredLanguage {
    const tongue = languageIn(this.#frame.tongue, element);
    if (tongue.dir !== 'auto' || name === 'p' || dirOf(element) !== 'auto') return tongue;
    return { ...tongue, dir: ownDirection(beginningOf(element)) };
  }

  /** Language and direction that apply where the next thing is written. */
  get #writtenTongue(): DeclaredLanguage {
    const { context } = this.#frame;
    return context.paragraph?.tongue ?? context.tongue;
  }

  /** Makes what follows begin a new line. */
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

  /** Drops white space at the end of a block. */
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

  /**
   * `lang` and `dir` as attributes: the element's own, and those of its parents that are not
   * written yet.
   */
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

  /** Each id is used once; the article's headings have precedence. */
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

/**
 * Inline elements without meaning in our vocabulary; they matter only if their text is in another
 * language.
 */
const PLAIN = new Set('big data font label nobr output q u'.split(' '));

/** Tells whether an element declares a language or direction. */
function saysTongue(element: Element): boolean {
  return languageIn(NOT_DECLARED, element) !== NOT_DECLARED;
}

/** Most texts of a box in which a first letter is looked for. */
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

/**
 * Escapes a text. Null characters, which HTML forbids, are dropped, and lone surrogates replaced.
 */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\u0000', '')
    .replace(/[&<>"\u00a0]/g, (sign) => ENTITIES[sign] ?? sign);
}
