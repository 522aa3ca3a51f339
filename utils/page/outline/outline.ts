import {
  ancestors,
  ANY_HEADING,
  attribute,
  comparable,
  elementsIn,
  hasClass,
  isBlock,
  isForm,
  isMark,
  isSilent,
  isSpokenOnly,
  isUnclosed,
  oneLine,
} from '../dom/index.ts';
import { findPanels, isEmptyPanel, panelAround, stepsTo, type Panel } from './panels.ts';
import { styledText } from '../styles/index.ts';
import type { FoundTitle } from '../metadata/index.ts';
import type { HeadingDepth, PanelStep } from '../types.ts';

/** A heading of the article, with its element. */
export interface FoundHeading {
  element: Element;
  depth: HeadingDepth;
  text: string;
  id?: string;
  /** Label of the closed panel around it, if there is one. */
  within?: string;
  /** The panels around it, the outermost first. */
  inside?: PanelStep[];
}

/**
 * Parts of the body whose headings open no section: link cards, accordion titles, asides, forms,
 * code, tables of contents.
 */
const NO_SECTION = [
  'nav',
  'aside',
  'footer',
  'form',
  'dialog',
  'button',
  'pre',
  '[data-footnotes]', // GFM: its heading is for screen readers
  'figcaption',
  'a:not([href^="#"])',
  '[role="dialog"]',
  '[role="navigation"]',
  '[role="tablist"]',
  '[role="complementary"]',
  '[aria-hidden="true"]',
  '[data-card="true"]', // Card, 14.0+
  '[data-accordion-value]', // the title of an Accordion, 15.5+
].join(',');

/** Attributes that make the heading itself such a part. */
const ZONES = ['role', 'aria-hidden', 'data-footnotes', 'data-card', 'data-accordion-value'];

/** Level of an element with `role="heading"` that states none, as WAI-ARIA says. */
const USUAL_DEPTH = 2;
/** Elements that make a section; a row of links does not. */
const TEXT = `p,pre,blockquote,table,figure,img,li,${ANY_HEADING}`;

/** Wrappers between the body and MDX content. */
const TRANSPARENT = '.prose,.fd-steps,.fd-step,[role="tabpanel"],details,blockquote';

/** The article's sections, and the headings of its body that open none. */
export interface Outline {
  headings: FoundHeading[];
  /** Level-1 headings that repeat the title. */
  repeated: Element[];
  /** Other headings in the body: of boxes in the text, or of foreign boxes. */
  foreign: Element[];
  /** Whether there are panels whose content is not on the page. */
  hasEmptyPanels: boolean;
}

/**
 * Finds the sections of an article: its headings in document order. Looks at no styles. Never
 * throws on any page.
 *
 * @param body the element that holds the article's text
 * @param title the article's title: neither its element, nor its subtitle, nor a level-1 heading
 * with the same text is a section
 * @param hidden elements of the body that the page hides
 */
export function findOutline(
  body: Element,
  title: FoundTitle,
  hidden: readonly Element[] = [],
): Outline {
  const skipped = new Set([title.element, title.subtitle]);
  const hiddenSet = new Set(hidden);
  for (const element of hidden) {
    for (const within of [element, ...element.querySelectorAll(ANY_HEADING)]) skipped.add(within);
  }
  const candidates = elementsIn(body, ANY_HEADING)
    .filter((element) => !skipped.has(element) && isSection(element, body))
    .map((element) => ({ element, isProse: !inUnprose(element, body) }));
  const { all, byContent } = findPanels(body);
  const wayTo = wayMaker();
  const described = candidates
    .filter(({ isProse }) => isProse)
    .map(({ element }) =>
      describe(element, panelAround(element, body, byContent), hiddenSet, wayTo),
    )
    .filter((heading) => heading.text !== '');
  const found = withSectionIds(described);
  const titleText = title.element ? comparable(title.text) : '';
  const own = ownHeadings(found, body);
  const isOwn = new Set(own.map(({ element }) => element));
  const repeats = ({ depth, text }: FoundHeading): boolean =>
    depth === 1 && comparable(text) === titleText;
  return {
    headings: own.filter((heading) => !repeats(heading)),
    repeated: own.filter(repeats).map(({ element }) => element),
    foreign: candidates
      .map(({ element }) => element)
      .filter((element) => !isOwn.has(element) && isNamed(element)),
    hasEmptyPanels: all.some(isEmptyPanel),
  };
}

/** Does the element say itself that it is no heading? */
function isNone(heading: Element): boolean {
  return (
    heading.hasAttribute('hidden') || /^(?:presentation|none)$/.test(attribute(heading, 'role'))
  );
}

function isSection(element: Element, body: Element): boolean {
  if (isSpokenOnly(element) || isNone(element)) return false;
  // Most headings are children of the body: then nothing around them needs to be tested.
  if (element.parentElement === body && !ZONES.some((name) => element.hasAttribute(name)))
    return true;
  const zone = element.closest(NO_SECTION);
  return !(zone && body.contains(zone) && zone !== body);
}

/**
 * Is it in a block that opts out of the typography? Inside such a block prose may begin again, as
 * it does in tabs and accordions.
 */
