import { BLOCKS, hasSign, isForm, nextOutside, TRANSPARENT_BLOCKS } from '../dom/index.ts';

/** A place where styles alone separate two words, or two lines of code. */
export interface StyledGap {
  element: Element;
  side: 'before' | 'after';
  /** The text that replaces the styles in a copy. */
  sign: ' ' | '\n';
}

/** Elements that separate the text before from that after them, whatever their styles. */
const PARTING = new Set([
  ...Object.keys(BLOCKS), ...TRANSPARENT_BLOCKS, 'p', 'br', 'hr', 'img', 'option',
]); // prettier-ignore

/** Elements whose text is read as it is, or not at all. */
const WHOLE = 'pre';
const WHOLE_IN_LINE = new Set(
  'svg math script style template button select textarea mjx-container'.split(' '),
);

/**
 * Elements that mark a word or a part of one: space around them is decoration and separates no
 * words.
 */
const MARKS = new Set(
  'abbr b bdi bdo cite code data del dfn em i ins kbd mark q rp rt ruby s samp strong sub sup u var'.split(
    ' ',
  ),
);

/** In font sizes: about the narrowest space between words. */
const LEAST_SPACE = 0.18;

const CODE_LINE = /^(?:block|flex|grid|list-item|table-row)$/;

/** Limit of elements whose styles are computed; a page with more of them is hostile. */
const MOST_ASKED = 20_000;

/**
 * Two texts that follow each other without white space, with their ancestors up to the common one.
 */
interface Junction {
  holder: Element;
  /**
   * Ancestors of the left text, from the common ancestor's child inwards; none if it is its own
   * text.
   */
  left: Element[];
  right: Element[];
}

/**
 * Finds places where two texts have no white space between them and look separate all the same:
 * items of a flex box, links with margins, lines of code. Styles are computed only there. Empty for
 * a page that is not shown. Changes nothing.
 *
 * @param isHidden elements to skip
 */
export function findStyledGaps(
  body: Element,
  isHidden: (element: Element) => boolean,
): StyledGap[] {
  if (body.ownerDocument.defaultView === null) return [];
  const gaps: StyledGap[] = [];
  const partsAt = partsByStyles();
  for (const junction of junctionsIn(body, isHidden)) {
    if (!partsAt(junction)) continue;
    const [after] = junction.left;
    const [before] = junction.right;
    if (before) gaps.push({ element: before, side: 'before', sign: ' ' });
    else if (after) gaps.push({ element: after, side: 'after', sign: ' ' });
  }
  for (const pre of body.querySelectorAll('pre:not(pre *)')) {
    for (const element of lineStarts(pre)) gaps.push({ element, side: 'before', sign: '\n' });
  }
  return gaps;
}

/** Tells whether styles separate two texts; computes the styles of each element once. */
function partsByStyles(): (junction: Junction) => boolean {
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };
  return (junction) => styles.size <= MOST_ASKED && isApart(junction, styleOf);
}

/**
 * Returns a function that tells whether styles keep two texts apart that follow each other without
 * white space. It always answers false on a page that is not shown.
 */
export function textsApart({ ownerDocument }: Element): (left: Text, right: Text) => boolean {
  if (ownerDocument.defaultView === null) return () => false;
  const partsAt = partsByStyles();
  return (left, right) => {
    const junction = junctionOf(left, right);
    return junction !== undefined && partsAt(junction);
  };
}

/**
 * Finds the elements of a code block that are on a new line by their styles alone, without a line
 * break in the text. Computes styles of the first two, and only if most have no line break.
 */
export function lineStarts(pre: Element): Element[] {
  const holder = lineHolder(pre);
  const lines = [...holder.children];
  const [first, second, ...more] = lines;
  if (!first || !second || pre.ownerDocument.defaultView === null) return [];
  if (second.previousSibling?.nodeValue?.includes('\n')) return [];
  if (pre.textContent.trim().split('\n').length - 1 > more.length) return [];
  if (![first, second].every((line) => CODE_LINE.test(getComputedStyle(line).display))) return [];
  if (isRow(getComputedStyle(holder))) return [];
  return lines.filter((line) => line !== first && !endsLine(line.previousSibling));
}

/** Does a node end with a line break? Docusaurus ends each line with a `<br>`. */
function endsLine(node: Node | null): boolean {
  let last = node;
  while (last?.lastChild) last = last.lastChild;
  return last?.nodeName === 'BR' || last?.nodeValue?.endsWith('\n') === true;
}

/**
 * The element that contains the lines of a code block: the first one inside with several children.
 */
function lineHolder(pre: Element): Element {
  const codes = pre.querySelectorAll('code');
  let holder = (codes.length === 1 && codes[0]) || pre;
  for (let at = holder.firstElementChild; at; at = at.firstElementChild) {
    if (holder.childElementCount > 1) break;
    holder = at;
  }
  return holder;
}

/** Are its items laid out beside each other? */
function isRow({ display, flexDirection, gridTemplateColumns }: CSSStyleDeclaration): boolean {
  if (/flex/.test(display)) return !/column/.test(flexDirection);
  return /grid/.test(display) && gridTemplateColumns.includes(' ');
}

