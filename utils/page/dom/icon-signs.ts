import { scriptPattern } from './characters.ts';
import { ancestors, elementsIn, isForm } from './ancestors.ts';
import { attribute, isSilent, labelOf, oneLine, visibleText } from './visible-text.ts';
import { isSpokenOnly, SPOKEN_ONLY } from './spoken-only.ts';

/** Elements in which an icon may stand for a word: cells, and list items. */
const CELL =
  'td,th,li,dt,dd,[role="cell"],[role="gridcell"],[role="rowheader"],[role="columnheader"]';
/**
 * What may be an icon: drawings, glyphs of an icon font, and text for the eye or for screen readers
 * alone. Queried one at a time, which is many times as fast as one selector for all.
 */
const CANDIDATES = [
  // Most drawings are the icons in the buttons of headings.
  'svg:not(:is(h2,h3,h4) > * > svg)',
  '[aria-hidden="true"]:not(svg)',
  SPOKEN_ONLY,
  'i:empty',
  'span:empty',
  'td:empty',
  'iconify-icon',
  '[class*="material-"]',
  'input[type="checkbox"]',
];

/** Parts whose icons are decoration. */
const OWN_ICONS =
  'pre,code,h1,h2,h3,h4,h5,h6,summary,nav,figure:has(pre),.katex,math,mjx-container,.mermaid,[role="tablist"],[data-card="true"],[style*="--callout-color"] > *,[data-footnote-backref]';

/** Limit of icons; a page with more of them is hostile. */
const MOST_SIGNS = 5000;
/** Most letters in the name of an icon. */
const MOST_LETTERS = 80;
/** A cell with more elements than this is not searched for the icon's name. */
const MOST_ELEMENTS = 50;
/** An element with more nodes than this counts as having text. */
const MOST_NODES = 200;
/** A drawing of at least this width (in its units) is no icon. */
const LARGE = 100;
/** Levels from an icon to the element with its name. */
const MOST_STEPS = 4;

const YES = '✓';
const NO = '✗';
const NEITHER = '–';

/** Words in the names of icons, by their meaning. */
const WORDS: readonly [string, RegExp][] = [
  [YES, /^(?:check|checkmark|tick|ok|yes|done)$/],
  [NO, /^(?:x|xmark|cross|times|close|clear|remove|no|cancel|ban|wrong|multiply)$/],
  [NEITHER, /^(?:minus|dash)$/],
];
/** Words about the style of an icon; any other word changes its meaning. */
const LOOK =
  /^(?:circle|square|octagon|badge|big|lines?|fill|filled|solid|outlined?|bold|heavy|mark|white|ballot|box|round|rounded|alt|o|thick|regular|light|duotone|icon|sign|lg|tabler|\d+)$/;

/** Classes of icon sets, with the name of the icon. */
const ICON_CLASS =
  /^(?:i-|icon-\[)?(?:lucide|tabler(?:-icon)?|fa|bi|icons?|octicon|codicon|mdi|ti|ri|ph|glyphicon|feather|em|emoji|heroicons?(?:-\w+)?|pi|la|bxs?|anticon|ion|material-symbols)(?:--?|_|:)([\w-]+)\]?$/;

/**
 * The beginning of the paths of check, cross and dash in Lucide, Feather, Heroicons and others,
 * whose icons may have no name.
 */
const SHAPES: readonly [string, readonly string[]][] = [
  [YES, [
    'M20 6 9 17l-5-5', 'm9 12 2 2 4-4', '20 6 9 17 4 12', 'M5 13l4 4L19 7', 'm4.5 12.75 6 6 9-13.5', 'M9 12.75 11.25 15 15 9.75',
    'm9 11 3 3L22 4', 'M5 12l5 5l10 -10', 'M16.704 4.153', 'M12.416 3.376', 'M16.707 5.293', 'M19.916 4.626', 'M11.4669 3.72684', 'M9 16.17', 'M9 16.2', 'M173.898 439.404', 'M438.6 105.4',
  ]],
  [NO, [
    'M18 6 6 18', 'm15 9-6 6', '18 6 6 18', 'M6 18L18 6M6 6l12 12', 'M6 18 18 6M6 6l12 12', 'm9.75 9.75 4.5 4.5',
    'M18 6l-12 12', 'M6.28 5.22', 'M5.28 4.22', 'M4.293 4.293', 'M5.47 5.47', 'M11.7816 4.03157', 'M12.8536 2.85355', 'M19 6.41', 'M242.72 256', 'M342.6 150.6',
  ]],
  [NEITHER, ['M5 12h14', 'M8 12h8']],
]; // prettier-ignore

