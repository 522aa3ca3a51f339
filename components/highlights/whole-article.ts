import { findPostTab } from '../../utils/marking/index.ts';
import type { MarkRecord } from '../../utils/memory/index.ts';
import { readTabContent } from '../../utils/reader/index.ts';
import { message } from '../../utils/ui/index.ts';
import { exchangeModule } from './export-marks.ts';

/**
 * The whole article with its marks, as Markdown: read in the tab that shows it; undefined where
 * none does.
 */
export async function writeWhole(
  url: string,
  marks: readonly MarkRecord[],
): Promise<string | undefined> {
  const tabId = await findPostTab(url);
  if (tabId === undefined) return undefined;
  const [{ placeMarks, markedMarkdown }, reading] = await Promise.all([
    exchangeModule(),
    readTabContent(tabId),
  ]);
  if (reading.state === 'error') return undefined;
  const { article } = reading;
  return markedMarkdown(article, placeMarks(article, marks), {
    missing: (label) => message('markdown_missing', label),
  });
}
