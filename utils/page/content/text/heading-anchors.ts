import {
  ANY_HEADING,
  attribute,
  comparable,
  isPermalink,
  isSpokenOnly,
  SPOKEN_ONLY,
  visibleText,
  withoutHash,
} from '../../dom/index.ts';
import { type Draft, isDecoration, moveChildren, replaceBy, unwrap } from '../draft/index.ts';

const BLOCKS = 'p,ul,ol,table,pre,blockquote,div,figure,h1,h2,h3,h4,h5,h6,section,details,hr';

/**
 * Rebuilds the article's headings with index and id, without permalinks, buttons and icons. Other
 * headings become bold text, or are removed if they repeat the title.
 */
export function markHeadings(draft: Draft): void {
  const ids = headingIds(draft);
  for (const heading of draft.all(ANY_HEADING)) {
    const index = draft.headings.get(heading);
    if (index !== undefined) markHeading(draft, heading, index, ids[index] ?? '');
    else if (isNamed(heading) && !draft.made.has(heading)) demote(draft, heading);
  }
}

/** Is it `h1` to `h6`, and not a heading by role only? */
function isNamed(heading: Element): boolean {
  return /^h[1-6]$/.test(heading.localName);
}

/**
 * The page's own ids. A heading without one, or with one that was used before, is named by its
 * index.
 */
function headingIds(draft: Draft): string[] {
  const used = new Set<string>();
  return draft.outline.map(({ id }, index) => {
    const own =
      id !== undefined && id.trim() !== '' && !used.has(id) ? id.trim() : `section-${index}`;
    used.add(own);
    return own;
  });
}

function markHeading(draft: Draft, heading: Element, index: number, id: string): void {
  pullOutBlocks(heading);
  const name = `h${draft.outline[index]?.depth ?? 2}`;
  const made = draft.make(name, { id, 'data-index': String(index) });
  for (const part of heading.querySelectorAll(`button,svg,[aria-hidden="true"],${SPOKEN_ONLY}`)) {
    if (!part.closest('.katex')) draft.remove(part);
  }
  for (const link of heading.querySelectorAll('a')) {
    const href = attribute(link, 'href');
    if (draft.made.has(link)) continue;
    if (isPermalink(link)) draft.remove(link);
    else if (href === '' || isOwnAddress(draft, href)) unwrap(link);
  }
  replaceBy(heading, made);
  moveChildren(heading, made);
}

/** Does a link lead to this page? In a heading it leads to the heading itself. */
function isOwnAddress(draft: Draft, href: string): boolean {
  return href.startsWith('#') || withoutHash(draft.resolve(href) ?? '') === draft.url;
}

/**
 * If a heading was never closed, the parser has put the text after it inside of it: it is moved
 * out.
 */
function pullOutBlocks(heading: Element): void {
  const first = [...heading.children].find((child) => child.matches(BLOCKS));
  if (!first || heading.firstElementChild === first) return;
  const range = heading.ownerDocument.createRange();
  range.setStartBefore(first);
  range.setEndAfter(heading);
  const rest: Node[] = [];
  for (let node: Node | null = first; node; node = node.nextSibling) rest.push(node);
  let after: ChildNode = heading;
  for (const node of rest) {
    after.after(node);
    after = node as ChildNode;
  }
}

function demote(draft: Draft, heading: Element): void {
  const text = visibleText(heading);
  const repeatsTitle = heading.localName === 'h1' && comparable(text) === comparable(draft.title);
  if (text === '' || repeatsTitle) {
    draft.remove(heading);
    return;
  }
  for (const part of heading.querySelectorAll('button,svg')) if (isDecoration(part)) part.remove();
  const isHidden = isSpokenOnly(heading) || heading.matches('[hidden],[aria-hidden="true"]');
  if (isHidden && !draft.made.has(heading.parentElement ?? heading)) {
    draft.remove(heading);
    return;
  }
  if (heading.parentElement?.localName === 'summary') {
    unwrap(heading);
    return;
  }
  const strong = draft.make('strong');
  while (heading.firstChild) strong.append(heading.firstChild);
  const paragraph = heading.ownerDocument.createElement('p');
  paragraph.append(strong);
  replaceBy(heading, paragraph);
}