/** Text that is a symbol itself, and neither a bullet nor an arrow. */
const SIGN = '^(?:[\\p{Extended_Pictographic}\u2610-\u2612\u2713-\u2718×]|\uFE0F|\u200D)+$';
/** Words. */
const LETTERS = '^[\\p{L}\\p{N}][\\p{L}\\p{N}\\s]*$';

/**
 * Finds icons that carry the meaning of a cell or list item, with the text to read in their place:
 * their name, their text for screen readers, or ✓, ✗ and –. Changes nothing.
 *
 * @param body the element that holds the article's text
 * @returns elements with their text, in no particular order
 */
export function findSigns(body: Element): Map<Element, string> {
  const signs = new Map<Element, string>();
  const said = new Map<Element, boolean>();
  const named = new Set<Element>();
  const isMute: Mute = (element) => {
    const answer = said.get(element) ?? isWithoutText(element);
    said.set(element, answer);
    return answer;
  };
  for (const element of CANDIDATES.flatMap((sort) => elementsIn(body, sort))) {
    if (signs.size > MOST_SIGNS) break;
    const holder = holderOf(element, body) ?? rowCellOf(element, body, isMute);
    const place = holder && placeOf(element, holder, isMute);
    if (!place || signs.has(place)) continue;
    // Five stars with one name are one icon.
    const namer = namerOf(element, holder, isMute);
    if (namer && namer !== element && named.has(namer)) continue;
    if (namer) named.add(namer);
    const text = textFor(element, holder, isMute);
    if (text) signs.set(place, text);
  }
  return signs;
}

/**
 * The cell or item around an icon; otherwise the paragraph, in which only icons with a name count.
 */
function holderOf(element: Element, body: Element): Element | undefined {
  const [parent] = ancestors(element);
  if (element.localName === 'td') return element;
  const holder = parent?.closest(CELL) ?? parent?.closest('p');
  if (!holder || !body.contains(holder) || element.closest(OWN_ICONS)) return undefined;
  return holder;
}

/** The cell of a row made of boxes: a box with only an icon, beside boxes with words. */
function rowCellOf(element: Element, body: Element, isMute: Mute): Element | undefined {
  const [cell, row] = ancestors(element);
  if (!cell || !row || cell === body || element.localName !== 'svg') return undefined;
  if (cell.localName !== 'div' || !body.contains(row)) return undefined;
  const cells: Element[] = [];
  for (let at = row.firstElementChild; at && cells.length < MOST_ELEMENTS;) {
    if (isForm(at)) return undefined;
    cells.push(at);
    at = at.nextElementSibling;
  }
  const [first] = cells;
  if (cells.length < 3 || !first || isMute(first) || !isMute(cell)) return undefined;
  if (cells.some(({ localName }) => localName !== 'div') || element.closest(OWN_ICONS))
    return undefined;
  return cell;
}

/**
 * Tells whether an element has no readable text. Answers are kept, since cells with many icons are
 * asked often.
 */
type Mute = (element: Element) => boolean;

function isWithoutText(element: Element): boolean {
  let left = MOST_NODES;
  const walker = document.createTreeWalker(
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      left -= 1;
      // So many nodes are no icon.
      if (left < 0) return NodeFilter.FILTER_ACCEPT;
      if (node.nodeType === Node.TEXT_NODE) {
        return /\S/.test(node.nodeValue ?? '') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
      }
      return isForm(node as Element) || isSilent(node as Element)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP;
    },
  );
  return walker.nextNode() === null;
}

/**
 * The largest element around an icon without readable text; `undefined` if it has words as well.
 */
