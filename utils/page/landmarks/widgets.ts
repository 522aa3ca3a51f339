import { ancestors, attribute, elementsIn, lettersOf, oneLine } from '../dom/index.ts';

/** The title of an accordion, which is a button too. */
const TITLE = ':is(h2,h3,h4,h5,h6,dt) > button[aria-expanded]';

/** What is there to be used and not to be read. */
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

/** Content whatever stands beside it. */
const CONTENT =
  'p,pre,img,table,figure,math,video,audio,iframe,dl,blockquote,.katex,.prose-no-margin';

/** Letters that a control counts for at least: many have an icon alone. */
const LEAST_LETTERS = 8;
/** Elements above which a block is more than a row of controls. */
const MOST_ELEMENTS = 2000;

/** What a row begins with that is there to pass a post on, in the languages of these blogs. */
const SHARE =
  /^(?:share|tweet|teilen|partager|compart|分享|共有|シェア|공유|поделиться|مشاركة|شارك)/i;
const SHARE_ALONE =
  /^(?:share(?: this)?(?: post| article| page)?|teilen|partager|compart(?:ir|ilhar)|分享|共有|シェア|공유(?:하기)?|поделиться|مشاركة)[:：]?$/i;
/** Letters of the longest label of such a row. */
const MOST_LABEL = 40;

/**
 * A block that opts out of the typography and is mostly controls: a share bar, a table of contents
 * that folds, a question with two thumbs. Any other is the article's: a list, numbers, a label.
 */
export function isWidget(block: Element): boolean {
  return block.querySelector(CONTENT) === null && isMostlyControls(block);
}

/** Do controls make up most of what an element says, or all of what it holds? */
export function isMostlyControls(block: Element): boolean {
  if (block.getElementsByTagName('*').length > MOST_ELEMENTS) return false;
  if (block.matches(CONTROL)) return true;
  if (block.querySelector(TITLE)) return false;
  const controls = elementsIn(block, CONTROL).filter((control) => {
    const [around] = ancestors(control);
    return !around?.closest(CONTROL);
  });
  const all = lettersOf(block);
  const used = controls.map(lettersOf);
  const rest = all - sum(used);
  if (isShareBar(block, all)) return true;
  if (controls.length === 0 || holdsPlainItem(block)) return false;
  return sum(used.map((letters) => Math.max(letters, LEAST_LETTERS))) > rest;
}

/** Has it a list with an item that there is nothing to do with? */
function holdsPlainItem(block: Element): boolean {
  return [...block.querySelectorAll('li')].some(
    (item) => /\S/.test(item.textContent) && !item.querySelector(`${CONTROL},li`),
  );
}

/** Is it what Fumadocs before 15.3 makes of a TypeTable? */
export function isTypeTable(table: Element): boolean {
  const names = [...table.querySelectorAll('th')].slice(0, 2);
  return names.map((cell) => oneLine(cell.textContent)).join() === 'Prop,Type';
}

/** A label like "Share" alone, or next to nothing besides it but links and buttons. */
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

/** Boxes around what a button controls, each with nothing else in it. */
const MOST_BOXES = 4;

/** Is it what a button controls, or a box around that alone, as MUI has to fold it? */
export function holdsControlled(element: Element, button: Element): boolean {
  const id = attribute(button, 'aria-controls');
  let at: Element | null = id === '' ? null : element;
  // Of boxes in one another each is asked: no library has more.
  for (let left = MOST_BOXES; at && at.id !== id; left -= 1) {
    at = left > 0 && at.childElementCount === 1 ? at.firstElementChild : null;
  }
  return at !== null;
}
