import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ReaderView } from '../../components/reader/ReaderView.tsx';
import { answerAsReader } from '../../utils/reader/index.ts';
import { parseReaderQuery } from '../../utils/reader-tabs/index.ts';
import { showLanguage } from '../../utils/ui/index.ts';
import { openAddress } from '../../utils/tab/index.ts';

showLanguage();

/**
 * `reader.html?url=<address>` shows the article kept for a page. `reader.html?tab=<id>` shows, and
 * keeps, that of a tab; the id is valid in the browser session given by `&life=`. `&debug` lists
 * what was left out.
 */
const query = parseReaderQuery(location.search);
// Before the page has loaded, since others may ask from then on.
const answering = answerAsReader();
const own = await browser.tabs.getCurrent();

const root = document.getElementById('app');
if (root) {
  render(
    <ReaderView
      query={query}
      own={own}
      answering={answering}
      openLink={(url) => openAddress(own?.id, url, true)}
    />,
    root,
  );
}