function* junctionsIn(body: Element, isHidden: (element: Element) => boolean): Generator<Junction> {
  let last: Text | undefined;
  const walker = body.ownerDocument.createTreeWalker(
    body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  let isEntered = true;
  for (
    let node = walker.nextNode();
    node;
    node = isEntered ? walker.nextNode() : nextOutside(walker)
  ) {
    isEntered = true;
    if (isText(node)) {
      const { data } = node;
      const junction = last && beginsInWord(data) ? junctionOf(last, node) : undefined;
      if (junction) yield junction;
      if (data !== '') last = endsInWord(data) ? node : undefined;
      continue;
    }
    const element = node as Element;
    const isWhole = isForm(element) || element.localName === WHOLE;
    isEntered = !isWhole && !isWholeInLine(element) && !isHidden(element);
    if (isWhole || (isEntered && PARTING.has(element.localName))) last = undefined;
  }
}

function isWholeInLine(element: Element): boolean {
  if (WHOLE_IN_LINE.has(element.localName)) return true;
  return element.getAttribute('class')?.includes('katex') === true;
}

/**
 * Tells whether a text begins without white space. Looks at one character, since texts may be long.
 */
export function beginsInWord(text: string): boolean {
  return /\S/.test(text.charAt(0));
}

/** Tells whether a text ends without white space. */
export function endsInWord(text: string): boolean {
  return /\S/.test(text.charAt(text.length - 1));
}

/** Tells whether a node is a text node. */
export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

function junctionOf(left: Text, right: Text): Junction | undefined {
  // Most common case: punctuation after a link.
  if (!hasSign(right.data.charAt(0)) && right.parentElement?.contains(left)) return undefined;
  const lefts: Element[] = [];
  const rights: Element[] = [];
  let holder = left.parentElement;
  for (; holder && !holder.contains(right); holder = holder.parentElement) lefts.unshift(holder);
  for (let at = right.parentElement; at && at !== holder; at = at.parentElement) rights.unshift(at);
  if (!holder || lefts.length + rights.length === 0) return undefined;
  if ([...lefts, ...rights].some(({ localName }) => PARTING.has(localName))) return undefined;
  // Next to bare text, punctuation belongs to the word, as a full stop after a link.
  const isProse = lefts.length === 0 || rights.length === 0;
  const areSigns = hasSign(left.data.slice(-1)) && hasSign(right.data.slice(0, 1));
  return isProse && !areSigns ? undefined : { holder, left: lefts, right: rights };
}

type StyleOf = (element: Element) => CSSStyleDeclaration;

function isApart({ holder, left, right }: Junction, styleOf: StyleOf): boolean {
  const isBox = (element: Element): boolean => styleOf(element).display !== 'contents';
  const lefts = left.filter(isBox);
  const rights = right.filter(isBox);
  if (lefts.length + rights.length === 0) return false;
  let around: Element | null = holder;
  while (around && !isBox(around)) around = around.parentElement;
  const box = styleOf(around ?? holder);
  const isItems = /flex|grid/.test(box.display);
  const first = [lefts[0], rights[0]].flatMap((element) => (element ? [styleOf(element)] : []));
  if (isItems) {
    if (/grid/.test(box.display) || /column|reverse/.test(box.flexDirection)) return true;
    const isSpread =
      box.justifyContent.startsWith('space') || first.some((style) => style.flexGrow > '0');
    if (isSpread) return true;
  } else if (first.some(isLine)) return true;
  const gap = isItems ? pixels(box.columnGap) : 0;
  const isProse = left.length === 0 || right.length === 0;
  const space = (elements: readonly Element[], side: 'start' | 'end'): number =>
    elements.reduce((sum, element, index) => {
      const sort = isItems && index === 0 ? 'item' : isProse ? 'prose' : 'text';
      return sum + spaceBeside(element, styleOf, side, sort);
    }, 0);
  const between = gap + space(lefts, 'end') + space(rights, 'start');
  return between >= LEAST_SPACE * pixels(box.fontSize);
}

/** Is it a line or a cell of its own? A floating initial is not. */
function isLine({ display, float }: CSSStyleDeclaration): boolean {
  return (
    float === 'none' && /^(?:block|flex|grid|table|table-\w+|flow-root|list-item)$/.test(display)
  );
}

/**
 * Pixels that an element keeps free on one side: as an item of a flex box, inside prose, or
 * elsewhere.
 */
function spaceBeside(
  element: Element,
  styleOf: StyleOf,
  side: 'start' | 'end',
  sort: 'item' | 'prose' | 'text',
): number {
  const style = styleOf(element);
  const of = (property: string): number => pixels(style.getPropertyValue(property));
  const margin = of(`margin-inline-${side}`);
  if (MARKS.has(element.localName) || style.float !== 'none') return sort === 'item' ? margin : 0;
  // A link with padding is still part of its sentence.
  if (sort === 'prose' && style.display === 'inline') return margin;
  return margin + of(`padding-inline-${side}`) + of(`border-inline-${side}-width`);
}

function pixels(length: string): number {
  return parseFloat(length) || 0;
}
