import type { Browser } from 'wxt/browser';
import { loadToShow, readToShow } from './private-windows.ts';
import { activeTab, type Reading } from './tab.ts';

/** A tab's page in two steps: first what is kept from earlier, then what is there now. */
export interface TwoReadings {
  kept: Promise<Reading | undefined>;
  /**
   * Reads the page, once. If nothing is kept, reading begins at once; otherwise at the first call,
   * so that the kept version can be drawn before the page is busy.
   */
  read: () => Promise<Reading>;
}

/** What the popup needs before its own scripts have loaded. */
export interface EarlyReading extends TwoReadings {
  /** The active tab of this window. */
  active: Promise<Browser.tabs.Tab | undefined>;
}

declare global {
  /** Set by the popup's first script. */
  var earlyReading: EarlyReading | undefined;
}

/**
 * Begins to read the tab for a popup.
 *
 * @param asked id of a certain tab; by default the active one
 */
export function startReading(asked: number | undefined): EarlyReading {
  const active = activeTab();
  const begun = active.then((tab) =>
    asked === undefined || asked === tab?.id ? readTwice(tab?.id, tab) : readTwice(asked),
  );
  return {
    active,
    kept: begun.then(({ kept }) => kept),
    read: () => begun.then(({ read }) => read()),
  };
}

/**
 * Begins to read a tab's page for a view that shows nothing yet.
 *
 * @param tab the tab, if it has just been queried
 */
export function readTwice(tabId: number | undefined, tab?: Browser.tabs.Tab): TwoReadings {
  let reading: Promise<Reading> | undefined;
  const read = (): Promise<Reading> => (reading ??= readToShow(tabId, tab));
  const kept = loadToShow(tabId, tab);
  void kept.then((known) => known ?? read());
  return { kept, read };
}
