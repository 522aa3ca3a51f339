import { holdsControlled, isMostlyControls } from '../../landmarks/index.ts';
import { SPOKEN_ONLY, visibleText } from '../../dom/index.ts';
import {
  type Draft,
  isEmpty,
  isMadeUpId,
  keepLanguage,
  moveChildren,
  takeOut,
} from '../draft/index.ts';

/**
 * A heading that opens a panel, as in Accordion of Fumadocs 8 to 16, and anywhere with Radix and
 * Base UI.
 */
const HEAD = ':is(h2,h3,h4,h5,h6,dt)';
const TRIGGER = `${HEAD} > button[aria-expanded]`;

/**
 * Turns accordions into `details`. If the page has not mounted an item's content, that is reported
 * as missing.
 */
export function rebuildAccordions(draft: Draft): void {
  rebuildFolds(draft, draft.all(TRIGGER), (button) => {
    const heading = button.parentElement;
    const isItem = heading?.parentElement && draft.root.contains(heading);
    if (!isItem || draft.headings.has(heading)) return undefined;
    return { head: heading, button, panel: panelOf(heading, button) };
  });
  rebuildFolds(draft, draft.all('button[aria-expanded][aria-controls]'), (button) =>
    foldOf(draft, button),
  );
}

/** A part that folds. */
interface Fold {
  /** What stands before the panel: the heading, or the button itself. */
  head: Element;
  button: Element;
  panel: Element | undefined;
}

/** Makes a `details` of each fold, in document order: what is moved has no other panel in it. */
function rebuildFolds(
  draft: Draft,
  buttons: readonly Element[],
  find: (button: Element) => Fold | undefined,
): void {
  const folds = buttons.flatMap((button) => find(button) ?? []);
  const missing = new Set(folds.filter(({ panel }) => !panel || isEmpty(panel)));
  takeOut(folds.flatMap(({ panel }) => panel ?? []));
  for (const fold of folds) {
    const { head, button, panel } = fold;
    const label = visibleText(button);
    const id = [head.id, head.parentElement?.id ?? ''].find((one) => !isMadeUpId(one));
    const details = draft.make('details', id === undefined || head === button ? {} : { id });
    details.append(summaryOf(draft, button));
    if (panel) keepLanguage(panel, details);
    if (panel && !missing.has(fold)) moveChildren(panel, details);
    else details.append(draft.makeMissing(label));
    head.replaceWith(details);
  }
}

/** A button outside of headings, right before the text that it folds. */
function foldOf(draft: Draft, button: Element): Fold | undefined {
  const panel = button.nextElementSibling;
  if (panel?.id !== button.getAttribute('aria-controls') || draft.holdsHeading(button))
    return undefined;
  const isOther = visibleText(button) === '' || isEmpty(panel) || isMostlyControls(panel);
  return isOther ? undefined : { head: button, button, panel };
}

/**
 * The element after the heading, if it has the attributes of a panel. The next item's heading may
 * have them, too.
 */
function panelOf(heading: Element, button: Element): Element | undefined {
  const next = heading.nextElementSibling;
  if (!next || next.matches(HEAD)) return undefined;
  const isPanel =
    next.getAttribute('role') === 'region' ||
    holdsControlled(next, button) ||
    next.hasAttribute('data-state') ||
    next.hasAttribute('data-open') ||
    next.hasAttribute('data-closed');
  return isPanel ? next : undefined;
}

function summaryOf(draft: Draft, button: Element): Element {
  const summary = draft.make('summary');
  for (const part of button.querySelectorAll(`svg,${SPOKEN_ONLY},[aria-hidden="true"]`))
    part.remove();
  moveChildren(button, summary);
  return summary;
}
