import type { Heading } from '../../utils/page/types.ts';
import { nestHeadings, type OutlineNode } from '../outline/nest-headings.ts';

/** Does an address lead to a page of the web, and not into this one? What a page says may be. */
export function isWebAddress(href: string): boolean {
  return /^https?:\/\//i.test(href);
}

/** The address of a section; that of the page for a heading without one. */
export function sectionAddress(page: string, { id }: Pick<Heading, 'id'>): string {
  // A percent sign would be read as the start of an encoded byte.
  return id === undefined ? page : new URL(`#${id.replaceAll('%', '%25')}`, page).href;
}

/** Text in which no sign is read as markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#~|]/g, String.raw`\$&`);
}

/** A link to a section in Markdown, its text as the heading says it. */
export function markdownLink(page: string, heading: Pick<Heading, 'id' | 'text'>): string {
  // Parentheses would end the address.
  const text = escapeMarkdown(heading.text);
  const address = sectionAddress(page, heading).replace(/[()]/g, (sign) =>
    sign === '(' ? '%28' : '%29',
  );
  return `[${text}](${address})`;
}

/** The whole outline as a nested list of links in Markdown. */
export function markdownOutline(page: string, headings: readonly Heading[]): string {
  const list = (nodes: OutlineNode[], indent: string): string[] =>
    nodes.flatMap(({ heading, children }) => [
      `${indent}- ${markdownLink(page, heading)}`,
      ...list(children, `${indent}  `),
    ]);
  return `${list(nestHeadings(headings), '').join('\n')}\n`;
}
