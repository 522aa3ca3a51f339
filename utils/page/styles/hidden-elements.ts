import {
  ancestors,
  ANY_HEADING,
  attribute,
  isForm,
  nextOutside,
  elementsIn,
} from '../dom/index.ts';

/**
 * Elements that styles may hide. Others are tested only if they have a class or style of their own;
 * these always, since headings are in the outline and blocks hold most text.
 */
const MAY_BE_HIDDEN = new Set('p div section li tr td th h1 h2 h3 h4 h5 h6'.split(' '));

const HEADINGS = new Set('h2 h3 h4 h5 h6'.split(' '));
const IN_HEADING = ':is(h2,h3,h4,h5,h6) *';

/**
 * Classes that may clip their element out of sight; those that clip overflowing content do not
 * count.
 */
const CLIPS = /(?<!overflow-(?:[xy]-)?)hidden|:sr-only|screen-?reader|visually/i;
/** In a cell, text for screen readers may be all that it says. */
const WITH_SIGN = ':is(td,th,li,dt,dd) *';

/** Content that React has streamed and not yet moved to its place. */
const COMING = '[hidden][id^="S:"]';

/** Attributes that hide an element: all that is known without styles. */
const SAYS_HIDDEN =
  '[hidden]:not([hidden="until-found"]),[style*="display:none"],[style*="display: none"]';

/** Elements that are read as a whole by other code, whatever is visible of them. */
const WHOLE = new Set(['pre', 'svg', 'math']);
const READ_ANYWAY =
  'pre *,svg *,math *,.katex *,mjx-container *,picture *,rp,source,script,style,template,noscript,br,wbr';

/**
 * Elements that a reader opens: their content belongs to the article while they are closed, too.
 */
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
/** A bar of controls contains none of these; a code block or a heading may contain a button. */
const TEXT = 'p,pre,ul,ol,table,blockquote,img,h1,h2,h3,h4,h5,h6';

/** Tailwind's classes that show an element at some window widths only. */
const BY_WIDTH =
  /(?:^|\s)(?:min-|max-)?(?:sm|md|lg|\d?xl|\[[^\]\s]+\]):(?:hidden|block|flex|grid|contents|inline(?:-\w+)?|table\S*)(?=\s|$)/;

const IN_LINE = 'a,abbr,b,code,em,i,kbd,mark,small,span,strong,sub,sup,time';

const AS_SEEN = { visibilityProperty: true };

/** Siblings that are tested for being the control of an element. */
const MOST_SIBLINGS = 30;
/** Limit of elements whose styles are computed; a page with more of them is hostile. */
const MOST_ASKED = 20_000;
/** If more than this share of the letters is hidden, it is an article that is about to be shown. */
const MOST_HIDDEN = 0.9;

/**
 * Tells whether the page's styles hide this very element at present; false if only an ancestor is
 * hidden. In a document that is not shown, only attributes count.
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
  // Transparent and in the normal flow: it fades in when it is scrolled to.
  if (opacity === '0' && /^(?:static|relative)$/.test(position)) return false;
  const [around] = ancestors(element);
  return around !== undefined && getComputedStyle(around).visibility === 'visible';
}

/**
 * Finds what the page hides from its readers: at this width, in this theme, or always. What a
 * reader can open is not hidden: tabs, accordions, `details`, and elements with a control beside
 * them. Computes styles of few elements. Changes nothing.
 *
 * @param body the element that holds the article's text
 * @returns the outermost elements, in document order; none if nearly all text is hidden
 */
export function findHidden(body: Element): Element[] {
  // A page that is hidden until it is ready says nothing about its parts.
  if (!isShown(body)) return [];
  const hidden: Element[] = [];
  const isControlled = controlledIn(body);
  for (const hider of hidersIn(body, (hider) => canBeOpened(hider, body, isControlled))) {
    if (hidesText(hider)) hidden.push(hider);
  }
  const letters = hidden.reduce((sum, { textContent }) => sum + textContent.length, 0);
  return letters > 0 && letters > body.textContent.length * MOST_HIDDEN ? [] : hidden;
}

/** Is clipping to be tested? For headings, elements in them, and classes for screen-reader text. */
function mayBeClipped(element: Element): boolean {
  if (HEADINGS.has(element.localName) || element.getAttribute('role') === 'heading') return true;
  const classes = element.getAttribute('class');
  if (classes === null || !CLIPS.test(classes)) return false;
  return element.matches(IN_HEADING) || !element.matches(WITH_SIGN);
}

/** Is it reduced to a pixel, or moved far outside, as text for screen readers is? */
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

/** The outermost elements that are hidden and that no reader can open. */
function* hidersIn(body: Element, canOpen: (hider: Element) => boolean): Generator<Element> {
  let last: Element | undefined;
  let closed: Element | undefined;
  let left = MOST_ASKED;
  const hidden = isLive(body) ? hiddenIn(body) : elementsIn(body, SAYS_HIDDEN);
  for (const element of hidden) {
    if (last?.contains(element)) continue;
    // The content of a closed element would have to be laid out: only its classes and attributes
    // count.
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
 * All elements that styles hide on a shown page, with everything in them, in document order. Walks
 * the tree, since matching a long selector takes three times as long.
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

/** Can styles select it: by its tag name, or by an attribute? */
function isStylable(element: Element, name: string): boolean {
  if (MAY_BE_HIDDEN.has(name)) return true;
  // Forms are never asked anything, and a button's text is not the article's.
  if (name === 'button' || isForm(element) || !element.hasAttributes()) return false;
  return (
    element.hasAttribute('class') ||
    element.hasAttribute('style') ||
    element.hasAttribute('hidden') ||
    element.hasAttribute('role')
  );
}

/** Answers once for siblings with equal tag name, class and style, since they look alike. */
function askOnce(question: (element: Element) => boolean): (element: Element) => boolean {
  const answers = new Map<Element | null, Map<string, boolean>>();
  return (element) => {
    if (!mayBeClipped(element)) return false;
    const { parentElement, localName } = element;
    const alike = answers.get(parentElement) ?? new Map<string, boolean>();
    const written = `${localName},${attribute(element, 'class')},${attribute(element, 'style')}`;
    const known = alike.get(written);
    if (known !== undefined) return known;
    const answer = question(element);
    answers.set(parentElement, alike.set(written, answer));
    return answer;
  };
}

/** Is the element in a document that is shown, and so has styles? */
function isLive({ ownerDocument }: Element): boolean {
  return ownerDocument.defaultView !== null;
}

/** Tells whether an element is visible on the page; always true in a document that is not shown. */
export function isShown(element: Element): boolean {
  return !isLive(element) || element.checkVisibility(AS_SEEN);
}

/**
 * The innermost element, from this one up to the body, that hides it; a closed `details` hides,
 * too.
 */
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

/**
 * Tells whether a control names the element in `aria-controls`. Collects controls once, when
 * needed.
 */
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

/**
 * An element without text is only hidden if it depends on the width: pictures may be hidden until
 * they have loaded, or shown in the other theme.
 */
function hidesText(element: Element): boolean {
  if (!/\S/.test(element.textContent)) return BY_WIDTH.test(attribute(element, 'class'));
  if (!element.checkVisibility() || isClipped(element)) return true;
  // Inside an invisible element, parts may be visible again.
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

/** Is there a control right after it, or before the row of panels that it belongs to? */
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
