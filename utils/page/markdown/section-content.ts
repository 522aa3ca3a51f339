import { INTRODUCTION } from '../outline/index.ts';

/** A section whose heading is in one of these ends with it. */
const PANELS = '[data-tab], details';

/**
 * Cuts out the content of one section: from its heading to the next of the same or a higher level,
 * or to the end of the tab or accordion around the heading. Footnotes that it refers to come with
 * it.
 *
 * @param body the article's content; it is not changed
 * @param index index of the heading in the article; `INTRODUCTION` for what comes before the first
 * heading
 * @returns a copy; `undefined` if the content has no such heading
 */
export function sectionContent(body: Element, index: number): DocumentFragment | undefined {
  const heading = body.querySelector(`[data-index="${index}"]`);
  if (!heading && index !== INTRODUCTION) return undefined;
  const panel = heading?.closest(PANELS) ?? body;
  const range = body.ownerDocument.createRange();
  if (heading) range.setStartBefore(heading);
  else range.setStart(body, 0);
  const next = heading ? nextHeading(panel, heading) : body.querySelector('[data-index]');
  if (next && panel.contains(next)) range.setEndBefore(next);
  else range.setEnd(panel, panel.childNodes.length);
  const section = range.cloneContents();
  const { commonAncestorContainer: around } = range;
  // Items are only steps inside their list, so the list's element is kept.
  if (around !== body && around !== panel) {
    const shell = around.cloneNode() as Element;
    shell.append(...section.childNodes);
    section.append(shell);
  }
  for (const footnotes of section.querySelectorAll('[data-footnotes]')) footnotes.remove();
  dropShells(section);
  addFootnotes(section, body);
  return section;
}

function nextHeading(panel: Element, heading: Element): Element | undefined {
  const headings = [...panel.querySelectorAll('[data-index]')];
  return headings
    .slice(headings.indexOf(heading) + 1)
    .find((other) => depthOf(other) <= depthOf(heading));
}

function depthOf(heading: Element): number {
  return Number(heading.localName[1]);
}

/** Removes the empty elements at the end, whose content lies beyond the section. */
function dropShells(section: DocumentFragment): void {
  for (;;) {
    let last: Node = section;
    while (last.lastChild) last = last.lastChild;
    const isShell = last.nodeType === Node.ELEMENT_NODE && !isVoid(last as Element);
    const isBlank = last.nodeType === Node.TEXT_NODE && (last.nodeValue ?? '').trim() === '';
    if (last === section || (!isShell && !isBlank)) return;
    (last as ChildNode).remove();
  }
}

function isVoid(element: Element): boolean {
  return element.matches('img, br, hr, math, [data-missing], td, th');
}

/** Appends the definitions of the footnotes that the section refers to. */
function addFootnotes(section: DocumentFragment, body: Element): void {
  const references = section.querySelectorAll('a[data-footnote-ref]');
  const targets = new Set([...references].map((reference) => reference.getAttribute('href')));
  if (targets.size === 0) return;
  for (const all of body.querySelectorAll('[data-footnotes]')) {
    const footnotes = all.cloneNode(true) as Element;
    const notes = [...footnotes.querySelectorAll('li[id]')];
    const others = notes.filter(({ id }) => !targets.has(`#${id}`));
    for (const note of others) note.remove();
    if (others.length < notes.length) section.append(footnotes);
  }
}
