import { browser, type Browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { askReader } from './ask-reader.ts';
import { isSameSite } from '../page/dom/index.ts';
import { isArticle } from '../page/article/index.ts';
import type { FullerArticle } from '../page/restore/index.ts';
import type { Jump, JumpOptions, JumpResult, JumpTarget } from '../page/position/index.ts';
import type { Article } from '../page/types.ts';

declare global {
  /** Set by the jumper in the extension's own world on a page; the page cannot see it. */
  var jumpToHeading: Jump | undefined;
  /** Set there by the extractor, on Fumadocs pages: reads the page as that has, in JSON. */
  var readAgain: (() => string) | undefined;
}

/** Why a tab cannot be read. */
export type Problem =
  /** The browser keeps extensions out: its own pages, its store, files. */
  | 'forbidden'
  /** It shows a page of this extension, such as the reader. */
  | 'own'
  /** The user (or policy) has not given access to this site. */
  | 'withheld'
  /** The browser shows an error page instead of the site. */
  | 'unreachable'
  /** The page is too busy to answer, for as long as we have waited; it may still. */
  | 'silent'
  /** The browser has unloaded the page to save memory, until the user goes to its tab. */
  | 'asleep'
  /** The tab has been closed. */
  | 'gone'
  /** Something that should not happen. */
  | 'failed';

/** Problems that may be gone once the page has been loaded or read again. */
const PASSING: ReadonlySet<string> = new Set<Problem>(['unreachable', 'silent', 'failed']);

export function isPassing(problem: string): boolean {
  return PASSING.has(problem);
}

export type Reading =
  | {
      state: 'ready';
      article: Article;
      isLoading: boolean;
      isReader?: true;
      /** Is it what was read some time ago? Then the page is being read meanwhile. */
      isKept?: true;
    }
  | { state: 'error'; problem: Problem };

/** Milliseconds after which a page that has not answered is said not to. */
export const PATIENCE_MS = 5000;

/**
 * Reads the page in a tab as it is now. Never throws: what goes wrong is the answer.
 *
 * @param tab what is known of it, where it has been asked for just now
 */
export async function readTab(
  tabId: number | undefined,
  tab?: Browser.tabs.Tab,
  isAgain = false,
): Promise<Reading> {
  if (tabId === undefined) return { state: 'error', problem: 'gone' };
  const problem = await (tab ? problemOf(tab) : problemBefore(tabId));
  if (problem === 'own') return readReader(tabId);
  if (problem) return { state: 'error', problem };
  try {
    // Asked at the same time: a page that finishes loading meanwhile is one that changes.
    const [article, now] = await Promise.all([readArticle(tabId), browser.tabs.get(tabId)]);
    if (!isArticle(article)) return { state: 'error', problem: 'failed' };
    if (isOfTab(article, now)) {
      return { state: 'ready', article, isLoading: now.status === 'loading' };
    }
    // It may have gone to another site in between.
    return isAgain ? { state: 'error', problem: 'failed' } : await readTab(tabId, undefined, true);
  } catch (error) {
    return { state: 'error', problem: problemIn(String(error)) };
  }
}

/**
 * Is an answer about the site that the tab shows? A page whose process has been taken over could
 * answer as any other; within its own site any page may change its address as it likes.
 */
export function isOfTab({ url }: Pick<Article, 'url'>, tab: Browser.tabs.Tab): boolean {
  return isSameSite(url, tab.url ?? url);
}

/** What the reader page in a tab shows; other pages of ours do not answer. */
async function readReader(tabId: number): Promise<Reading> {
  const answer = (await askReader(tabId, { ask: 'article' })) as
    | { article: Article; isLoading: boolean }
    | undefined;
  return answer
    ? { state: 'ready', ...answer, isReader: true }
    : { state: 'error', problem: 'own' };
}

/**
 * The article of the tab's page, or of the payload that it shows in its place. What reads payloads
 * is injected where it is needed only.
 */
async function readArticle(tabId: number): Promise<unknown> {
  const article = (await askExtractor(tabId)) as Article | undefined;
  if (article?.closedPanels === 'unread') {
    // Better without what is in its closed panels than not at all.
    const read = await askPage(tabId, '/closed-reader.js').catch(() => undefined);
    const fuller = read as FullerArticle | undefined;
    // A router may have shown another page in between.
    return fuller?.url === article.url ? { ...article, ...fuller } : article;
  }
  if (article?.kind !== 'none' || !/\.txt(?:\?|$)/.test(article.url)) return article;
  return (await askPage(tabId, '/payload-reader.js')) ?? article;
}

/**
 * Asks the extractor that stays in Fumadocs pages, or a new one. Where an update of the extension
 * has come in between, browsers have taken away all that was in its world of the page.
 */
async function askExtractor(tabId: number): Promise<unknown> {
  const answer = await runIn(tabId, () => globalThis.readAgain?.(), []);
  return typeof answer === 'string' ? JSON.parse(answer) : askPage(tabId, '/extractor.js');
}

/**
 * Jumps to a heading of the page in a tab, or of the reader. A tab that has gone is a heading that
 * is missing.
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
 * What a script reads in the tab's page. It answers in JSON: of long articles the browsers take
 * longer to pass on an object than to read the page.
 */
export async function askPage(tabId: number, file: ScriptPublicPath): Promise<unknown> {
  const answer = await runFile(tabId, file);
  return typeof answer === 'string' ? JSON.parse(answer) : undefined;
}

/** Calls a function in the tab's page, in the extension's own world of it, and returns its answer. */
async function runIn<Args extends unknown[], Answer>(
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

/** Runs a script in the tab's page at once, even while the page loads, and returns its answer. */
export async function runFile(tabId: number, file: ScriptPublicPath): Promise<unknown> {
  const target = { tabId };
  const [frame] = await browser.scripting.executeScript({
    target,
    injectImmediately: true,
    files: [file],
  });
  return frame?.result;
}

/** Loads the page in a tab again, as the browser's own button does. */
export function reloadTab(tabId: number): void {
  // A tab that has gone is not there to be reloaded; the view says so.
  browser.tabs.reload(tabId).catch(() => undefined);
}

/** The tab that this view's address asks for: `popup.html?tab=<id>`, in a tab of its own. */
export function askedTab(): number | undefined {
  const asked = new URLSearchParams(location.search).get('tab');
  return asked === null ? undefined : Number(asked);
}

/** The tab that the user looks at in this window. */
export async function activeTab(): Promise<Browser.tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/**
 * Opens an address in a tab; in another one where that is asked for, or the tab is not known. That
 * is opened by the tab, as by a link in it: in Firefox it is of the same container, then.
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
 * Calls back with the tab that the user looks at in a window, and whenever that is another one.
 * It listens before it asks: a tab that comes to the front in between is not missed.
 */
export function onActivated(windowId: number, listener: (tabId: number) => void): () => void {
  let told = false;
  const activated = (tab: Browser.tabs.OnActivatedInfo): void => {
    if (tab.windowId !== windowId) return;
    told = true;
    listener(tab.tabId);
  };
  browser.tabs.onActivated.addListener(activated);
  void browser.tabs.query({ active: true, windowId }).then(([tab]) => {
    if (!told && tab?.id !== undefined) listener(tab.id);
  });
  return () => browser.tabs.onActivated.removeListener(activated);
}

/**
 * Calls back when a tab shows another page, or its page has finished loading, or access to pages
 * was granted or taken back.
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
 * What keeps a tab from being read, as far as can be told before trying: where access is withheld,
 * Chrome would let the script wait until it is granted. An address that is not to be seen is that
 * of such a page, or one of the browser's own.
 */
export function problemBefore(tabId: number): Promise<Problem | undefined> {
  return browser.tabs.get(tabId).then(problemOf, () => 'gone' as const);
}

async function problemOf(tab: Browser.tabs.Tab): Promise<Problem | undefined> {
  // Chrome loads it again for the script that is to run in it.
  if (import.meta.env.FIREFOX && tab.discarded) return 'asleep';
  if (tab.url?.startsWith(browser.runtime.getURL('/'))) return 'own';
  if (tab.url !== undefined) return /^https?:/.test(tab.url) ? undefined : 'forbidden';
  const origins = ['http://*/*', 'https://*/*'];
  return (await browser.permissions.contains({ origins })) ? 'forbidden' : 'withheld';
}

/** The problem that an injection failed with, from the browsers' own words. */
export function problemIn(error: string): Problem {
  if (/error page/i.test(error)) return 'unreachable';
  if (/cannot be scripted|extensions gallery/i.test(error)) return 'forbidden';
  if (/No tab with id|Invalid tab ID/i.test(error)) return 'gone';
  // Firefox has no other words for its own store than for a site without permission.
  return /permission/i.test(error) ? 'forbidden' : 'failed';
}