function placeOf(element: Element, holder: Element, isMute: Mute): Element | undefined {
  let place = element;
  let steps = 0;
  for (const around of ancestors(element)) {
    if (around === holder || steps === MOST_STEPS) break;
    steps += 1;
    if (!isSilent(around)) continue;
    if (!isMute(around) && attribute(around, 'aria-hidden') === 'true') return undefined;
    place = around;
  }
  return place;
}

function textFor(element: Element, holder: Element, isMute: Mute): string | undefined {
  if (isSpokenOnly(element)) return saidFor(element, holder, isMute);
  if (element.localName === 'input') return holder.matches('li,p') ? undefined : boxOf(element);
  // If there is text for screen readers beside it, that is read instead.
  if (isSaid(element, holder, isMute)) return undefined;
  const glyph = oneLine(element.textContent);
  if (element.localName !== 'svg' && glyph !== '') return glyphFor(element, glyph, holder, isMute);
  if (element.localName === 'svg' && isLarge(element)) return undefined;
  const name = nameOf(element, holder, isMute);
  const text =
    meaningOf(name) ?? (name || (holder.localName === 'p' ? undefined : unnamed(element)));
  return text && isRepeated(name, holder) ? undefined : text;
}

/** The meaning of an icon without a name. */
function unnamed(element: Element): string | undefined {
  return drawnOn(element) ?? (element.localName === 'svg' ? undefined : writtenByStyles(element));
}

/** Is the icon's name also in the text beside it? */
function isRepeated(name: string, holder: Element): boolean {
  if (name === '' || holder.getElementsByTagName('*').length > MOST_ELEMENTS) return false;
  return visibleText(holder).toLowerCase().includes(name.toLowerCase());
}

/** Text for screen readers that describes an icon beside it, or is all that a cell has. */
function saidFor(element: Element, holder: Element, isMute: Mute): string | undefined {
  const said = oneLine(element.textContent);
  if (said === '' || said.length > MOST_LETTERS || holder.localName === 'p') return undefined;
  const [around = holder] = ancestors(element);
  const isControl = around.closest('a,button');
  if (isControl && holder.contains(isControl)) {
    return isMute(isControl) && isControl.localName === 'a' ? said : undefined;
  }
  return isMute(holder) || beside(element).some(isUnnamedSign) ? said : undefined;
}

function isUnnamedSign(element: Element): boolean {
  return (
    element.matches('svg,[aria-hidden="true"],img[alt=""],iconify-icon') ||
    (element.matches('i,span') && element.childNodes.length === 0)
  );
}

/** The siblings right before and after an element, without forms. */
function beside(element: Element): Element[] {
  const { previousElementSibling: before, nextElementSibling: after } = element;
  return [before, after].flatMap((one) => (one && !isForm(one) ? one : []));
}

/** Is there text for screen readers beside it? */
function isSaid(element: Element, holder: Element, isMute: Mute): boolean {
  let steps = 0;
  for (const at of [element, ...ancestors(element)]) {
    if (at === holder || steps === MOST_STEPS || (at !== element && !isMute(at))) break;
    const isSpoken = beside(at).some(
      (other) => isSpokenOnly(other) && saidFor(other, holder, isMute) !== undefined,
    );
    if (isSpoken) return true;
    steps += 1;
  }
  return false;
}

/** Text hidden from screen readers, or the ligature of an icon font. */
function glyphFor(
  element: Element,
  glyph: string,
  holder: Element,
  isMute: Mute,
): string | undefined {
  const isFont = /(?:^|\s)material-(?:icons|symbols)/.test(attribute(element, 'class'));
  if (isFont) return meaningOf(glyph.replaceAll('_', ' '));
  if (attribute(element, 'aria-hidden') !== 'true' || holder.localName === 'p') return undefined;
  if (scriptPattern(SIGN).test(glyph)) return glyph;
  const isAlone = glyph.length <= 3 && isMute(holder) && holder.localName !== 'li';
  return isAlone ? glyph : undefined;
}

function boxOf(input: Element): string {
  return input.hasAttribute('checked') ? '☑' : '☐';
}

