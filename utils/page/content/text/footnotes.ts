import { type Draft, keepLanguage, moveChildren, replaceBy } from '../draft/index.ts';
import { attribute, FOOTNOTE_REFERENCES, hasLetter } from '../../dom/index.ts';

const BACK_LINKS =
  '[data-footnote-backref],a.footnote-backref,a.reversefootnote,a.footnote-back,a[role="doc-backlink"]';
const SECTIONS =
  'section[data-footnotes],section.footnotes,div.footnotes,section[role="doc-endnotes"],div[role="doc-endnotes"]';

/** Rebuilds footnotes with working links in both directions. Their section keeps its heading. */
export function rebuildFootnotes(draft: Draft): void {
  tellApart(draft);
  const { references, back } = findLinks(draft);
  for (const link of references) rebuildLink(draft, link, 'data-footnote-ref');
  for (const link of back) rebuildLink(draft, link, 'data-footnote-backref');
  for (const section of draft.all(SECTIONS)) {
    if (!draft.root.contains(section)) continue;
    const made = draft.make('section', { 'data-footnotes': '' });
    moveChildren(section, made);
    for (const heading of made.querySelectorAll(':scope > :is(h1,h2,h3)'))
      keepHeading(draft, heading);
    replaceBy(section, made);
  }
}

/**
 * References and back links: those that are marked as such, and those without letters that lead
 * from the text to a note, or from a note to a reference. Any other link inside the page stays as
 * it is.
 */
function findLinks(draft: Draft): Record<'references' | 'back', Element[]> {
  const ids = new Set(draft.all('[id]').map(({ id }) => id));
  const notes = new Set(draft.all(`:is(${SECTIONS}) [id]`).map(({ id }) => id));
  const bare = draft.all('a[href^="#"]').filter((link) => !hasLetter(link.textContent));
  const isIn = (link: Element): boolean => link.closest(SECTIONS) !== null;
  const references = [
    ...draft
      .all(FOOTNOTE_REFERENCES)
      .filter((link) => notes.has(idIn(link)) || !ids.has(idIn(link))),
    ...bare.filter((link) => notes.has(idIn(link)) && !isIn(link)),
  ];
  const from = new Set(references.flatMap((link) => [link.id, link.parentElement?.id ?? '']));
  const back = [
    ...draft.all(BACK_LINKS),
    ...bare.filter((link) => from.has(idIn(link)) && isIn(link)),
  ];
  return { references: [...new Set(references)], back: [...new Set(back)] };
}

/**
 * A page made of several documents has several sections of footnotes, each starting at 1. Repeated
 * ids become unique, and each reference leads to the section after it.
 */
function tellApart(draft: Draft): void {
  if (draft.all(SECTIONS).length < 2) return;
  const freeId = idMaker(draft);
  const notes = Map.groupBy(draft.all(`:is(${SECTIONS}) [id]`), ({ id }) => id);
  const links = Map.groupBy(draft.all(FOOTNOTE_REFERENCES), idIn);
  for (const [id, same] of notes) {
    const references = links.get(id) ?? [];
    if (same.length < 2 || references.length === 0) continue;
    const own = Map.groupBy(references, nextOf(same));
    for (const note of same.slice(1)) renameNote(note, own.get(note) ?? [], freeId);
  }
}

/** For references in document order: the first note after each; the last note if there is none. */
function nextOf(notes: readonly Element[]): (reference: Element) => Element | undefined {
  let at = 0;
  return (reference) => {
    const isPast = (note: Element | undefined): boolean =>
      note !== undefined &&
      (reference.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING) === 0;
    while (at < notes.length - 1 && isPast(notes[at])) at += 1;
    return notes[at];
  };
}

function renameNote(
  note: Element,
  references: readonly Element[],
  freeId: (id: string) => string,
): void {
  note.id = freeId(note.id);
  const renamed = new Map<string, string>();
  for (const reference of references) {
    reference.setAttribute('href', `#${note.id}`);
    if (reference.id === '') continue;
    const id = freeId(reference.id);
    renamed.set(reference.id, id);
    reference.id = id;
  }
  for (const back of note.querySelectorAll(BACK_LINKS)) {
    const id = renamed.get(idIn(back));
    if (id !== undefined) back.setAttribute('href', `#${id}`);
  }
}

/** Returns a function that makes ids which nothing in the article has. */
function idMaker(draft: Draft): (id: string) => string {
  const used = new Set(draft.all('[id]').map(({ id }) => id));
  const counts = new Map<string, number>();
  return (id) => {
    let count = counts.get(id) ?? 1;
    do count += 1;
    while (used.has(`${id}-again-${count}`));
    counts.set(id, count);
    return `${id}-again-${count}`;
  };
}

/** The id that a link points to. */
function idIn(link: Element): string {
  const raw = attribute(link, 'href').replace(/^[^#]*#?/, '');
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

function rebuildLink(draft: Draft, link: Element, mark: string): void {
  const href = attribute(link, 'href');
  if (!href.includes('#')) return;
  const { id } = link;
  const made = draft.make('a', { href, [mark]: '', ...(id !== '' && { id }) });
  made.textContent = link.textContent;
  const isRaised = link.firstElementChild?.localName === 'sup';
  link.replaceWith(isRaised ? draft.make('sup', {}, made) : made);
}

/** The heading of the footnotes is not in the outline; GFM hides it visually. */
function keepHeading(draft: Draft, heading: Element): void {
  if (draft.headings.has(heading)) return;
  for (const part of heading.querySelectorAll('button,svg')) part.remove();
  const { id } = heading;
  const made = draft.make(heading.localName, id === '' ? {} : { id });
  keepLanguage(heading, made);
  made.textContent = heading.textContent.trim();
  heading.replaceWith(made);
}
