import { runFile } from './tab.ts';

/**
 * The text of each section of the article in a tab, by the index of its heading.
 *
 * @returns nothing where the page cannot be read
 */
export async function readSectionTexts(tabId: number): Promise<string[]> {
  const texts: unknown = await runFile(tabId, '/searcher.js').catch(() => undefined);
  return Array.isArray(texts) ? texts.map(String) : [];
}
