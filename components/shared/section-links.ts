import type { Heading } from '../../utils/page/types.ts';
import { nestHeadings, type OutlineNode } from '../outline/nest-headings.ts';

/** Tells whether an address from a page is absolute and http(s), so that a link to it is safe. */
export function isWebAddress(href: string): boolean {
  return /^https?:\/\//i.test(href);
}

/** Returns the absolute address of a section; that of the page for a heading without id. */
export function sectionAddress(page: string, { id }: Pick<Heading, 'id'>): string {
  // A percent sign would be taken for the start of an encoded byte.
  return id === undefined ? page : new URL(`#${id.replaceAll('%', '%25')}`, page).href;
}

/** Escapes a text so that no character is read as Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#~|]/g, String.raw`\$&`);
}

/** Returns a Markdown link to a section. */
export function markdownLink(page: string, heading: Pick<Heading, 'id' | 'text'>): string {
  // Parentheses would end the address.
  const text = escapeMarkdown(heading.text);
  const address = sectionAddress(page, heading).replace(/[()]/g, (sign) =>
    sign === '(' ? '%28' : '%29',
  );
  return `[${text}](${address})`;
}

/** Returns the whole outline as a nested Markdown list of links. */
export function markdownOutline(page: string, headings: readonly Heading[]): string {
  const list = (nodes: OutlineNode[], indent: string): string[] =>
    nodes.flatMap(({ heading, children }) => [
      `${indent}- ${markdownLink(page, heading)}`,
      ...list(children, `${indent}  `),
    ]);
  return `${list(nestHeadings(headings), '').join('\n')}\n`;
}
