import { textDirective, type Stretch } from '../../utils/page/marks/index.ts';
import { escapeMarkdown } from '../shared/section-links.ts';

export type { Stretch as Selected };

/**
 * Returns a quotation in Markdown with a link to the quoted words.
 *
 * @param page absolute address of the page; a fragment is replaced
 */
export function markdownQuote(selected: Stretch, title: string, page: string): string {
  const lines = selected.text.trim().split('\n');
  const quoted = lines.map((line) => `> ${escapeMarkdown(line.trimEnd())}`.trimEnd());
  const address = `${page.includes('#') ? page : `${page}#`}:~:text=${textDirective(selected)}`;
  const link = address.replaceAll('(', '%28').replaceAll(')', '%29');
  return `${quoted.join('\n')}\n>\n> — [${escapeMarkdown(title)}](${link})\n`;
}
