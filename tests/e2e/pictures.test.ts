import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeCertificate, trustInFirefox } from '../browser/certificate.ts';
import { BROWSERS, startChromium, waitFor, type Driver } from '../browser/driver.ts';
import { answer } from '../browser/picture-site.ts';
import { takePowers, type Powers } from '../browser/powers.ts';
import { openKept, setReader } from '../browser/reader.ts';
import { sampleArticle } from '../browser/sample-article.ts';
import { startWitness, type Witness } from '../browser/witness.ts';

describe.each(BROWSERS)('pictures in the reader in $name', ({ name, startFresh }) => {
  /** Of a site by https, by http, and in the local network by http and https. */
  let sure: Witness;
  let open: Witness;
  let inside: Witness;
  let insideSure: Witness;
  let driver: Driver;
  let reader: Page;
  let powers: Powers;
  let turn = 0;

  beforeAll(async () => {
    const [public_, private_] = [makeCertificate(), makeCertificate()];
    sure = await startWitness(answer, public_);
    open = await startWitness(answer);
    inside = await startWitness(answer);
    insideSure = await startWitness(answer, private_);
    driver = await startFresh({
      args: [
        '--host-resolver-rules=MAP *.example 127.0.0.1',
        `--ignore-certificate-errors-spki-list=${public_.print},${private_.print}`,
        // All of it is on this machine; that of these two is to count as elsewhere.
        `--ip-address-space-overrides=127.0.0.1:${sure.port}=public,127.0.0.1:${open.port}=public`,
      ],
      prefs: { 'network.dns.localDomains': 'pics.example,post.example,sly.example' },
    });
    if (name === 'Firefox') {
      await trustInFirefox(driver, `pics.example:${sure.port}`, public_.cert);
    }
    powers = await takePowers(driver);
    await setReader(driver, {});
    const page = await driver.browser.newPage();
    await page.goto(at('/set'));
    sure.take();
    await page.goto(at('/seen'));
    // The witness can see them.
    expect(sure.take()[0]?.headers.cookie).toBe('strict=1; lax=1; bare=1; none=1');
    await page.goto(`http://127.0.0.1:${inside.port}/set`);
    await page.close();
  });
  afterAll(async () => {
    await driver.close();
    for (const witness of [sure, open, inside, insideSure]) await witness.close();
  });
  beforeEach(() => {
    for (const witness of [sure, open, inside, insideSure]) witness.take();
  });

  /** Of the site by https. */
  function at(path: string): string {
    return `https://pics.example:${sure.port}${path}`;
  }

  function ledTo(address: string): string {
    return at(`/to?${encodeURIComponent(address)}`);
  }

  async function show(
    content: string,
    url = `https://post.example:${sure.port}/blog/${turn}`,
  ): Promise<void> {
    turn += 1;
    reader = await openKept(driver, { ...sampleArticle('https://post.example'), url, content });
    await reader.bringToFront();
  }

  /** The pictures of these addresses, shown one below the other: what came of each. */
  async function outcomes(addresses: string[], url?: string): Promise<string[]> {
    const images = addresses.map((src, index) => `<p><img src="${src}" alt="Image ${index}"></p>`);
    await show(images.join(''), url);
    const answers = await waitFor(
      () =>
        reader.evaluate(() => {
          const blocks = [...document.querySelectorAll('[data-field="content"] > p')];
          const said = blocks.map((block) => {
            const image = block.querySelector('img');
            if (!image) return block.querySelector('.image-what')?.textContent ?? '';
            const isThere = !('waits' in image.dataset) && image.complete;
            return isThere ? `${image.naturalWidth} to ${image.naturalHeight}` : undefined;
          });
          return said.includes(undefined) ? undefined : said.map(String);
        }),
      { what: 'all pictures', milliseconds: 40_000 },
    );
    await reader.close();
    return answers;
  }

  function pathsOf(witness: Witness): string[] {
    return witness.take().map(({ url = '' }) => url);
  }

  it('are asked for as by nobody, and leave nothing', async () => {
    for (let visits = 0; visits < 2; visits += 1) {
      const paths = ['/a.png', '/a.svg', '/a.gif'];
      await outcomes([...paths.map(at), ledTo(at('/led.png'))]);
      const requests = sure.take();
      expect(requests.map(({ url }) => url)).toEqual(
        expect.arrayContaining([...paths, '/led.png']),
      );
      for (const { url, headers } of requests) {
        const { cookie, referer, origin, authorization } = headers;
        expect([url, cookie, referer, origin, authorization, headers['if-none-match']]).toEqual([
          url,
          ...Array.from({ length: 5 }),
        ]);
        expect(JSON.stringify(headers)).not.toMatch(/-extension:|post\.example/);
      }
    }
    const page = await driver.browser.newPage();
    await page.goto(at('/seen'));
    expect(sure.take()[0]?.headers.cookie).toBe('strict=1; lax=1; bare=1; none=1');
    await page.close();
  });

  it('are shown whatever their kind and whatever a server calls it', async () => {
    const paths = ['/a.png', '/a.gif', '/a.svg', '/nameless', '/octets'];
    expect(await outcomes([...paths.map(at), ledTo(at('/a.svg'))])).toEqual([
      '1 to 1',
      '1 to 1',
      '30 to 20',
      '1 to 1',
      '1 to 1',
      '30 to 20',
    ]);
  });

  it('are asked for once, however often they are in the article', async () => {
    await outcomes([at('/twice.png'), at('/twice.png')]);
    expect(pathsOf(sure)).toEqual(['/twice.png']);
  });

  it('run and load nothing', async () => {
    const address = at('/beacon');
    await outcomes([at(`/wild.svg?${encodeURIComponent(address)}`)]);
    await show(
      `<p><img src="${at(`/wild.svg?${encodeURIComponent(address)}`)}" alt="" width="9"></p>`,
    );
    await reader.waitForSelector('img[data-zoom]').then((image) => image?.click());
    await reader.waitForSelector('dialog.zoom img');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await reader.evaluate(() => 'pwned' in globalThis)).toBe(false);
    // Opened by itself it would be a page: not one of the extension.
    expect(await reader.$eval('article img', (image) => image.src.slice(0, 19))).toBe(
      'data:image/svg+xml;',
    );
    expect(pathsOf(sure).filter((path) => path.startsWith('/beacon'))).toEqual([]);
    await reader.close();
  });

  it('that are none, or too large, or do not come, are said not to be there', async () => {
    const paths = ['/page', '/no-picture', '/gone', '/cut', '/huge'];
    const said = await outcomes(paths.map(at));
    expect(said.slice(0, 4)).toEqual(Array(4).fill('This image did not load'));
    expect(said[4]).toBe('This image did not load: it is too large.');
  });

  it('whose address is none that can be asked are said not to be there', async () => {
    const addresses = ['blob:https://post.example/1', 'data:text/html,a', 'file:///a.png', ''];
    const said = await outcomes([...addresses, at('/a.png')]);
    expect(said).toEqual([...Array(4).fill('This image did not load'), '1 to 1']);
  });

  it('that never come, or never end, are given up', async () => {
    const said = await outcomes(['/silent', '/endless', '/a.png'].map(at));
    expect(said).toEqual([...Array(2).fill('This image did not load'), '1 to 1']);
  });

  it('in the local network are not asked for, however that is written', async () => {
    const { port } = inside;
    const hosts = [
      'localhost',
      '127.0.0.1',
      '2130706433',
      '0x7f.1',
      '[::1]',
      'a.localhost',
      'localhost..',
      'a.localhost.',
      '0.0.0.0',
    ];
    const addresses = hosts.flatMap((host) => [
      `http://${host}:${port}/in.png`,
      `https://${host}:${insideSure.port}/in.png`,
    ]);
    const said = await outcomes([...addresses, 'http://192.168.1.1/a.png', 'https://router/a.png']);
    expect(new Set(said)).toEqual(
      new Set(['This image did not load: it is on a private network, and the article is not.']),
    );
    expect([...pathsOf(inside), ...pathsOf(insideSure)]).toEqual([]);
  });

  it('are not led there either', async () => {
    const addresses = [
      `http://127.0.0.1:${inside.port}/in.png`,
      `http://localhost:${inside.port}/in.png`,
      // By a name that says nothing of it.
      `http://sly.example:${inside.port}/in.png`,
      `https://127.0.0.1:${insideSure.port}/in.png`,
      `https://sly.example:${insideSure.port}/in.png`,
    ];
    const said = await outcomes([...addresses.map(ledTo), ledTo(ledTo(addresses[0] ?? ''))]);
    expect(said.filter((text) => / to \d/.test(text))).toEqual([]);
    expect([...pathsOf(inside), ...pathsOf(insideSure)]).toEqual([]);
    expect(pathsOf(sure).length).toBeGreaterThanOrEqual(addresses.length);
  });

  it('with a public name that leads there are not asked for', async () => {
    const said = await outcomes([
      `http://sly.example:${inside.port}/in.png`,
      `https://sly.example:${inside.port}/in.png`,
    ]);
    expect(said).toEqual(Array(2).fill('This image did not load'));
    expect(pathsOf(inside)).toEqual([]);
  });

  it('of a post in the local network may be there, too', async () => {
    const own = `http://localhost:${inside.port}`;
    const addresses = [
      `${own}/in.png`,
      `http://127.0.0.1:${open.port}/other.png`,
      at('/out.png'),
      `${own}/to?${encodeURIComponent(`${own}/led.png`)}`,
    ];
    expect(await outcomes(addresses, `${own}/blog/a`)).toEqual(Array(4).fill('1 to 1'));
    const requests = [...inside.take(), ...open.take(), ...sure.take()];
    expect(requests).toHaveLength(5);
    for (const { headers } of requests) {
      expect([headers.cookie, headers.referer, headers.origin]).toEqual(Array(3).fill(undefined));
    }
  });

  it('by http are shown of a post by http that has them itself', async () => {
    const own = `http://post.example:${open.port}`;
    const addresses = [
      `${own}/own.png`,
      `${own}/to?${encodeURIComponent(`${own}/led.png`)}`,
      `${own}/to?${encodeURIComponent(at('/out.png'))}`,
      `${own}/to?${encodeURIComponent(`http://127.0.0.1:${inside.port}/in.png`)}`,
      // Those of others as pages by https have them.
      `http://pics.example:${sure.port}/upgraded.png`,
    ];
    expect(await outcomes(addresses, `${own}/blog/a`)).toEqual([
      '1 to 1',
      '1 to 1',
      '1 to 1',
      'This image did not load',
      '1 to 1',
    ]);
    expect(pathsOf(inside)).toEqual([]);
    expect(pathsOf(sure).toSorted()).toEqual(['/out.png', '/upgraded.png']);
  });

  it('load when they come near, and keep their room until then', async () => {
    const rows = Array.from(
      { length: 9 },
      (_, row) => `<p><img src="${at(`/${row}.png`)}" alt="" width="600" height="900"></p>`,
    );
    const closed = `<details><summary>More</summary><p><img src="${at('/closed.png')}" alt=""></p></details>`;
    await show(closed + rows.join(''));
    await waitFor(() => reader.$eval('article > p img', (image) => !('waits' in image.dataset)));
    const height = await reader.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeGreaterThan(9 * 700);
    const near = pathsOf(sure);
    expect(near.length).toBeGreaterThan(0);
    expect(near.length).toBeLessThan(5);
    expect(near).not.toContain('/closed.png');
    await reader.evaluate(() => scrollTo({ top: 1e6, behavior: 'instant' }));
    await waitFor(() => reader.$$eval('p img', (all) => !('waits' in (all.at(-1)?.dataset ?? {}))));
    expect(pathsOf(sure)).toContain('/8.png');
    await reader.$eval('details', (details) => {
      details.open = true;
      details.scrollIntoView();
    });
    await waitFor(() => Promise.resolve(pathsOf(sure).includes('/closed.png')));
    await reader.close();
  });

  it('all come before the article is printed, or the paper says which did not', async () => {
    const far = '<p>Text.</p>'.repeat(160);
    const [there, gone] = [at('/far.png'), at('/gone')];
    const content = `<h2 id="a">A</h2>${far}<p><img src="${there}" alt="Far"></p><p><img src="${gone}" alt="Gone"></p>`;
    await show(content);
    expect(pathsOf(sure)).toEqual([]);
    // By the menu of the browser there is no time.
    const places = await reader.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const said = [...document.querySelectorAll('.image-failed .image-alt')];
      const texts = said.map(({ textContent }) => textContent);
      dispatchEvent(new Event('afterprint'));
      return texts;
    });
    expect(places).toEqual(['Far', 'Gone']);
    await reader.close();
    await show(content);
    await reader.evaluate(() => {
      Object.assign(globalThis, {
        print: () => {
          const [image] = document.querySelectorAll<HTMLImageElement>('article img');
          document.body.dataset['printed'] = `${image?.naturalWidth} ${image?.src.slice(0, 5)}`;
        },
      });
      const press = { key: 'p', ctrlKey: true, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', press));
    });
    await reader.waitForSelector('[data-printed]');
    expect(await reader.$eval('body', (body) => body.dataset['printed'])).toBe('1 blob:');
    expect(await reader.$eval('.image-failed .image-alt', (at) => at.textContent)).toBe('Gone');
    await reader.close();
  });

  it('are copied with their own addresses', async () => {
    await show(`<p>Before <img src="${at('/a.png')}" alt="An A"> and after.</p>`);
    await reader.waitForSelector('article img:not([data-waits])');
    await reader.evaluate(() => {
      const paragraph = document.querySelector('article > p');
      if (paragraph) document.getSelection()?.selectAllChildren(paragraph);
      addEventListener('copy', ({ clipboardData }) => {
        const types = ['text/html', 'text/plain'];
        Object.assign(globalThis, { copied: types.map((type) => clipboardData?.getData(type)) });
      });
    });
    await reader.keyboard.down('Control');
    await reader.keyboard.press('c');
    await reader.keyboard.up('Control');
    const [html, text] = await waitFor(() =>
      reader.evaluate(() => (globalThis as unknown as { copied?: string[] }).copied),
    );
    expect(text).toMatch(/^Before.*and after\.$/);
    expect(html).toContain(`<img alt="An A" src="${at('/a.png')}"`);
    expect(html).not.toMatch(/blob:|extension:/);
    await reader.close();
  });

  it('have no other way in', async () => {
    await show('<p>Text.</p>');
    const failed = await reader.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      return image.decode().then(
        () => 'loaded',
        () => 'failed',
      );
    }, at('/direct.png'));
    expect([failed, ...pathsOf(sure)]).toEqual(['failed']);
    await reader.close();
  });

  it('of a site that is withheld are not asked for, and the place says what to do', async () => {
    await powers.setAccess(false);
    const said = await outcomes([at('/withheld.png'), ledTo(at('/withheld.png'))]);
    expect(said).toEqual(Array(2).fill(expect.stringMatching(/Allow the site in the extension’s/)));
    expect(pathsOf(sure)).toEqual([]);
    await powers.setAccess(true);
    expect(await outcomes([at('/given.png')])).toEqual(['1 to 1']);
  });
});

