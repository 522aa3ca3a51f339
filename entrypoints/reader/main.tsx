import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ReaderView } from '../../components/reader/ReaderView.tsx';
import { answerAsReader } from '../../utils/reader/index.ts';
import { parseReaderQuery } from '../../utils/reader-tabs/index.ts';
import { showLanguage } from '../../utils/ui/index.ts';
import { openAddress } from '../../utils/tab/index.ts';

showLanguage();

/**
 * `reader.html?url=<address>` shows the article that is kept of a page, `reader.html?tab=<id>`
 * that of a tab, which it keeps; that number is
 * good until the browser is closed, as `&life=` says then; with `&debug`, what was left out of the tab's page stands below.
 */
const query = parseReaderQuery(location.search);
// Before the page has loaded, from when on others ask it.
const answering = answerAsReader();
const own = await browser.tabs.getCurrent();

const root = document.getElementById('app');
if (root) {
  render(
    <ReaderView
      query={query}
      tabId={own?.id}
      answering={answering}
      openLink={(url) => openAddress(own?.id, url, true)}
    />,
    root,
  );
}