/** The name of an icon: its own, or that of an element with nothing else in it. */
function nameOf(element: Element, holder: Element, isMute: Mute): string {
  const own = element.localName === 'svg' && element.querySelector(':scope > title')?.textContent;
  if (own && /\S/.test(own)) return oneLine(own).slice(0, MOST_LETTERS);
  const namer = namerOf(element, holder, isMute);
  return namer ? labelOf(namer).slice(0, MOST_LETTERS) : '';
}

/** The element that has the icon's name: itself, or one with nothing else in it. */
function namerOf(element: Element, holder: Element, isMute: Mute): Element | undefined {
  let steps = 0;
  for (const around of [element, ...ancestors(element)]) {
    if (steps === MOST_STEPS || around.localName === 'button') break;
    if (around !== element && !isMute(around)) break;
    if (around.localName !== 'p' && labelOf(around) !== '') return around;
    if (around === holder) break;
    steps += 1;
  }
  return undefined;
}

/** The meaning of an icon by its name: ✓, ✗ or –. */
function meaningOf(name: string): string | undefined {
  const words = name
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !LOOK.test(word));
  const [word] = telling;
  if (word === undefined || telling.length > 1) return undefined;
  // "Yes" and "No" are clearer than a symbol.
  if (/^(?:yes|no|ok)$/i.test(name)) return undefined;
  return WORDS.find(([, known]) => known.test(word))?.[0];
}

/** The meaning of an icon by its class or address, otherwise by its paths. */
function drawnOn(element: Element): string | undefined {
  const names = [
    ...attribute(element, 'class')
      .split(/\s+/)
      .flatMap((name) => ICON_CLASS.exec(name)?.[1] ?? []),
    ...['data-lucide', 'data-icon', 'icon', 'data-feather'].map((name) =>
      attribute(element, name).replace(/^.*:/, ''),
    ),
    ...['href', 'xlink:href'].map((name) =>
      attribute(element.querySelector('use') ?? element, name).replace(/^.*#/, ''),
    ),
  ];
  for (const name of names) {
    const meaning = name === '' ? undefined : meaningOf(`${name} icon`);
    if (meaning) return meaning;
  }
  if (element.localName !== 'svg') return undefined;
  const lines = [...element.querySelectorAll('path,polyline,line')].map(lineOf);
  return SHAPES.find(([, shapes]) =>
    shapes.some((shape) => lines.some((line) => line.startsWith(squeeze(shape)))),
  )?.[0];
}

/** Attribute for text that styles write into an empty element. */
export const WRITTEN = 'data-written';

/**
 * Returns the symbol or word that styles write into an empty element (`content`); empty for
 * anything else, such as a glyph of an icon font. In a document that is not shown, the noted text.
 */
export function writtenByStyles(element: Element): string {
  if (element.ownerDocument.defaultView === null) return attribute(element, WRITTEN);
  for (const part of ['::before', '::after']) {
    const said = /^"(.{1,40})"$/u.exec(getComputedStyle(element, part).content)?.[1]?.trim() ?? '';
    if (scriptPattern(SIGN).test(said) || scriptPattern(LETTERS).test(said)) return said;
  }
  return '';
}

function lineOf(line: Element): string {
  const ends = ['x1', 'y1', 'x2', 'y2'].map((name) => attribute(line, name)).join(' ');
  return squeeze(attribute(line, 'd') || attribute(line, 'points') || ends);
}

function squeeze(line: string): string {
  return line.slice(0, MOST_LETTERS).replace(/[\s,]+/g, ' ');
}

/** Is it a drawing rather than an icon? */
function isLarge(svg: Element): boolean {
  if (/(?:^|\s)(?:size|[wh])-|svg-inline|icon|lucide/.test(attribute(svg, 'class'))) return false;
  const width = attribute(svg, 'width');
  if (/^[\d.]+(?:em|rem)$/.test(width)) return false;
  const [, , across = '0'] = attribute(svg, 'viewBox').split(/[\s,]+/);
  return Number.parseFloat(width || across) >= LARGE;
}
