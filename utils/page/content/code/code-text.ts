import { attribute } from '../../dom/index.ts';

/** A run of code in one colour. */
export interface Piece {
  text: string;
  /**
   * Colours for light and dark themes, separated by a slash, or the only colour; empty for none.
   */
  ink: string;
  /** Has the author highlighted this word? */
  isMarked: boolean;
  /** Address of a link, as written in the page; empty for none. */
  href: string;
}

type Look = Omit<Piece, 'text'>;

/** A line of code. */
export interface Line {
  pieces: Piece[];
  /** Marks of our vocabulary: highlighted, add, remove, focused, error, warning. */
  marks: string[];
}

/** Elements in a code block that are not code. */
const NO_CODE = new Set(['svg', 'style', 'script', 'template', 'select', 'input', 'textarea']);
/** Classes of line numbers, notes and popups that highlighters write into the block. */
const NO_CODE_CLASS =
  /^(?:nd-copy-ignore|twoslash-popup-container|twoslash-meta-line|twoslash-error-line|twoslash-tag-line|twoslash-completion-list|fd-twoslash-popover|linenumber|linenumbers|lineno|linenos|ln|lnt|line-number|line-numbers-rows|react-syntax-highlighter-line-number|hljs-ln-numbers|hljs-ln-n|gutter|sr-only|copy-button|copy-btn|clipboard)$/;

/** Elements that are a line each, unless they contain such elements. */
const LINE_TAGS = new Set(['li', 'div', 'p', 'tr']);
const LINES =
  'li,div,p,tr,br,[data-line],.line,.token-line,.code-line,.ec-line,.highlight-line,.view-line,.cl';

const LINE_CLASS = /^(?:line|token-line|code-line|ec-line|highlight-line|view-line|cl)$/;

/**
 * Reads a code block line by line, as in its source. Highlighters put each line, and each run of
 * one colour, into an element; some separate lines by `<br>` or by blocks only. Empty lines at the
 * end are dropped.
 */
