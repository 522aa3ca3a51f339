import { inkStyles, type SafeHtml } from '../../utils/page/content/index.ts';
import { legibleInks } from './legible-inks.ts';

/** Gives a page styles for the colours of code, those of each content as it comes, until stopped. */
export function createInks(page: Document, signal: AbortSignal): (content: SafeHtml) => void {
  const rules = new Set<string>();
  const sheet = new CSSStyleSheet();
  page.adoptedStyleSheets.push(sheet);
  signal.addEventListener('abort', () => {
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  return (content) => {
    const known = rules.size;
    for (const rule of inkStyles(content).match(/[^}]+\}/g) ?? []) rules.add(rule);
    if (rules.size > known) sheet.replaceSync(legibleInks([...rules].join('')));
  };
}
