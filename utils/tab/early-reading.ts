import type { Browser } from 'wxt/browser';
import { loadToShow, readToShow } from './private-windows.ts';
import { activeTab, type Reading } from './tab.ts';

/** A tab's page in two steps: what is kept of it, which is there first, and what is there now. */
export interface TwoReadings {
  kept: Promise<Reading | undefined>;
  /**
   * Reads the page, once: at once where nothing is kept of it, or else when this is first called,
   * so that what is kept can be drawn before the page is busy with being read.
   */
  read: () => Promise<Reading>;
}

/** What the popup asks for before its own scripts are loaded. */
export interface EarlyReading extends TwoReadings {
  /** The tab that the user looks at in this window. */
  active: Promise<Browser.tabs.Tab | undefined>;
}

declare global {
  /** Set by the popup's first script. */
  var earlyReading: EarlyReading | undefined;
}

/** Begins to read the tab that a popup is to show: the one asked for, or the active one. */
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
 * @param tab what is known of it, where it has been asked for just now
 */
export function readTwice(tabId: number | undefined, tab?: Browser.tabs.Tab): TwoReadings {
  let reading: Promise<Reading> | undefined;
  const read = (): Promise<Reading> => (reading ??= readToShow(tabId, tab));
  const kept = loadToShow(tabId, tab);
  void kept.then((known) => known ?? read());
  return { kept, read };
}
