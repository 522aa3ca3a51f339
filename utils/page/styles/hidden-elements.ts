import {
  ancestors,
  ANY_HEADING,
  attribute,
  isForm,
  nextOutside,
  elementsIn,
} from '../dom/index.ts';

/**
 * What styles may hide: they find it by a class or a style of its own; headings are asked
 * whatever they have, since each stands in the outline, and so are blocks.
 */
const MAY_BE_HIDDEN = new Set('p div section li tr td th h1 h2 h3 h4 h5 h6'.split(' '));

const HEADINGS = new Set('h2 h3 h4 h5 h6'.split(' '));
const IN_HEADING = ':is(h2,h3,h4,h5,h6) *';

/** Names of classes that may clip what is in them, to the eye; what overflows is another matter. */
const CLIPS = /(?<!overflow-(?:[xy]-)?)hidden|:sr-only|screen-?reader|visually/i;
/** What is said beside a sign may be all that a cell says. */
const WITH_SIGN = ':is(td,th,li,dt,dd) *';

/** What React has streamed and not yet put in its place. */
const COMING = '[hidden][id^="S:"]';

/** What says itself that it is hidden: all that is known where no styles are. */
const SAYS_HIDDEN =
  '[hidden]:not([hidden="until-found"]),[style*="display:none"],[style*="display: none"]';

/** Parts that steps of their own read, whatever of them is shown. */
const WHOLE = new Set(['pre', 'svg', 'math']);
const READ_ANYWAY =
  'pre *,svg *,math *,.katex *,mjx-container *,picture *,rp,source,script,style,template,noscript,br,wbr';

/** What a reader opens: closed, it is still the article's. */
const OPENED = [
  '[role="tabpanel"]',
  '[role="region"][aria-labelledby]',
  '[data-state="closed"]',
  '[data-state="inactive"]',
  '[data-closed]',
  '[hidden="until-found"]',
  '[popover]',
  'details',
].join(',');

const CONTROL =
  'button,label,input[type="radio"],input[type="checkbox"],summary,[role="tab"],[role="button"],[aria-expanded],[onclick]';
const SURE_CONTROL = '[role="tab"],[aria-expanded]';
/** A bar of controls holds none of these; a block of code or a heading may hold a button. */
const TEXT = 'p,pre,ul,ol,table,blockquote,img,h1,h2,h3,h4,h5,h6';

/** Tailwind's ways to show something at some widths and not at others. */
const BY_WIDTH =
  /(?:^|\s)(?:min-|max-)?(?:sm|md|lg|\d?xl|\[[^\]\s]+\]):(?:hidden|block|flex|grid|contents|inline(?:-\w+)?|table\S*)(?=\s|$)/;

const IN_LINE = 'a,abbr,b,code,em,i,kbd,mark,small,span,strong,sub,sup,time';

const AS_SEEN = { visibilityProperty: true };

/** Siblings that are looked at for what opens an element. */
const MOST_SIBLINGS = 30;
/** Styles that are asked for; a page where more could be is made to keep us busy. */
const MOST_ASKED = 20_000;
/** The share of an article's letters above which what is hidden is the article, on its way. */
const MOST_HIDDEN = 0.9;

/**
 * Does the page's style hide this very element, as the page now stands? Not, if only something
 * around it is hidden. Of a document that is not shown, what says so of itself.
 */
export function isHidden(element: Element): boolean {
  if (isForm(element)) return false;
  const isLiving = isLive(element);
  if (isLiving && isShown(element)) return isClipped(element);
  if (element.matches(COMING)) return false;
  if (!isLiving) return element.matches(SAYS_HIDDEN);
  const { display, visibility, opacity, position } = getComputedStyle(element);
  if (display === 'none') return true;
  if (visibility === 'visible') return false;
  // In its place, and transparent too: it waits until it is scrolled to.
  if (opacity === '0' && /^(?:static|relative)$/.test(position)) return false;
  const [around] = ancestors(element);
  return around !== undefined && getComputedStyle(around).visibility === 'visible';
}

