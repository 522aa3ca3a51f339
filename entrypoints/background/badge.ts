import { browser } from 'wxt/browser';
import { forgetNews } from '../../utils/marking/index.ts';
import { message, plural } from '../../utils/ui/index.ts';
import { withoutHash } from '../../utils/page/dom/index.ts';
import { atOwnRate } from '../../utils/page/outline/index.ts';
import type { Article } from '../../utils/page/types.ts';
import {
  createThrottle,
  forgetReading,
  keepReading,
  type Throttle,
  readTab,
} from '../../utils/tab/index.ts';
import { openWhereWanted } from './reader-sites.ts';
import { type BadgeKind, loadSettings, onSettingsChange } from '../../utils/settings/index.ts';

const SIZES = [16, 24, 32, 48];

/** Chosen to stand out from the icon, on light and dark toolbars. */
const BADGE_COLOUR = '#ffe066';
const BADGE_TEXT_COLOUR = '#1c1d22';

function iconPaths(state: 'on' | 'off'): Record<number, string> {
  return Object.fromEntries(SIZES.map((size) => [size, `/icon/${state}-${size}.png`]));
}

/**
 * For each tab, a token of the reading under way: if another one begins meanwhile, the result of
 * the first is dropped.
 */
const latest = new Map<number, object>();

/** Throttles by tab, for tabs that report themselves. */
const paces = new Map<number, Throttle>();

/**
 * Shows on the icon what a tab reports: at once, but less often for a page that reports all the
 * time, such as one that keeps changing its address. Never rejects.
 */
export async function showSpotted(tabId: number, isFumadocs: boolean): Promise<void> {
  if (!isFumadocs) {
    paces.get(tabId)?.stop();
    return showNothing(tabId);
  }
  const pace = paces.get(tabId) ?? createThrottle(() => showPage(tabId));
  paces.set(tabId, pace);
  return new Promise((shown) => pace.ask(shown));
}

/** Drops the throttle of a tab that has loaded another page: pages before it do not slow it. */
export function forgetThrottle(tabId: number): void {
  paces.get(tabId)?.stop();
  paces.delete(tabId);
}

/** Drops the throttle of each tab that is closed. */
export function forgetThrottles(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    forgetThrottle(tabId);
    void forgetReading(tabId);
    void forgetNews(tabId);
  });
  browser.tabs.onReplaced.addListener((_tabId, former) => void forgetReading(former));
}

/**
 * Reads a tab and lights its icon if it has a Fumadocs page; a post's badge shows its reading time,
 * or what is set in the options. Never rejects.
 *
 * @param isAgain whether it is the second try, after the tab has gone to another page meanwhile
 */
export async function showPage(tabId: number, isAgain = false): Promise<void> {
  const turn = {};
  latest.set(tabId, turn);
  const [reading, { settings }] = await Promise.all([readTab(tabId), loadSettings()]);
  if (latest.get(tabId) !== turn) return;
  latest.delete(tabId);
  if (reading.state === 'error' && reading.problem === 'gone') return;
  // If the page cannot be read, what was shown before is wrong, too.
  if (reading.state === 'error' || reading.article.kind === 'none') return showNothing(tabId);
  const article = atOwnRate(reading.article, settings.rate);
  await apply(tabId, 'on', badgeOf(article, settings.badge), titleOf(article));
  // The tab may have gone to a page that does not report itself.
  const isCurrent = isAgain || reading.isReader || (await showsPage(tabId, article.url));
  if (!isCurrent) return showPage(tabId, true);
  if (reading.isReader) return;
  await Promise.all([
    keepReading(tabId, reading.article),
    openWhereWanted(tabId, article, settings),
  ]);
}

/** Does the tab show this page? Assumed if its address is hidden. */
async function showsPage(tabId: number, address: string): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url === undefined || withoutHash(tab.url) === address;
}

/** Updates all lit icons when settings for the badge or the reading speed change. */
export function followSettings(): void {
  onSettingsChange(async (_loaded, changed) => {
    if (!changed.includes('badge') && !changed.includes('rate')) return;
    // Readings under way may have loaded the settings before the change.
    const beingRead = [...latest.keys()];
    for (const tabId of new Set([...beingRead, ...(await litTabs())])) void showPage(tabId);
  });
}

/** Ids of tabs with lit icons, recognized by their icon's title, so that no other page is read. */
async function litTabs(): Promise<number[]> {
  const usual = message('extension_name');
  // Queried without addresses: Firefox finds no reader tabs by them.
  const tabs = await browser.tabs.query({ discarded: false });
  const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const titles = await Promise.all(
    ids.map((tabId) => browser.action.getTitle({ tabId }).catch(() => usual)),
  );
  return ids.filter((_id, at) => titles[at] !== usual);
}

/** Resets the icon of a tab to that of any other page. Never rejects. */
export async function showNothing(tabId: number): Promise<void> {
  latest.delete(tabId);
  void forgetReading(tabId);
  await apply(tabId, 'off', '', message('extension_name'));
}

function badgeOf({ kind, minutes }: Article, badge: BadgeKind): string {
  if (kind !== 'post' || badge === 'off') return '';
  return badge === 'dot' ? '•' : message('badge_minutes', String(minutes));
}

function titleOf(article: Article): string {
  if (article.kind !== 'post') return message('action_title_page');
  return message('action_title_post', [
    plural('minute_read', article.minutes),
    plural('section', article.headings.length),
  ]);
}

async function apply(
  tabId: number,
  icon: 'on' | 'off',
  text: string,
  title: string,
): Promise<void> {
  const { action } = browser;
  await Promise.allSettled([
    setIcon(tabId, iconPaths(icon)),
    action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    action.setBadgeTextColor({ tabId, color: BADGE_TEXT_COLOUR }),
    action.setTitle({ tabId, title }),
  ]);
  // Last, so that the badge never appears in the browser's default colours.
  await action.setBadgeText({ tabId, text }).catch(() => undefined);
}

/** Without a callback, Chrome logs an error if the tab is gone. */
async function setIcon(tabId: number, path: Record<number, string>): Promise<void> {
  const { action, runtime } = browser;
  if (import.meta.env.FIREFOX) await action.setIcon({ tabId, path });
  else action.setIcon({ tabId, path }, () => void runtime.lastError);
}