// Firefox has nothing to do with it: it asks no more than that all of a way is encrypted.
describe('pictures behind a proxy in Chromium', () => {
  const certificate = makeCertificate();
  let site: Witness;
  let tunnel: Server;
  let driver: Driver;

  beforeAll(async () => {
    site = await startWitness(answer, certificate);
    tunnel = createServer().on('connect', ({ url }, socket: Socket) => {
      // Browsers have things of their own to ask.
      if (url !== 'pics.example:443') {
        socket.destroy();
        return;
      }
      const onward = connect(site.port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connected\r\n\r\n');
        onward.pipe(socket).pipe(onward);
      });
      for (const end of [socket, onward]) end.on('error', () => end.destroy());
    });
    await new Promise<void>((resolve) => tunnel.listen(0, '127.0.0.1', resolve));
    const { port } = tunnel.address() as AddressInfo;
    driver = await startChromium({
      args: [
        `--proxy-server=http://127.0.0.1:${port}`,
        `--ignore-certificate-errors-spki-list=${certificate.print}`,
      ],
    });
  });
  afterAll(async () => {
    await driver.close();
    tunnel.close();
    tunnel.closeAllConnections();
    await site.close();
  });

  it('are shown; those that are led on wait for a word', async () => {
    const led = `https://pics.example/to?${encodeURIComponent('https://pics.example/led.png')}`;
    const content = `<p><img src="https://pics.example/a.png" alt="A"></p><p><img src="${led}" alt="B"></p>`;
    const url = 'https://post.example/blog/a';
    const reader = await openKept(driver, {
      ...sampleArticle('https://post.example'),
      url,
      content,
    });
    await reader.waitForSelector('article img:not([data-waits])');
    const button = await reader.waitForSelector('[data-show-image]');
    expect(await button?.evaluate((at) => at.textContent)).toMatch(
      /from where its address leads.*B/,
    );
    expect(
      site
        .take()
        .map(({ url = '' }) => url.slice(0, 4))
        .toSorted(),
    ).toEqual(['/a.p', '/to?']);
    await button?.click();
    await reader.waitForSelector('article img[alt="B"]:not([data-waits])');
    expect(site.take().map(({ url }) => url?.slice(0, 4))).toEqual(['/to?', '/led']);
  });
});
