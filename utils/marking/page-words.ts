import type { JumpOptions } from '../page/position/index.ts';
import type {
  FoundOnPage,
  PageWords,
  SelectedWords,
  ShownWords,
  SoughtMark,
} from '../page/words/index.ts';
import { runFile, runIn } from '../tab/index.ts';

declare global {
  /** Set by the marker in the extension's isolated world; the page cannot see it. */
  var pageWords: PageWords | undefined;
}

/**
 * What is selected in a tab's page.
 *
 * @throws if the script cannot be injected; see `problemIn`
 */
export async function askSelected(tabId: number): Promise<SelectedWords | null | undefined> {
  await runFile(tabId, '/marker.js');
  return runIn(tabId, () => globalThis.pageWords?.selected(), []);
}

/**
 * Goes to the words of a mark in a tab's page.
 *
 * @throws if the script cannot be injected; see `problemIn`
 */
export async function askShow(
  tabId: number,
  anchor: SoughtMark,
  options: JumpOptions,
): Promise<ShownWords | null | undefined> {
  await runFile(tabId, '/marker.js');
  return runIn(
    tabId,
    (words: SoughtMark, how: JumpOptions) => globalThis.pageWords?.show(words, how),
    [bare(anchor), options],
  );
}

/**
 * Finds the words of marks in a tab's page.
 *
 * @throws if the script cannot be injected; see `problemIn`
 */
export async function askFound(
  tabId: number,
  anchors: readonly SoughtMark[],
): Promise<FoundOnPage[] | null | undefined> {
  await runFile(tabId, '/marker.js');
  return runIn(tabId, (words: SoughtMark[]) => globalThis.pageWords?.find(words), [
    anchors.map(bare),
  ]);
}

/** What a page's process need not know of a mark, it is not told: its note, its labels. */
function bare({ quote, position, section, isOnly, kind }: SoughtMark): SoughtMark {
  return {
    quote,
    position,
    ...(section && { section }),
    ...(isOnly && { isOnly }),
    ...(kind && { kind }),
  };
}
