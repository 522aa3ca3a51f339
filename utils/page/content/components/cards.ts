import { visibleText } from '../../dom/index.ts';
import { type Draft, moveChildren, unwrap } from '../draft/index.ts';

/**
 * Fumadocs' Card: since 14.0 marked by an attribute, before that a block outside the typography
 * with a heading.
 */
const CARDS = '[data-card="true"],.not-prose:is(a,div):has(> :is(h2,h3,h4):not([id]))';
/** All that a card may contain besides its heading if it is not a link. */
const IN_CARD = 'svg,div:has(> svg),p,h2,h3,h4';

const BLOCKS = 'p,div,ul,ol,li,h1,h2,h3,h4,h5,h6,section,blockquote,figure,pre';

/** Turns cards into a list of links, each with title and description. */
export function rebuildCards(draft: Draft): void {
  const lists = new Map<Element, Element>();
  for (const card of draft.all(CARDS)) {
    const grid = card.parentElement;
    if (!grid || !draft.root.contains(card) || draft.holdsHeading(card)) continue;
    const heading = card.querySelector(':scope > :is(h2,h3,h4)') ?? card.querySelector('h2,h3,h4');
    if (!heading || !isCard(card)) continue;
    const before = lists.get(grid);
    const list =
      before && before.nextElementSibling === card
        ? before
        : draft.make('ul', { 'data-cards': '' });
    if (list !== before) card.before(list);
    list.append(writeCard(draft, card, heading));
    lists.set(grid, list);
    card.remove();
  }
}

function isCard(element: Element): boolean {
  if (element.localName === 'a' || element.hasAttribute('data-card')) return true;
  const children = [...element.children];
  const texts = children.filter((child) => child.matches('p,h2,h3,h4'));
  return texts.length <= 2 && children.every((child) => child.matches(IN_CARD));
}

function writeCard(draft: Draft, card: Element, heading: Element): Element {
  const title = draft.make('strong', {}, visibleText(heading));
  heading.remove();
  for (const part of card.querySelectorAll('svg,button,[aria-hidden="true"]')) part.remove();
  const about = draft.make('span');
  moveChildren(card, about);
  for (const link of about.querySelectorAll('a')) unwrap(link);
  for (const block of about.querySelectorAll(BLOCKS)) {
    if (/\S/.test(block.textContent) && about.firstChild !== block) block.before(' ');
    unwrap(block);
  }
  const parts = /\S/.test(about.textContent) ? [title, about] : [title];
  const href = draft.resolve(card.getAttribute('href'));
  return draft.make(
    'li',
    {},
    ...(href === undefined ? parts : [draft.make('a', { href }, ...parts)]),
  );
}
