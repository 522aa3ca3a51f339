import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { askReader } from './ask-reader.ts';
import { isTexts } from '../page/article/index.ts';
import type { Article } from '../page/types.ts';
import { askPage } from './tab.ts';

/**
 * Returns the texts of the sections of the article in a tab: first what comes before the first
 * heading, then one text per heading. Empty if the page cannot be read. Never rejects.
 */
export async function readSectionTexts(
  tabId: number | undefined,
  article: Pick<Article, 'kind' | 'closedPanels'>,
): Promise<string[]> {
  if (tabId === undefined) return [];
  const texts: unknown = await askPage(tabId, searcherOf(article)).catch(() =>
    askReader(tabId, { ask: 'texts' }),
  );
  return isTexts(texts) ? texts : [];
}

function searcherOf({
  kind,
  closedPanels,
}: Pick<Article, 'kind' | 'closedPanels'>): ScriptPublicPath {
  if (kind === 'payload') return '/payload-searcher.js';
  return closedPanels === 'restored' ? '/closed-searcher.js' : '/searcher.js';
}
