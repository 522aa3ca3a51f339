import type { Browser } from 'wxt/browser';
import { activeTab, readTab, type Reading } from './tab.ts';

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

/** Begins to read the tab that a popup is to show. */
export function beginReading(asked: string | null): BegunReading {
  const active = activeTab();
  const reading = active.then((tab) =>
    asked === null || Number(asked) === tab?.id ? readTab(tab?.id, tab) : readTab(Number(asked)),
  );
  return { active, reading };
}

/** `popup.html?tab=<id>` shows that tab's page, in a tab of its own. */
export function askedTab(): string | null {
  return new URLSearchParams(location.search).get('tab');
}
