import type { Browser } from 'wxt/browser';
import { readToShow } from './private-windows.ts';
import { activeTab, type Reading } from './tab.ts';

/** What the popup asks for before its own scripts are loaded. */
export interface EarlyReading {
  /** The tab that the user looks at in this window. */
  active: Promise<Browser.tabs.Tab | undefined>;
  /** Of the tab that the popup shows. */
  reading: Promise<Reading>;
}

declare global {
  /** Set by the popup's first script. */
  var earlyReading: EarlyReading | undefined;
}

/** Begins to read the tab that a popup is to show: the one asked for, or the active one. */
export function startReading(asked: number | undefined): EarlyReading {
  const active = activeTab();
  const reading = active.then((tab) =>
    asked === undefined || asked === tab?.id ? readToShow(tab?.id, tab) : readToShow(asked),
  );
  return { active, reading };
}
