import { moveChildren, type Draft } from './draft.ts';
import { attribute } from '../text.ts';

/** Links to footnotes and back, as GFM, Hugo, Jekyll and Pandoc write them. */
const REFERENCES =
  '[data-footnote-ref],a.footnote-ref,a.footnote[href^="#"],.footnote-reference > a';
const BACK_LINKS = '[data-footnote-backref],a.footnote-backref,a.reversefootnote,a.footnote-back';
const SECTIONS = 'section[data-footnotes],section.footnotes,div.footnotes';

/** Footnotes, with working links both ways; their section keeps its heading. */
export function rebuildFootnotes(draft: Draft): void {
  for (const link of draft.all(REFERENCES)) rebuildLink(draft, link, 'data-footnote-ref');
  for (const link of draft.all(BACK_LINKS)) rebuildLink(draft, link, 'data-footnote-backref');
  for (const section of draft.all(SECTIONS)) {
    if (!draft.root.contains(section)) continue;
    const made = draft.make('section', { 'data-footnotes': '' });
    moveChildren(section, made);
    for (const heading of made.querySelectorAll(':scope > :is(h1,h2,h3)'))
      keepHeading(draft, heading);
    section.replaceWith(made);
  }
}

function rebuildLink(draft: Draft, link: Element, mark: string): void {
  const href = attribute(link, 'href');
  if (!href.includes('#')) return;
  const { id } = link;
  const made = draft.make('a', { href, [mark]: '', ...(id !== '' && { id }) });
  made.textContent = link.textContent;
  link.replaceWith(made);
}

/** The heading of the footnotes is no section of the outline; GFM hides it from the eye. */
function keepHeading(draft: Draft, heading: Element): void {
  if (draft.headings.has(heading)) return;
  for (const part of heading.querySelectorAll('button,svg')) part.remove();
  const { id } = heading;
  const made = draft.make(heading.localName, id === '' ? {} : { id });
  made.textContent = heading.textContent.trim();
  heading.replaceWith(made);
}
