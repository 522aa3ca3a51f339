import { findBody } from '../landmarks/index.ts';
import { type FoundHeading, INTRODUCTION } from '../outline/index.ts';
import { locate } from '../article/index.ts';
import { createLanding, type JumpOptions, type JumpResult } from './landing.ts';
import { findOpen, hasPanel, openPanels, stepsAround } from './open-panels.ts';
import { positionsOf, scrollersOf } from './scroll-below-bars.ts';
import type { Heading, PanelStep } from '../types.ts';

/**
 * The heading to jump to, as the outline has it; with the index `INTRODUCTION`, the article's
 * title.
 */
export type JumpTarget = Pick<Heading, 'index' | 'id' | 'text' | 'inside'>;

/** Jumps to a heading. The result is immediate unless a tab or accordion has to be opened first. */
export type Jump = (target: JumpTarget, options: JumpOptions) => JumpResult | Promise<JumpResult>;

/**
 * Creates the jump function of a page; without a window every jump is `missing`.
 *
 * @param land the page's own, of which there is one
 */
export function createJump(page: Document, land = createLanding(page)): Jump {
  if (!land) return () => 'missing';
  let opening = new AbortController();
  return (target, options) => {
    opening.abort();
    opening = new AbortController();
    const { signal } = opening;
    if (target.index === INTRODUCTION) {
      const { top, within } = topOf(page);
      if (!top) return 'missing';
      const find = (): Element | undefined => topOf(page).top;
      return land(top, find, positionsOf(scrollersOf(within ?? top)), options, true);
    }
    const findAgain = (): Element | undefined => wayTo(page, target).element;
    const { element, steps } = wayTo(page, target);
    if (element) return land(element, findAgain, positionsOf(scrollersOf(element)), options);
    if (steps.length === 0) return 'missing';
    const before = positionsOf(scrollersOf(findBody(page) ?? page.documentElement));
    const find = (content: Element): Element | undefined => findIn(content, target);
    return openPanels(page, steps, find, signal).then((found) => {
      // Another jump has started meanwhile; it reports its own result.
      if (signal.aborted) return 'landed';
      return found ? land(found, findAgain, before, options) : 'missing';
    });
  };
}

/** The article's title, or its body if the title is not visible, and an element in its scroller. */
function topOf(page: Document): { top: Element | undefined; within: Element | undefined } {
  const { title, body } = locate(page);
  const top = title.element?.checkVisibility() ? title.element : body;
  return { top: top ?? undefined, within: body?.firstElementChild ?? undefined };
}

/** The heading if it is visible, otherwise the panels that have to be opened first. */
function wayTo(
  page: Document,
  target: JumpTarget,
): { element?: Element; steps: readonly PanelStep[] } {
  const named = shownById(page, target);
  if (named) return { element: named, steps: [] };
  const find = (content: Element): Element | undefined => findIn(content, target);
  const { inside = [] } = target;
  // The page may have changed since it was read, and have no such panel any more.
  const isInside = hasPanel(page, inside);
  const found = isInside ? undefined : findTarget(page, target);
  const steps = isInside ? inside : stepsAround(page, found);
  const element = steps.length > 0 ? findOpen(page, steps, find) : found;
  return { steps, ...(element && { element }) };
}

/**
 * The element with the target's id, if only one has it, its text is the target's, and it is in no
 * panel. It saves the search for the article, which takes long on long pages.
 */
function shownById(page: Document, { id, text, inside }: JumpTarget): Element | undefined {
  if (id === undefined || inside) return undefined;
  const [element, other] = page.querySelectorAll(`#${CSS.escape(id)}`);
  if (!element?.matches('h1,h2,h3,h4,h5,h6') || other || !element.checkVisibility())
    return undefined;
  const isSaid = bare(element.textContent).includes(bare(text));
  return isSaid ? element : undefined;
}

function bare(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** Finds the heading inside the content of a panel. */
function findIn(content: Element, target: JumpTarget): Element | undefined {
  const { headings } = locate(content.ownerDocument).outline;
  return choose(
    headings.filter(({ element }) => content.contains(element)),
    target,
  )?.element;
}

/**
 * Finds a heading on the page as it is now; `undefined` if it is gone. The page may have changed
 * since it was read, and ids may occur twice, so these are tried in turn: same index, text and id;
 * text and id; id; text.
 */
export function findTarget(page: Document, target: JumpTarget): Element | undefined {
  const { headings } = locate(page).outline;
  const atIndex = headings[target.index];
  const found = atIndex && isSame(atIndex, target) ? atIndex : choose(headings, target);
  return found?.element ?? (target.id ? (page.getElementById(target.id) ?? undefined) : undefined);
}

function choose(headings: FoundHeading[], target: JumpTarget): FoundHeading | undefined {
  return (
    headings.find((heading) => isSame(heading, target)) ??
    (target.id === undefined ? undefined : headings.find(({ id }) => id === target.id)) ??
    headings.find(({ text }) => text === target.text)
  );
}

function isSame(heading: FoundHeading, target: JumpTarget): boolean {
  return heading.text === target.text && heading.id === target.id;
}
