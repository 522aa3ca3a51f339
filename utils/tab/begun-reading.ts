import type { Browser } from 'wxt/browser';
import { readToShow } from './private-windows.ts';
import { activeTab, type Reading } from './tab.ts';

/** What the popup asks for before its own scripts are loaded. */
export interface BegunReading {
  /** The tab that the user looks at in this window. */
  active: Promise<Browser.tabs.Tab | undefined>;
  /** Of the tab that the popup shows. */
  reading: Promise<Reading>;
}

declare global {
  /** Set by the popup's first script. */
  var begunReading: BegunReading | undefined;
}

/** Begins to read the tab that a popup is to show: the one asked for, or the active one. */
export function beginReading(asked: number | undefined): BegunReading {
  const active = activeTab();
  const reading = active.then((tab) =>
    asked === undefined || asked === tab?.id ? readToShow(tab?.id, tab) : readToShow(asked),
  );
  return { active, reading };
}
