import { ancestors, attribute, elementsIn, lettersOf, oneLine } from '../dom/index.ts';

/** The title of an accordion item: it is a button, but its text is content. */
const TITLE = ':is(h2,h3,h4,h5,h6,dt) > button[aria-expanded]';

/** Elements that are operated rather than read. */
const CONTROL = [
  'button',
  '[role="button"]',
  'input:not([type="checkbox"])',
  'select',
  'textarea',
  '[role="tab"]',
  'a[href^="#"]:not([data-footnote-ref],[data-footnote-backref])',
  'a[href^="mailto:?"]',
].join(',');

/** Elements that are content, whatever stands beside them. */
const CONTENT =
  'p,pre,img,table,figure,math,video,audio,iframe,dl,blockquote,.katex,.prose-no-margin';

/** A control counts for at least this many letters, since many have an icon and no text. */
const LEAST_LETTERS = 8;
/**
 * A block with more elements than this is not measured: it is too large to be a row of controls.
 */
const MOST_ELEMENTS = 2000;

/** First words of a share bar, in the languages of the extension. */
const SHARE =
  /^(?:share|tweet|teilen|partager|compart|分享|共有|シェア|공유|поделиться|مشاركة|شارك)/i;
const SHARE_ALONE =
  /^(?:share(?: this)?(?: post| article| page)?|teilen|partager|compart(?:ir|ilhar)|分享|共有|シェア|공유(?:하기)?|поделиться|مشاركة)[:：]?$/i;
/** Most letters that the label of a share bar has. */
const MOST_LABEL = 40;

/**
 * Tells whether a block that opts out of the typography (`not-prose`) is a widget and not content:
 * a share bar, a folding table of contents, a "Was this helpful?" box. A block that holds any
 * content, such as a paragraph or a picture, is none.
 */
export function isWidget(block: Element): boolean {
  return block.querySelector(CONTENT) === null && isMostlyControls(block);
}

/**
 * Tells whether controls make up most of a block's text, or are all that it holds. Blocks of more
 * than 2000 elements are never said to be.
 */
export function isMostlyControls(block: Element): boolean {
  if (block.getElementsByTagName('*').length > MOST_ELEMENTS) return false;
  if (block.matches(CONTROL)) return true;
  if (block.querySelector(TITLE)) return false;
  const controls = isInControl(block) ? [] : outermost(elementsIn(block, CONTROL));
  const all = lettersOf(block);
  const used = controls.map(lettersOf);
  const rest = all - sum(used);
  if (isShareBar(block, all)) return true;
  if (controls.length === 0 || holdsPlainItem(block)) return false;
  return sum(used.map((letters) => Math.max(letters, LEAST_LETTERS))) > rest;
}

function isInControl(block: Element): boolean {
  const [around] = ancestors(block);
  return around?.closest(CONTROL) != null;
}

/** Those that are in none of the others. */
function outermost(inOrder: readonly Element[]): Element[] {
  let last: Element | undefined;
  return inOrder.filter((element) => {
    if (last?.contains(element)) return false;
    last = element;
    return true;
  });
}

/** Is there a list item without any control in it? Then the list is content. */
function holdsPlainItem(block: Element): boolean {
  return [...block.querySelectorAll('li')].some(
    (item) => /\S/.test(item.textContent) && !item.querySelector(`${CONTROL},li`),
  );
}

/**
 * Tells whether a table is a TypeTable as Fumadocs before 15.3 renders it: its first columns are
 * "Prop" and "Type".
 */
export function isTypeTable(table: Element): boolean {
  const names = [...table.querySelectorAll('th')].slice(0, 2);
  return names.map((cell) => oneLine(cell.textContent)).join() === 'Prop,Type';
}

/** A label like "Share" alone, or followed by hardly anything but links and buttons. */
function isShareBar(block: Element, all: number): boolean {
  const said = oneLine(block.textContent.slice(0, MOST_LABEL));
  const links = [...block.querySelectorAll('a,button')].map(lettersOf);
  if (links.length === 0) return SHARE_ALONE.test(said) && all <= said.length;
  const isNamed = SHARE.test(said) || SHARE.test(attribute(block, 'aria-label'));
  return isNamed && all - sum(links) <= MOST_LABEL;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Most wrappers that a library puts around a panel. */
const MOST_BOXES = 4;

/**
 * Tells whether `element` is the panel that `button` controls (`aria-controls`), or a wrapper
 * around nothing but that panel, as MUI needs for its folding animation.
 */
export function holdsControlled(element: Element, button: Element): boolean {
  const id = attribute(button, 'aria-controls');
  let at: Element | null = id === '' ? null : element;
  // Each wrapper is opened in turn, down to a depth that no library exceeds.
  for (let left = MOST_BOXES; at && at.id !== id; left -= 1) {
    at = left > 0 && at.childElementCount === 1 ? at.firstElementChild : null;
  }
  return at !== null;
}
