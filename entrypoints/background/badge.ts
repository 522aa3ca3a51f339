import { browser } from 'wxt/browser';
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
import { type BadgeKind, loadSettings, onSettingsChange } from '../../utils/settings/index.ts';

const SIZES = [16, 24, 32, 48];

/** Told from the icon that it covers in part, on light toolbars and on dark ones. */
const BADGE_COLOUR = '#ffe066';
const BADGE_TEXT_COLOUR = '#1c1d22';

function iconPaths(state: 'on' | 'off'): Record<number, string> {
  return Object.fromEntries(SIZES.map((size) => [size, `/icon/${state}-${size}.png`]));
}

/** What is being found out about each tab: of several at once, only the latest counts. */
const latest = new Map<number, object>();

/** Of the tabs that have told of a page. */
const paces = new Map<number, Throttle>();

/**
 * Shows what a tab tells of itself: at once, but where it goes on telling, as one does whose page
 * changes its address all the time.
 */
export function showSpotted(tabId: number, isFumadocs: boolean): void {
  if (!isFumadocs) {
    paces.get(tabId)?.stop();
    void showNothing(tabId);
    return;
  }
  const pace = paces.get(tabId) ?? createThrottle(() => void showPage(tabId));
  paces.set(tabId, pace);
  pace.ask();
}

/** Forgets each tab that is closed. */
export function forgetThrottles(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    paces.get(tabId)?.stop();
    paces.delete(tabId);
    void forgetReading(tabId);
  });
  browser.tabs.onReplaced.addListener((_tabId, former) => void forgetReading(former));
}

/**
 * Lights the icon of a tab that holds a Fumadocs page; a post's badge says its reading time, or
 * what the user wants it to.
 */
export async function showPage(tabId: number, isAgain = false): Promise<void> {
  const turn = {};
  latest.set(tabId, turn);
  const [reading, { settings }] = await Promise.all([readTab(tabId), loadSettings()]);
  if (latest.get(tabId) !== turn) return;
  latest.delete(tabId);
  if (reading.state === 'error' && reading.problem === 'gone') return;
  // What cannot be read is not what was there before, either.
  if (reading.state === 'error' || reading.article.kind === 'none') return showNothing(tabId);
  const article = atOwnRate(reading.article, settings.rate);
  await apply(tabId, 'on', badgeOf(article, settings.badge), titleOf(article));
  // The tab may have gone on in between, to a page that tells nothing of itself.
  const isThere = isAgain || reading.isReader || (await showsPage(tabId, article.url));
  if (!isThere) await showPage(tabId, true);
  else if (!reading.isReader) await keepReading(tabId, reading.article);
}

/** Does a tab show the page at an address? It is taken to, where that cannot be told. */
async function showsPage(tabId: number, address: string): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url === undefined || withoutHash(tab.url) === address;
}

/** Keeps what tabs show up with the settings. */
export function followSettings(): void {
  onSettingsChange(async (_loaded, changed) => {
    if (!changed.includes('badge') && !changed.includes('rate')) return;
    // Those that are being read may have asked for the settings before the change.
    const beingRead = [...latest.keys()];
    for (const tabId of new Set([...beingRead, ...(await litTabs())])) void showPage(tabId);
  });
}

/** The tabs whose icon is lit: they have a title of their own, and no other page is read. */
async function litTabs(): Promise<number[]> {
  const usual = message('extension_name');
  // The reader's tabs are among them, whose addresses no query finds in Firefox.
  const tabs = await browser.tabs.query({ discarded: false });
  const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const titles = await Promise.all(
    ids.map((tabId) => browser.action.getTitle({ tabId }).catch(() => usual)),
  );
  return ids.filter((_id, at) => titles[at] !== usual);
}

/** Puts the icon of a tab back to what any other page has. */
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
  // Last, so that nobody sees it in the browser's own colours.
  await action.setBadgeText({ tabId, text }).catch(() => undefined);
}

/** Chrome alone writes into the console that a tab has gone, unless a callback hears of it. */
async function setIcon(tabId: number, path: Record<number, string>): Promise<void> {
  const { action, runtime } = browser;
  if (import.meta.env.FIREFOX) await action.setIcon({ tabId, path });
  else action.setIcon({ tabId, path }, () => void runtime.lastError);
}
