import { holdsControlled, isMostlyControls } from '../../landmarks/index.ts';
import { SPOKEN_ONLY, visibleText } from '../../dom/index.ts';
import { type Draft, isEmpty, isMadeUpId, keepLanguage, moveChildren } from '../draft/index.ts';

/**
 * A heading that opens a panel, as in Accordion of Fumadocs 8 to 16, and anywhere with Radix and
 * Base UI.
 */
const TRIGGER = ':is(h2,h3,h4,h5,h6,dt) > button[aria-expanded]';

/**
 * Turns accordions into `details`. If the page has not mounted an item's content, that is reported
 * as missing.
 */
export function rebuildAccordions(draft: Draft): void {
  for (const button of draft.all(TRIGGER)) {
    const heading = button.parentElement;
    const item = heading?.parentElement;
    if (!heading || !item || !draft.root.contains(heading) || draft.headings.has(heading)) continue;
    const panel = panelOf(heading, button);
    const label = visibleText(button);
    const id = [heading.id, item.id].find((one) => !isMadeUpId(one));
    const details = draft.make('details', id === undefined ? {} : { id });
    details.append(summaryOf(draft, button));
    if (panel && !isEmpty(panel)) moveChildren(panel, details);
    else details.append(draft.makeMissing(label));
    if (panel) keepLanguage(panel, details);
    panel?.remove();
    heading.replaceWith(details);
  }
  for (const button of draft.all('button[aria-expanded][aria-controls]')) foldOf(draft, button);
}

/** A button outside of headings, right before the text that it folds. */
function foldOf(draft: Draft, button: Element): void {
  const panel = button.nextElementSibling;
  if (panel?.id !== button.getAttribute('aria-controls') || draft.holdsHeading(button)) return;
  if (visibleText(button) === '' || isEmpty(panel) || isMostlyControls(panel)) return;
  const details = draft.make('details', {}, summaryOf(draft, button));
  keepLanguage(panel, details);
  moveChildren(panel, details);
  panel.remove();
  button.replaceWith(details);
}

/** The element after the heading, if it has the attributes of a panel. */
function panelOf(heading: Element, button: Element): Element | undefined {
  const next = heading.nextElementSibling;
  if (!next) return undefined;
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
