import { browser, type Browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { askReader } from './ask-reader.ts';
import { isSameSite } from '../page/dom/index.ts';
import { isArticle } from '../page/article/index.ts';
import type { FullerArticle } from '../page/restore/index.ts';
import type { Jump, JumpOptions, JumpResult, JumpTarget, Landing } from '../page/position/index.ts';
import type { Article } from '../page/types.ts';

declare global {
  /** Set by the jumper in the extension's isolated world; the page cannot see it. */
  var jumpToHeading: Jump | undefined;
  /** Set there by the first script that jumps: what it remembers is one for all of them. */
  var landOn: Landing | undefined;
  /** Set there by the extractor on Fumadocs pages: reads the page again and returns it as JSON. */
  var readAgain: (() => string) | undefined;
}

/** Why a tab cannot be read. */
export type Problem =
  /** The browser keeps extensions out: its own pages, its store, local files. */
  | 'forbidden'
  /** It is a page of this extension, such as the reader. */
  | 'own'
  /** The user or a policy has not granted access to the site. */
  | 'withheld'
  /** The browser shows an error page instead of the site. */
  | 'unreachable'
  /** The page has been too busy to answer so far, and may still answer. */
  | 'silent'
  /** The browser has unloaded the page to save memory until the user activates its tab. */
  | 'asleep'
  /** The tab has been closed. */
  | 'gone'
  /** An unexpected error. */
  | 'failed';

/** Problems that may be gone after reloading or another try. */
const PASSING: ReadonlySet<string> = new Set<Problem>(['unreachable', 'silent', 'failed']);

/** Tells whether a problem may be gone after reloading or another try. */
export function isPassing(problem: string): boolean {
  return PASSING.has(problem);
}

/** The result of reading a tab. */
export type Reading =
  | {
      state: 'ready';
      article: Article;
      isLoading: boolean;
      isReader?: true;
      /** Whether it was read earlier; the page is being read again meanwhile. */
      isKept?: true;
    }
  | { state: 'error'; problem: Problem };

/** Milliseconds after which a page counts as not answering. */
export const PATIENCE_MS = 5000;

/**
 * Reads the page in a tab as it is now. Never rejects: errors are part of the result.
 *
 * @param tab the tab, if it has just been queried
 * @param isAgain whether this is the second try, after the tab has changed while being read
 */
export async function readTab(
  tabId: number | undefined,
  tab?: Browser.tabs.Tab,
  isAgain = false,
): Promise<Reading> {
  if (tabId === undefined) return { state: 'error', problem: 'gone' };
  const problem = await problemBefore(tabId, tab);
  if (problem === 'own') return readReader(tabId);
  if (problem) return { state: 'error', problem };
  try {
    // At the same time, so that a page that finishes loading meanwhile still counts as loading.
    const [article, now] = await Promise.all([readArticle(tabId), browser.tabs.get(tabId)]);
    if (!isArticle(article)) return { state: 'error', problem: 'failed' };
    if (isOfTab(article, now)) {
      return { state: 'ready', article, isLoading: now.status === 'loading' };
    }
    // The tab may have gone to another site meanwhile.
    return isAgain ? { state: 'error', problem: 'failed' } : await readTab(tabId, undefined, true);
  } catch (error) {
    return { state: 'error', problem: problemIn(String(error)) };
  }
}

/**
 * Tells whether an answer is about the site that the tab shows. A compromised page process could
 * answer for any other site; within its own origin a page may have any address.
 */
export function isOfTab({ url }: Pick<Article, 'url'>, tab: Browser.tabs.Tab): boolean {
  return isSameSite(url, tab.url ?? url);
}

/** Reads what the reader page in a tab shows. Other pages of ours do not answer. */
async function readReader(tabId: number): Promise<Reading> {
  const answer = (await askReader(tabId, { ask: 'article' })) as
    | { article: Article; isLoading: boolean }
    | undefined;
  return answer
    ? { state: 'ready', ...answer, isReader: true }
    : { state: 'error', problem: 'own' };
}

/**
 * Reads the article of a tab's page, or of the payload that the tab shows. The script for payloads
 * is injected only if needed.
 */
async function readArticle(tabId: number): Promise<unknown> {
  const article = (await askExtractor(tabId)) as Article | undefined;
  if (article?.closedPanels === 'unread') {
    // If this fails, the article without its closed panels is still better than none.
    const read = await askPage(tabId, '/closed-reader.js').catch(() => undefined);
    const fuller = read as FullerArticle | undefined;
    // A router may have shown another page meanwhile.
    return fuller?.url === article.url ? { ...article, ...fuller } : article;
  }
  if (article?.kind !== 'none' || !/\.txt(?:\?|$)/.test(article.url)) return article;
  return (await askPage(tabId, '/payload-reader.js')) ?? article;
}

/**
 * Asks the extractor that stays in Fumadocs pages, or injects a new one. After an update of the
 * extension, browsers have removed everything from its isolated world.
 */
async function askExtractor(tabId: number): Promise<unknown> {
  const answer = await runIn(tabId, () => globalThis.readAgain?.(), []);
  return typeof answer === 'string' ? JSON.parse(answer) : askPage(tabId, '/extractor.js');
}

/**
 * Jumps to a heading of the page in a tab, or of the reader. `missing` also if the tab is gone.
 * Never rejects.
 */
export async function jumpTo(
  tabId: number,
  heading: JumpTarget,
  options: JumpOptions = { smooth: true },
): Promise<JumpResult> {
  const { index, text, id, inside } = heading;
  const target = { index, text, ...(id !== undefined && { id }), ...(inside && { inside }) };
  const ask = (): Promise<JumpResult | null | undefined> =>
    runIn(tabId, (to: JumpTarget, how: JumpOptions) => globalThis.jumpToHeading?.(to, how), [
      target,
      options,
    ]);
  try {
    const result = await ask();
    if (result) return result;
    await runFile(tabId, '/jumper.js');
    return (await ask()) ?? 'missing';
  } catch {
    const result = await askReader(tabId, { ask: 'jump', target, options });
    return result === 'landed' ? 'landed' : 'missing';
  }
}

/**
 * Runs a script in a tab's page and returns its result, which the script gives as JSON: passing
 * long articles as objects takes browsers longer than reading the page. `undefined` if there is no
 * result.
 *
 * @throws if the script cannot be injected; see `problemIn`
 */
export async function askPage(tabId: number, file: ScriptPublicPath): Promise<unknown> {
  const answer = await runFile(tabId, file);
  return typeof answer === 'string' ? JSON.parse(answer) : undefined;
}

/**
 * Calls a function in the extension's isolated world of a tab's page, and returns its result.
 *
 * @throws if the script cannot be injected; see `problemIn`
 */
export async function runIn<Args extends unknown[], Answer>(
  tabId: number,
  func: (...args: Args) => Answer,
  args: Args,
): Promise<Awaited<Answer> | null | undefined> {
  const target = { tabId };
  const [frame] = await browser.scripting.executeScript({
    target,
    injectImmediately: true,
    func,
    args,
  });
  return frame?.result;
}

/**
 * Runs a script in a tab's page at once, even while the page is loading, and returns its result.
 *
 * @throws if the script cannot be injected; see `problemIn`
 */
export async function runFile(tabId: number, file: ScriptPublicPath): Promise<unknown> {
  const target = { tabId };
  const [frame] = await browser.scripting.executeScript({
    target,
    injectImmediately: true,
    files: [file],
  });
  return frame?.result;
}

/** Reloads the page in a tab, like the browser's own button. Never throws. */
export function reloadTab(tabId: number): void {
  // If the tab is gone, the view says so itself.
  browser.tabs.reload(tabId).catch(() => undefined);
}

/**
 * Returns the id of the tab in this view's address, `popup.html?tab=<id>`; `undefined` if there is
 * none.
 */
export function askedTab(): number | undefined {
  const asked = new URLSearchParams(location.search).get('tab');
  return asked === null ? undefined : Number(asked);
}

/** Returns the active tab of this window; `undefined` if there is none. */
export async function activeTab(): Promise<Browser.tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/**
 * Opens an address in a tab, or in a new tab in the background. The new tab is opened by the given
 * one, as by a link in it, so that in Firefox it belongs to the same container.
 *
 * @param tabId without it, a new tab is opened
 */
export function openAddress(tabId: number | undefined, url: string, inNewTab: boolean): void {
  if (!inNewTab && tabId !== undefined) void browser.tabs.update(tabId, { url });
  else void openBeside(tabId, url);
}

async function openBeside(tabId: number | undefined, url: string): Promise<void> {
  const { tabs } = browser;
  const opener = tabId === undefined ? undefined : await tabs.get(tabId).catch(() => undefined);
  const place = opener && { openerTabId: opener.id, windowId: opener.windowId };
  await tabs.create({ url, active: false, ...place });
}

/**
 * Calls back with the id of a window's active tab: at once, and whenever another one is activated.
 * Listens before it asks, so that no change is missed.
 *
 * @returns a function that ends this
 */
export function onActivated(windowId: number, listener: (tabId: number) => void): () => void {
  let hasReported = false;
  const activated = (tab: Browser.tabs.OnActivatedInfo): void => {
    if (tab.windowId !== windowId) return;
    hasReported = true;
    listener(tab.tabId);
  };
  browser.tabs.onActivated.addListener(activated);
  void browser.tabs.query({ active: true, windowId }).then(([tab]) => {
    if (!hasReported && tab?.id !== undefined) listener(tab.id);
  });
  return () => browser.tabs.onActivated.removeListener(activated);
}

/**
 * Calls back when a tab shows another page or has finished loading, and when access to sites is
 * granted or revoked.
 *
 * @returns a function that ends this
 */
export function onTabChange(tabId: number, listener: () => void): () => void {
  const changed = (id: number, change: Browser.tabs.OnUpdatedInfo): void => {
    if (id === tabId && (change.url !== undefined || change.status === 'complete')) listener();
  };
  const { onAdded, onRemoved } = browser.permissions;
  const accessChanged = (): void => listener();
  browser.tabs.onUpdated.addListener(changed);
  onAdded.addListener(accessChanged);
  onRemoved.addListener(accessChanged);
  return () => {
    browser.tabs.onUpdated.removeListener(changed);
    onAdded.removeListener(accessChanged);
    onRemoved.removeListener(accessChanged);
  };
}

/**
 * Returns what keeps a tab from being read, as far as it can be told before trying; `undefined` for
 * nothing. If access is withheld, Chrome would make the script wait until it is granted. A hidden
 * address is that of such a page, or of one of the browser's own. Never rejects.
 */
export async function problemBefore(
  tabId: number,
  tab?: Browser.tabs.Tab,
): Promise<Problem | undefined> {
  return tab ? problemOf(tab) : browser.tabs.get(tabId).then(problemOf, () => 'gone' as const);
}

async function problemOf(tab: Browser.tabs.Tab): Promise<Problem | undefined> {
  // Chrome loads the page again for the script.
  if (import.meta.env.FIREFOX && tab.discarded) return 'asleep';
  if (tab.url?.startsWith(browser.runtime.getURL('/'))) return 'own';
  if (tab.url !== undefined) return /^https?:/.test(tab.url) ? undefined : 'forbidden';
  const origins = ['http://*/*', 'https://*/*'];
  return (await browser.permissions.contains({ origins })) ? 'forbidden' : 'withheld';
}

/** Returns the problem that an injection failed with, by the browsers' error messages. */
export function problemIn(error: string): Problem {
  if (/error page/i.test(error)) return 'unreachable';
  if (/cannot be scripted|extensions gallery/i.test(error)) return 'forbidden';
  if (/No tab with id|Invalid tab ID/i.test(error)) return 'gone';
  // Firefox has the same message for its own store and for a site without permission.
  return /permission/i.test(error) ? 'forbidden' : 'failed';
}
