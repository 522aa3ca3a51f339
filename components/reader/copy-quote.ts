import { markdownQuote } from './quote.ts';
import { selectedIn } from './selected.ts';

/** What is selected in an article, as a quotation in Markdown; `undefined` if nothing is. */
export function quoteOfSelection(
  body: HTMLElement | undefined,
  { title, url }: { title: string; url: string },
): string | undefined {
  const found = body && selectedIn(body);
  return found && markdownQuote(found.selected, title, url);
}
