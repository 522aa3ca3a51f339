import { ancestors, isForm } from '../dom/index.ts';
import { headedContainer } from './headed-container.ts';
import { inChrome, isBeside } from './site-chrome.ts';

/** Blocks that carry an article's prose, for weighing where on the page it stands. */
const PROSE_BLOCKS = 'p,li,pre,blockquote,td,dd';

/** A child that holds this share of its parent's prose is where the article goes on. */
const DOMINANT_SHARE = 0.6;
/** A parent with this share of its prose in its own paragraphs is the article's container. */
const FLOW_SHARE = 0.2;
/** Letters below which a block of prose is a snippet, not an article. */
const LEAST_LETTERS = 140;

/** Letters above which what stands together is the article, whatever headings are around it. */
const SURE_LETTERS = 500;

/** Inline elements and links are `.prose` too on these pages (table of contents entries, 14.0+). */
const INNER_OR_NO_BODY = '.prose *,a,span,li,p,td,button,label,nav,aside';

/**
 * The element that holds the article's text: the outermost block of `.prose` with the most text,
 * as Fumadocs and Tailwind's typography render it; where there is none, the container that the
 * page's paragraphs share; where those are few, the one of its headings.
 */
export function findBody(page: Document): Element | undefined {
  const prose = heaviest(proseBlocks(page));
  if (prose && isArticle(prose)) return prose;
  const flow = flowContainer(page);
  const isLong = flow !== undefined && lettersOf(flow.textContent) >= SURE_LETTERS;
  const headed = isLong && !hasColumn(flow) ? undefined : headedContainer(page, flow);
  if (!headed) return flow ?? prose;
  return prose && headed.contains(prose) ? prose : headed;
}

/** Are there headings in it before the page's title? */
function hasColumn(flow: Element): boolean {
  const first = flow.querySelector('h1,h2,h3,h4');
  return first !== null && first.localName !== 'h1' && flow.querySelector('h1') !== null;
}

const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** Letters of a text; a sign of Chinese, Japanese or Korean says as much as three. */
function lettersOf(text: string): number {
  return text.length + 2 * (text.match(IDEOGRAPHS)?.length ?? 0);
}

function isArticle(prose: Element): boolean {
  if (prose.querySelector(':is(h2,h3)[id]')) return true;
  return lettersOf(prose.textContent) >= LEAST_LETTERS;
}

/** Blocks of prose that stand in no other: of those in one another only the outermost is asked more. */
function proseBlocks(page: Document): Element[] {
  return [...page.querySelectorAll('.prose')].filter(
    (element) =>
      !isForm(element) &&
      !element.matches(INNER_OR_NO_BODY) &&
      !element.closest('pre,.nd-copy-ignore,.fd-twoslash-popover') &&
      !inChrome(element),
  );
}

/** The one with the most text; of one alone the text need not be fetched. */
function heaviest(elements: Element[]): Element | undefined {
  if (elements.length < 2) return elements[0];
  const letters = elements.map((element) => element.textContent.length);
  return elements[letters.indexOf(Math.max(...letters))];
}

/**
 * Descends from the top of the page to the container of the article's paragraphs: into the child
 * that holds most of the prose, until the paragraphs are the container's own.
 */
function flowContainer(page: Document): Element | undefined {
  const top = page.body as Element | null;
  if (!top) return undefined;
  const weights = weigh(page);
  if ((weights.all.get(top) ?? 0) < LEAST_LETTERS) return undefined;
  for (let container = top; ;) {
    const all = weights.all.get(container) ?? 0;
    if ((weights.own.get(container) ?? 0) >= all * FLOW_SHARE) return container;
    const next = [...container.children].find(
      (child) => (weights.all.get(child) ?? 0) >= all * DOMINANT_SHARE,
    );
    if (!next) return container === top ? undefined : container;
    container = next;
  }
}

interface Weights {
  /** Letters of prose in the element, at any depth. */
  all: Map<Element, number>;
  /** Letters of prose in blocks that are its children (items of lists, cells: grandchildren). */
  own: Map<Element, number>;
}

function weigh(page: Document): Weights {
  const weights: Weights = { all: new Map(), own: new Map() };
  const isOutside = outsideAsker();
  let last: Element | undefined;
  for (const block of page.querySelectorAll(PROSE_BLOCKS)) {
    if (last?.contains(block)) continue;
    last = block;
    const letters = isOutside(block) ? 0 : proseLetters(block);
    if (letters === 0) continue;
    const [parent, grandparent] = ancestors(block);
    const owner = block.matches('li,td,dd') ? grandparent : parent;
    if (owner) add(weights.own, owner, letters);
    add(weights.all, block, letters);
  }
  addUp(weights.all);
  return weights;
}

/** Is a block no part of an article? Asks once for all that stand in one element. */
function outsideAsker(): (block: Element) => boolean {
  const answers = new Map<Element, boolean>();
  return (block) => {
    const parent = block.parentElement;
    if (!parent || isForm(parent)) return isOutside(block);
    const isSo = answers.get(parent) ?? isOutside(parent);
    answers.set(parent, isSo);
    return isSo || (block.hasAttributes() && isOutside(block));
  };
}

function isOutside(element: Element): boolean {
  return inChrome(element) || isBeside(element);
}

/** Gives what elements weigh to those around them, too; goes up from each once, the innermost first. */
function addUp(weights: Map<Element, number>): void {
  const holders = new Map<Element, Element>();
  const waiting = new Map<Element, number>();
  for (const element of weights.keys()) {
    let inner = element;
    for (const holder of ancestors(element)) {
      if (holders.has(inner)) break;
      holders.set(inner, holder);
      add(waiting, holder, 1);
      inner = holder;
    }
  }
  const ready = [...holders.keys()].filter((element) => !waiting.has(element));
  for (const element of ready) {
    const holder = holders.get(element);
    if (!holder) continue;
    add(weights, holder, weights.get(element) ?? 0);
    add(waiting, holder, -1);
    if (waiting.get(holder) === 0) ready.push(holder);
  }
}

function add(weights: Map<Element, number>, element: Element, letters: number): void {
  weights.set(element, (weights.get(element) ?? 0) + letters);
}

/** Letters of a block, none where most of it are links: a list of links is no prose. */
function proseLetters(block: Element): number {
  const letters = lettersOf(block.textContent);
  let linked = 0;
  for (const link of block.querySelectorAll('a')) linked += lettersOf(link.textContent);
  return linked * 2 > letters || block.closest('a') ? 0 : letters;
}