function inUnprose(element: Element, body: Element): boolean {
  if (element.parentElement === body && !hasClass(element, 'not-prose')) return false;
  const block = element.closest('.not-prose,.prose,.prose-no-margin');
  return block !== null && block !== body && body.contains(block) && hasClass(block, 'not-prose');
}

/**
 * Fumadocs gives every heading an id. One without belongs to the article only if it is in the flow
 * of the text (and, if others have ids, is followed by text), or if no heading of the page is any
 * better.
 */
function ownHeadings(found: FoundHeading[], body: Element): FoundHeading[] {
  const isSure = found.some((heading) => heading.id !== undefined);
  const own = found.filter(
    ({ id, element }) =>
      id !== undefined || (inFlow(element, body) && !(isSure && opensNothing(element))),
  );
  return own.length > 0 ? own : found.filter((heading) => !inWidget(heading.element, body));
}

/** Tells whether neither text nor another heading follows among a heading's siblings. */
export function opensNothing(element: Element): boolean {
  for (let next = element.nextElementSibling; next; next = next.nextElementSibling) {
    if (!isForm(next) && (next.matches(TEXT) || next.querySelector(TEXT))) return false;
  }
  return true;
}

/** Inside an article's body, `section` and `article` are comments, related posts and the like. */
function inWidget(element: Element, body: Element): boolean {
  const box = element.closest('section,article,li');
  return box !== null && box !== body && body.contains(box);
}

function inFlow(element: Element, body: Element): boolean {
  for (const around of ancestors(element)) {
    if (around === body) return true;
    if (!around.matches(TRANSPARENT)) return false;
  }
  return true;
}

/**
 * Limit for hostile pages: panels around all headings together. Real articles have less than a
 * hundredth.
 */
const MOST_STEPS = 20_000;

/** Returns a function that lists the panels around a panel; beyond the limit it returns none. */
function wayMaker(): (panel: Panel) => PanelStep[] {
  const ways = new Map<Panel, PanelStep[]>();
  let left = MOST_STEPS;
  return (panel) => {
    const way = ways.get(panel) ?? stepsTo(panel);
    ways.set(panel, way);
    left -= way.length;
    return left < 0 ? [] : way;
  };
}

function describe(
  element: Element,
  panel: Panel | undefined,
  hidden: ReadonlySet<Element>,
  wayTo: (panel: Panel) => PanelStep[],
): FoundHeading {
  const heading: FoundHeading = {
    element,
    depth: depthOf(element),
    text: headingText(element, hidden),
  };
  const id = idOf(element);
  if (id !== '') heading.id = id.toWellFormed();
  if (!panel) return heading;
  heading.inside = wayTo(panel);
  const within = closedLabel(panel);
  if (within) heading.within = within;
  return heading;
}

/** Is it `h1` to `h6`? An element with the role alone proves nothing about the box around it. */
function isNamed(element: Element): boolean {
  return /^h[1-6]$/.test(element.localName);
}

function depthOf(element: Element): HeadingDepth {
  const said = isNamed(element) ? element.localName.slice(1) : attribute(element, 'aria-level');
  const depth = /^\d+$/.test(said) ? Number(said) : USUAL_DEPTH;
  return Math.min(Math.max(depth, 1), 6) as HeadingDepth;
}

function headingText(element: Element, hidden: ReadonlySet<Element>): string {
  const isHidden = (part: Element): boolean => hidden.has(part);
  if (!isUnclosed(element)) {
    return textOfOnlyLink(element, isHidden) ?? styledText(element, ' ', isHidden);
  }
  // An unclosed heading contains those after it: leave their text out, so that each text is read
  // once.
  const isOther = (part: Element): boolean => isHidden(part) || part.matches(ANY_HEADING);
  const isNext = (part: Element): boolean => part.parentElement === element && isBlock(part);
  const own = styledText(element, ' ', (part) => isOther(part) || isNext(part));
  return own || styledText(element, ' ', isOther);
}

/** The text of a heading that is a link, with nothing but icons beside it, as most are. */
function textOfOnlyLink(
  { firstElementChild: link, textContent: text }: Element,
  isHidden: (part: Element) => boolean,
): string | undefined {
  if (link?.localName !== 'a' || link.childElementCount > 0 || link.textContent !== text)
    return undefined;
  return isHidden(link) || isSilent(link) || isMark(link) ? undefined : oneLine(text);
}

/** A heading's id: its own, as in Fumadocs, or that of the permalink in it. */
function idOf(element: Element): string {
  return element.id === ''
    ? (element.querySelector('a[id]:not(sup *,[data-footnote-ref])')?.id ?? '')
    : element.id;
}

/** If no heading has an id, the ids of `section` elements that they begin. */
function withSectionIds(found: FoundHeading[]): FoundHeading[] {
  if (found.some((heading) => heading.id !== undefined)) return found;
  return found.map((heading) => {
    const [section] = ancestors(heading.element);
    const opens =
      section?.localName === 'section' && section.querySelector(ANY_HEADING) === heading.element;
    return opens && section.id !== '' ? { ...heading, id: section.id.toWellFormed() } : heading;
  });
}

/** Label of the innermost closed panel around a heading. */
function closedLabel(panel: Panel): string | undefined {
  let at: Panel | undefined = panel;
  while (at?.isOpen) at = at.group.around;
  return at?.label;
}