export function readLines(block: Element): Line[] {
  const reader = new Reader();
  const walker = block.ownerDocument.createTreeWalker(
    block,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  const open: Style[] = [];
  for (let node = walker.nextNode(); node;) {
    const look = lookOf(node, open);
    if (node.nodeType === Node.TEXT_NODE) reader.write(node.nodeValue ?? '', look);
    else {
      const element = node as Element;
      if (isNoCode(element)) {
        node = nextOutside(walker, element);
        continue;
      }
      if (element.localName === 'br') reader.write('\n', look);
      const isInLine = open.at(-1)?.isInLine === true;
      const startsLine = isLine(element);
      if (startsLine) reader.startLine(marksOf(element), isInLine);
      open.push({
        element,
        isInLine: isInLine || startsLine,
        ink: inkOf(element) || look.ink,
        isMarked: look.isMarked || isWord(element),
        href: linkOf(element) || look.href,
      });
    }
    node = walker.nextNode();
  }
  return reader.finish();
}

/** An element that is being read, with the style of its text. */
interface Style extends Look {
  element: Element;
  /** Is it a line, or inside one? */
  isInLine: boolean;
}

/** The style at a node. Drops the elements that have ended before it. */
function lookOf(node: Node, open: Style[]): Look {
  for (let last = open.at(-1); last; last = open.at(-1)) {
    if (last.element.contains(node)) return last;
    open.pop();
  }
  return { ink: '', isMarked: false, href: '' };
}

class Reader {
  readonly #lines: Line[] = [{ pieces: [], marks: [] }];
  #isLineElement = false;

  write(text: string, { ink, isMarked, href }: Look): void {
    if (text === '') return;
    for (const [index, part] of text.replace(/\r\n?/g, '\n').split('\n').entries()) {
      if (index > 0) this.#newLine();
      if (part === '') continue;
      const { pieces } = this.#line;
      const last = pieces.at(-1);
      const isSame = last?.ink === ink && last.isMarked === isMarked && last.href === href;
      if (last && isSame) last.text += part;
      else pieces.push({ text: part, ink, isMarked, href });
    }
  }

  /** Begins a line unless it has just begun: Hugo has two nested elements around each line. */
  startLine(marks: string[], isInLine: boolean): void {
    const isSame = isInLine && this.#line.pieces.length === 0;
    if (this.#isLineElement && !isSame) this.#newLine();
    this.#isLineElement = true;
    this.#line.marks = [...new Set([...this.#line.marks, ...marks])];
  }

  /** Without the empty lines at the end, which are in no source. */
  finish(): Line[] {
    while (this.#lines.length > 1 && this.#line.pieces.length === 0) this.#lines.pop();
    return this.#lines;
  }

  get #line(): Line {
    return this.#lines.at(-1) as Line;
  }

  #newLine(): void {
    this.#lines.push({ pieces: [], marks: [] });
    this.#isLineElement = false;
  }
}

function nextOutside(walker: TreeWalker, element: Element): Node | null {
  walker.currentNode = element;
  for (let node = walker.nextSibling(); ; node = walker.nextSibling()) {
    if (node) return node;
    if (!walker.parentNode()) return null;
  }
}

function isNoCode(element: Element): boolean {
  if (NO_CODE.has(element.localName)) return true;
  if (element.localName === 'button') return !element.classList.contains('twoslash-hover');
  for (const name of element.classList) if (NO_CODE_CLASS.test(name)) return true;
  return element.getAttribute('aria-hidden') === 'true';
}

function isLine(element: Element): boolean {
  if (element.hasAttribute('data-line')) return true;
  for (const name of element.classList) if (LINE_CLASS.test(name)) return true;
  return LINE_TAGS.has(element.localName) && !element.querySelector(LINES);
}

/** The address of a link; line numbers link to themselves and do not count. */
function linkOf(element: Element): string {
  const href = element.localName === 'a' ? attribute(element, 'href') : '';
  return href.startsWith('#') ? '' : href;
}

function isWord(element: Element): boolean {
  return (
    element.localName === 'mark' ||
    element.classList.contains('highlighted-word') ||
    element.hasAttribute('data-highlighted-chars')
  );
}

/** Classes of highlighters for the marks of lines. */
const MARKS: Record<string, string> = {
  highlighted: 'highlighted',
  'highlighted-line': 'highlighted',
  'highlight-line': 'highlighted',
  'theme-code-block-highlighted-line': 'highlighted',
  hll: 'highlighted',
  add: 'add',
  ins: 'add',
  inserted: 'add',
  remove: 'remove',
  del: 'remove',
  deleted: 'remove',
  focused: 'focused',
  'has-focus': 'focused',
  error: 'error',
  warning: 'warning',
};

function marksOf(line: Element): string[] {
  const marks = [...line.classList].flatMap((name) =>
    Object.hasOwn(MARKS, name) ? (MARKS[name] ?? []) : [],
  );
  if (line.hasAttribute('data-highlighted-line')) marks.push('highlighted');
  return marks;
}

/**
 * Colours as `light/dark`: from the custom properties of Shiki's themes or, with one theme,
 * `color`.
 */
function inkOf(element: Element): string {
  const style = element.getAttribute('style');
  if (!style) return '';
  const light = colourIn(style, '--shiki-light') ?? colourIn(style, 'color');
  const dark = colourIn(style, '--shiki-dark');
  if (light && dark) return light === dark ? light : `${light}/${dark}`;
  return light ?? dark ?? '';
}

/**
 * A colour as six hexadecimal digits, from hexadecimal or `rgb()`, the forms that highlighters
 * write.
 */
function colourIn(style: string, property: string): string | undefined {
  const found = style.match(
    new RegExp(
      `(?:^|;)\\s*${property}\\s*:\\s*(#[\\da-f]{3,8}|rgb\\([\\d\\s,]+\\))\\s*(?:;|$)`,
      'i',
    ),
  )?.[1];
  if (!found) return undefined;
  if (found.startsWith('#'))
    return /^#(?:.{3,4}|.{6}|.{8})$/.test(found) ? found.toLowerCase() : undefined;
  const parts = found.match(/\d+/g)?.map(Number) ?? [];
  if (parts.length !== 3) return undefined;
  return `#${parts.map((part) => Math.min(255, part).toString(16).padStart(2, '0')).join('')}`;
}
