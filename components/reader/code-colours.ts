import { colourStyles, type SafeHtml } from '../../utils/page/content/index.ts';
import { legibleColours } from './legible-colours.ts';

/**
 * Adds style rules for the colours of code to this page, for each piece of content, until the
 * signal fires.
 */
export function createCodeColours(
  page: Document,
  signal: AbortSignal,
): (content: SafeHtml) => void {
  const rules = new Set<string>();
  const sheet = new CSSStyleSheet();
  page.adoptedStyleSheets.push(sheet);
  signal.addEventListener('abort', () => {
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  return (content) => {
    const known = rules.size;
    for (const rule of colourStyles(content).match(/[^}]+\}/g) ?? []) rules.add(rule);
    if (rules.size > known) sheet.replaceSync(legibleColours([...rules].join('')));
  };
}
