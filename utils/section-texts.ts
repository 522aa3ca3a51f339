import type { Article } from './page/types.ts';
import { askPage } from './tab.ts';

/**
 * The texts of the article in a tab: what stands before its first heading, then of each section.
 *
 * @returns nothing where the page cannot be read
 */
export async function readSectionTexts(
  tabId: number | undefined,
  { closedPanels }: Pick<Article, 'closedPanels'>,
): Promise<string[]> {
  if (tabId === undefined) return [];
  const file = closedPanels === 'restored' ? '/closed-searcher.js' : '/searcher.js';
  const texts: unknown = await askPage(tabId, file).catch(() => undefined);
  return Array.isArray(texts) ? texts.map(String) : [];
}
