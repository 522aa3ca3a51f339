import type { MarkColour } from '../../../utils/memory/index.ts';

const HEADING = 'h1, h2, h3, h4, h5, h6';

/** A section that is marked, by its heading. */
export interface MarkedSection {
  heading: HTMLElement;
  colour: MarkColour;
}

/** Draws a line beside all that belongs to marked sections, and beside nothing else. */
export function lineSections(body: HTMLElement, sections: readonly MarkedSection[]): void {
  for (const old of body.querySelectorAll<HTMLElement>('[data-in-section]')) {
    delete old.dataset['inSection'];
  }
  for (const { heading, colour } of sections) {
    for (const element of elementsUnder(heading)) element.dataset['inSection'] = String(colour);
  }
}

/** A heading and what stands under it, up to the next heading of its level or a higher one. */
function elementsUnder(heading: HTMLElement): HTMLElement[] {
  const depth = depthOf(heading);
  const elements = [heading];
  for (let at = heading.nextElementSibling; at; at = at.nextElementSibling) {
    if (at.matches(HEADING) && depthOf(at) <= depth) break;
    if (at.matches('[data-footnotes]')) break;
    if (at instanceof HTMLElement) elements.push(at);
  }
  return elements;
}

function depthOf({ localName }: Element): number {
  return Number(localName.slice(1));
}

/** The heading that an element is in. */
export function headingAround(element: Element | undefined): HTMLElement | undefined {
  return element?.closest<HTMLElement>(HEADING) ?? undefined;
}
