import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, waitFor, type Driver } from '../browser/driver.ts';
import { runInFirefox } from '../browser/firefox-window.ts';
import { openKept, setReader } from '../browser/reader.ts';
import { sampleArticle } from '../browser/sample-article.ts';
import { serve, type Site } from '../browser/serve.ts';

const WORDS = '<p>Some words that make a text of it, and a few more of them.</p>'.repeat(12);

/** A post that leads elsewhere; the page itself has no names looked up for that. */
const POST = `<!doctype html><html lang="en"><head><title>Ferries</title>
  <meta http-equiv="x-dns-prefetch-control" content="off">
  <style>:root { --color-fd-background: white }</style></head><body><main id="nd-home-layout">
  <h1>Ferries</h1><p>By <a rel="author" href="https://author.example/">Ines Maurer</a></p>
  <article class="prose"><h2 id="one">One</h2>${WORDS}</article></main></body></html>`;

/** One that does. */
const CONTROL =
  '<!doctype html><title>Control</title><a href="https://control.example/">A link</a>';

/** All hosts whose addresses Firefox has looked up, or has begun to. */
const LOOKED_UP = `
  const dashboard = Cc['@mozilla.org/network/dashboard;1'].getService(Ci.nsIDashboard);
  const { entries } = await new Promise((resolve) => dashboard.requestDNSInfo(resolve));
  return entries.map(({ hostname }) => hostname);
`;

/* Where a page links to, Firefox asks for the addresses of hosts before anybody goes there: who answers
 * knows what is read. Chromium does so for pages by http alone. */
describe('names of hosts that are linked to, in Firefox', () => {
  let site: Site;
  let driver: Driver;

  beforeAll(async () => {
    const firefox = BROWSERS.find(({ name }) => name === 'Firefox');
    if (!firefox) throw new Error('No Firefox');
    site = await serve(import.meta.dirname, { '/blog/ferries': POST, '/control': CONTROL });
    // As its users have it.
    driver = await firefox.startFresh({ prefs: { 'network.dns.disablePrefetch': false } });
    await setReader(driver, { images: 'ask' });
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function lookedUp(): Promise<string[]> {
    const hosts = (await runInFirefox(driver.browser, LOOKED_UP)) as string[];
    return hosts.filter((host) => host.endsWith('.example'));
  }

  it('are not looked up by reader, popup and panel, but by the browser for pages', async () => {
    const content = `<h2 id="a">A</h2>${WORDS}<p><a href="https://linked.example/">A link</a></p>
      <p><img src="https://picture.example/a.png" alt="A picture"></p>`;
    const article = sampleArticle('https://read.example', { content });
    const reader = await openKept(driver, article);
    await reader.bringToFront();
    await reader.waitForSelector('article a[href="https://linked.example/"]');
    const page = await driver.browser.newPage();
    await page.goto(`${site.origin}/blog/ferries`);
    for (const open of [driver.openPanel, driver.openPopup]) {
      const view = await open(page);
      await view.waitForSelector('[href="https://author.example/"]');
    }
    await page.goto(`${site.origin}/control`);
    await waitFor(async () => (await lookedUp()).includes('control.example'), {
      what: 'the link of a page to be looked up',
    });
    // That comes some seconds after what shows the links, later where more is to be done.
    await new Promise((resolve) => setTimeout(resolve, 4000));
    expect(new Set(await lookedUp())).toEqual(new Set(['control.example']));
  });
});