/**
 * What of an article the page hides: at this width, in this theme, or ever. Not what a reader can
 * open: tabs, accordions, details, and whatever has a control beside it. Asks few elements for
 * their styles.
 *
 * @returns the outermost elements, in document order
 */
export function findHidden(body: Element): Element[] {
  // A page that is hidden until it is ready says nothing of its parts.
  if (!isShown(body)) return [];
  const hidden: Element[] = [];
  const isControlled = controlledIn(body);
  for (const hider of hidersIn(body, (hider) => canBeOpened(hider, body, isControlled))) {
    if (hidesText(hider)) hidden.push(hider);
  }
  const letters = hidden.reduce((sum, { textContent }) => sum + textContent.length, 0);
  return letters > 0 && letters > body.textContent.length * MOST_HIDDEN ? [] : hidden;
}

/** Headings, what is in them, and words for screen readers may be out of sight without being hidden. */
function mayBeClipped(element: Element): boolean {
  if (HEADINGS.has(element.localName) || element.getAttribute('role') === 'heading') return true;
  const classes = element.getAttribute('class');
  if (classes === null || !CLIPS.test(classes)) return false;
  return element.matches(IN_HEADING) || !element.matches(WITH_SIGN);
}

/** Is it cut down to nothing, or far beside the page, as text for screen readers is? */
function isClipped(element: Element): boolean {
  if (!mayBeClipped(element)) return false;
  const { position, clip, clipPath, overflow, width, left } = getComputedStyle(element);
  if (position !== 'absolute') return false;
  if (/^rect\(0px|^rect\(1px, 1px, 1px, 1px/.test(clip) || /^inset\((?:50|100)%/.test(clipPath))
    return true;
  return (
    (overflow !== 'visible' && Number.parseFloat(width) <= 1) || Number.parseFloat(left) < -999
  );
}

/** Elements that hide themselves and cannot be opened; of those in one another the outermost. */
function* hidersIn(body: Element, canOpen: (hider: Element) => boolean): Generator<Element> {
  let last: Element | undefined;
  let closed: Element | undefined;
  let left = MOST_ASKED;
  const hidden = isLive(body) ? hiddenIn(body) : elementsIn(body, SAYS_HIDDEN);
  for (const element of hidden) {
    if (last?.contains(element)) continue;
    // What is closed would have to be laid out to be asked: only what says itself that it is hidden.
    if (closed?.contains(element) && !saysHidden(element)) continue;
    const { hider, asked } = hiderOf(element, body);
    left -= asked;
    if (left < 0) return;
    if (!hider || hider.matches(READ_ANYWAY)) continue;
    if (canOpen(hider)) closed = hider;
    else {
      last = hider;
      yield hider;
    }
  }
}

/**
 * What styles hide of a page that is shown, with all that is in it, in document order. A walk, since
 * to match a list of selectors takes a browser three times as long; nearly all elements are shown, so
 * that it is those few that are handed on.
 */
function hiddenIn(body: Element): Element[] {
  const hidden: Element[] = [];
  const isClippedOnce = askOnce(isClipped);
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_ELEMENT);
  let node = walker.nextNode();
  while (node) {
    const element = node as Element;
    const name = element.localName;
    if (isStylable(element, name)) {
      if (!element.checkVisibility(AS_SEEN) || isClippedOnce(element)) hidden.push(element);
    }
    node = WHOLE.has(name) ? nextOutside(walker) : walker.nextNode();
  }
  return hidden;
}

/** Do styles find it: by its name, or by what they find an element by? */
function isStylable(element: Element, name: string): boolean {
  if (MAY_BE_HIDDEN.has(name)) return true;
  // Forms are asked for nothing, and what a button says is no text of the article.
  if (name === 'button' || isForm(element) || !element.hasAttributes()) return false;
  return (
    element.hasAttribute('class') ||
    element.hasAttribute('style') ||
    element.hasAttribute('hidden') ||
    element.hasAttribute('role')
  );
}

/** Asks of elements that stand in one place and are written alike only once: their styles are. */
function askOnce(question: (element: Element) => boolean): (element: Element) => boolean {
  const answers = new Map<Element | null, Map<string, boolean>>();
  return (element) => {
    if (!mayBeClipped(element)) return false;
    const { parentElement, localName } = element;
    const alike = answers.get(parentElement) ?? new Map<string, boolean>();
    const written = `${localName},${attribute(element, 'class')},${attribute(element, 'style')}`;
    const answer = alike.get(written) ?? question(element);
    answers.set(parentElement, alike.set(written, answer));
    return answer;
  };
}

/** Is the element of a document that is shown, and has styles? */
function isLive({ ownerDocument }: Element): boolean {
  return ownerDocument.defaultView !== null;
}

/** Is anything of the element to be seen on the page? Of a document that is not shown, all is. */
export function isShown(element: Element): boolean {
  return !isLive(element) || element.checkVisibility(AS_SEEN);
}

/** The innermost element, up to the article, that hides an element; a closed `details` does, too. */
function hiderOf(element: Element, body: Element): { hider?: Element; asked: number } {
  let asked = 1;
  if (isHidden(element)) return { hider: element, asked };
  for (const around of ancestors(element)) {
    if (around === body) break;
    asked += 1;
    if (around.matches('details:not([open])') || isHidden(around)) return { hider: around, asked };
  }
  return { asked };
}

/** Asks whether a control says that it opens the element; looks for controls once, if at all. */
function controlledIn(body: Element): (element: Element) => boolean {
  let ids: Set<string> | undefined;
  return ({ id }) => {
    if (id === '') return false;
    ids ??= new Set(
      [...body.querySelectorAll('[aria-controls],a[role][href^="#"]')].flatMap((control) =>
        (control.getAttribute('aria-controls') ?? attribute(control, 'href').slice(1)).split(' '),
      ),
    );
    return ids.has(id);
  };
}

function saysHidden(element: Element): boolean {
  const said = `${attribute(element, 'class')} ${attribute(element, 'style')}`;
  return /hidden|display|visib/.test(said) || element.hasAttribute('hidden');
}

/** Pictures may be hidden only until they come, and one of two is for the other theme. */
function hidesText(element: Element): boolean {
  if (!/\S/.test(element.textContent)) return BY_WIDTH.test(attribute(element, 'class'));
  if (!element.checkVisibility() || isClipped(element)) return true;
  // Of what is invisible, parts may be visible again.
  for (const part of element.querySelectorAll('[class],[style]')) {
    if (isShown(part)) return false;
  }
  return true;
}

function canBeOpened(
  element: Element,
  body: Element,
  isControlled: (element: Element) => boolean,
): boolean {
  if (element.matches(OPENED)) return true;
  if (BY_WIDTH.test(attribute(element, 'class'))) return false;
  if (isControlled(element)) return true;
  return !element.matches(`${IN_LINE},${ANY_HEADING}`) && hasControlBeside(element, body);
}

/** Is it one of some panels in a row that a control stands before, or has it one right after it? */
function hasControlBeside(element: Element, body: Element): boolean {
  const next = element.nextElementSibling;
  if (next && isControl(next)) return true;
  let at = element;
  for (let step = 0; step < MOST_SIBLINGS; step += 1) {
    const before = at.previousElementSibling;
    if (!before) {
      const [around] = ancestors(at);
      const bar = around && around !== body ? around.previousElementSibling : null;
      return bar !== null && isControl(bar);
    }
    if (isControl(before)) return true;
    if (before.localName !== element.localName) return false;
    at = before;
  }
  return false;
}

function isControl(element: Element): boolean {
  if (isForm(element)) return false;
  if (element.matches(CONTROL) || element.querySelector(SURE_CONTROL)) return true;
  return (
    !element.matches(TEXT) &&
    element.querySelector(CONTROL) !== null &&
    !element.querySelector(TEXT)
  );
}
