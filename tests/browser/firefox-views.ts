import type { Browser, Page } from 'puppeteer-core';
import { connectionOf } from './connection.ts';
import { runInFirefox } from './firefox-window.ts';

/**
 * Firefox's own views of an add-on: the popup under its toolbar button, and the sidebar. Remote
 * control knows tabs alone: here it learns of these views, too, so that they are pages like any
 * other, with real keys and clicks.
 */

/** A view of the add-on, and the number that remote control knows it by. */
interface View {
  context: string;
  url: string;
}

const FIND_VIEWS = `
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const viewsIn = ({ document }) => {
    const sidebar = document.getElementById('sidebar')?.contentDocument;
    return [document, sidebar].flatMap((owner) => owner
      ? [...owner.querySelectorAll('browser[webextension-view-type="popup"], browser[webextension-view-type="sidebar"]')]
      : []);
  };
  const viewOf = (type) => viewsIn(front).find((view) =>
    view.getAttribute('webextension-view-type') === type && view.currentURI?.schemeIs('moz-extension'));
  /** Not the one that is loaded before the panel opens: another takes its place then. */
  const shownPopup = () => {
    const view = viewOf('popup');
    return view?.closest('panel')?.state === 'open' && view;
  };
  const adopt = (view) => {
    view.permanentKey ??= {};
    return { context: NavigableManager.getIdForBrowser(view), url: view.currentURI.spec };
  };
`;

/** Lets remote control find the views by their numbers, as it finds tabs. Once, at the start. */
export async function learnViews(browser: Browser): Promise<void> {
  await runInFirefox(
    browser,
    `${FIND_VIEWS}
    const findTab = NavigableManager.getBrowserById.bind(NavigableManager);
    NavigableManager.getBrowserById = (wanted) => findTab(wanted) ??
      [...Services.wm.getEnumerator('navigator:browser')].flatMap(viewsIn)
        .find((view) => NavigableManager.getIdForBrowser(view) === wanted) ?? null;`,
  );
}

/** Puts the button of the add-on into the toolbar, as its user does who wants to see it. */
export async function pinButton(browser: Browser): Promise<void> {
  await runInFirefox(
    browser,
    `const { CustomizableUI } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
    CustomizableUI.addWidgetToArea(widget + '-browser-action', 'nav-bar');`,
  );
}

/** Clicks the add-on's button in the toolbar. */
export async function clickButton(browser: Browser): Promise<void> {
  await runInFirefox(browser, `front.document.getElementById(widget + '-BAP').click();`);
}

/** Clicks the add-on's button in the toolbar, and gives the popup that opens. */
export async function openFirefoxPopup(browser: Browser): Promise<Page> {
  const view = await runInFirefox(
    browser,
    `${FIND_VIEWS}
    const hide = () => viewOf('popup')?.closest('panel')?.hidePopup();
    await until(() => { hide(); return !viewOf('popup'); });
    front.document.getElementById(widget + '-BAP').click();
    return adopt(await until(shownPopup));`,
  );
  return popupPage(browser, view as View);
}

/** The popup that something else than a click on the button has opened. */
export async function shownFirefoxPopup(browser: Browser): Promise<Page> {
  const view = await runInFirefox(browser, `${FIND_VIEWS} return adopt(await until(shownPopup));`);
  return popupPage(browser, view as View);
}

function popupPage(browser: Browser, view: View): Promise<Page> {
  return pageOf(browser, view, `${FIND_VIEWS} viewOf('popup')?.closest('panel')?.hidePopup();`);
}

/** The sidebar with the add-on's panel, which is opened where it is not. */
export async function openFirefoxSidebar(browser: Browser): Promise<Page> {
  const view = await runInFirefox(
    browser,
    `${FIND_VIEWS}
    const name = [...front.SidebarController.sidebars.keys()].find((key) => key.includes(widget));
    await front.SidebarController.show(name);
    return adopt(await until(() => viewOf('sidebar')));`,
  );
  return pageOf(browser, view as View, 'front.SidebarController.hide();');
}

/** Pixels of a popup: of the panel that the browser draws, and of the page in it. */
export async function firefoxPopupSize(
  browser: Browser,
): Promise<{ panel: number; page: number; height: number }> {
  const size = await runInFirefox(
    browser,
    `${FIND_VIEWS}
    const view = viewOf('popup');
    const { width, height } = view.getBoundingClientRect();
    return { panel: view.parentElement.getBoundingClientRect().width, page: width, height };`,
  );
  return size as { panel: number; page: number; height: number };
}

/** What the library has been told of each browser's popup or sidebar; they may close by themselves. */
const told = new WeakMap<Browser, Map<string, object>>();

/**
 * Makes a view a page: the library is told of it as of a tab.
 *
 * @param close script that closes it as its user would
 */
async function pageOf(browser: Browser, { context, url }: View, close: string): Promise<Page> {
  const connection = connectionOf(browser);
  const info = {
    context,
    url,
    children: null,
    parent: null,
    originalOpener: null,
    clientWindow: '',
    userContext: 'default',
  };
  const forget = (): void => {
    const last = told.get(browser)?.get(url);
    if (last) connection.emit('browsingContext.contextDestroyed', last);
    told.get(browser)?.delete(url);
  };
  forget();
  const before = new Set(await browser.pages());
  connection.emit('browsingContext.contextCreated', info);
  told.set(browser, (told.get(browser) ?? new Map()).set(url, info));
  const page = (await browser.pages()).find((candidate) => !before.has(candidate));
  if (!page) throw new Error('The library did not take the view for a page');
  return Object.assign(page, {
    close: async () => {
      await runInFirefox(browser, close);
      forget();
    },
    // It stands before its window's tabs as long as it is there.
    bringToFront: () => Promise.resolve(),
  });
}
