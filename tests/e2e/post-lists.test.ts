import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, settled, tabIdOf, waitFor, type Driver } from '../browser/driver.ts';
import { callMemory, forgetMemory, isRemembered } from '../browser/memory.ts';
import { callStorage } from '../browser/options.ts';
import { openReaderAt } from '../browser/reader.ts';
import { serve, type Route, type Site } from '../browser/serve.ts';
import { violations } from '../browser/violations.ts';

interface Listed {
  slug: string;
  title: string;
  day: string;
  tag: string;
}

const POSTS: Listed[] = [
  { slug: 'ferry-2', title: 'Ferry, part 2', day: '2026-03-05', tag: 'Queues' },
  { slug: 'harbours', title: 'Harbours', day: '2026-03-07', tag: 'Sea' },
  { slug: 'ferry-1', title: 'Ferry, part 1', day: '2026-03-01', tag: 'Queues' },
  { slug: 'anchors', title: 'Anchors', day: '2026-02-01', tag: 'Sea' },
];

function cards(posts: readonly Listed[]): string {
  return posts
    .map(
      ({ slug, title, day, tag }) =>
        `<a href="/blog/${slug}"><h2>${title}</h2><p>What is said of ${title} here, in some words.</p><time datetime="${day}">${day}</time><span class="rounded-full border px-2">#${tag}</span></a>`,
    )
    .join('');
}

function index(posts: readonly Listed[], feed = '/rss.xml'): string {
  return `<!doctype html><html lang="en"><title>Blog</title><link rel="alternate" type="application/rss+xml" href="${feed}"><style>:root { --color-fd-background: white }</style>
    <main id="nd-home-layout"><h1>Blog</h1>${cards(posts)}</main></html>`;
}

const MANY = Array.from({ length: 500 }, (_none, at): Listed => ({
  slug: `post-${at}`,
  title: `Post number ${at}`,
  day: `20${10 + (at % 15)}-01-01`,
  tag: `Tag ${at % 7}`,
}));

describe.each(BROWSERS)('a list of posts in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  let view: Page;
  let asked: { path: string; cookie: string | undefined }[] = [];
  let feed = '';

  const answer: Route = ({ url = '', headers }, response) => {
    asked.push({ path: url, cookie: headers.cookie });
    response.writeHead(200, { 'content-type': 'application/rss+xml', 'set-cookie': 'a=b' });
    response.end(feed);
  };
  const routes: Record<string, Route> = {
    '/blog': index(POSTS),
    '/blog/tag/gone': index(POSTS, '/gone.xml'),
    '/blog/tag/many': index(MANY),
    '/rss.xml': answer,
  };

  beforeAll(async () => {
    site = await serve('/nonexistent', routes);
    driver = await start();
    page = await driver.browser.newPage();
  });
  beforeEach(async () => {
    asked = [];
    await callStorage(driver, 'clear');
    await forgetMemory(driver);
  });
  afterEach(async () => {
    await view.close().catch(() => undefined);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function openPopup(path: string): Promise<void> {
    await page.goto(site.origin + path);
    view = await driver.openPopup(page);
    await settled(view);
  }

  async function put(slug: string, more: object): Promise<void> {
    const key = `${site.origin.replace('http://', '')}/blog/${slug}`;
    // Kept of another protocol, with another title and day.
    const url = `https://${key}/`;
    await callMemory(driver, 'put', key, { url, title: 'Old', at: 5, first: 5, ...more });
  }

  function place(progress: number): object {
    const block = { print: 1, start: '', nth: 0 };
    return { block, part: 0, sectionPart: 0, progress, view: 'reader', at: 6 };
  }

  function shown(): Promise<string[]> {
    return view.$$eval('[data-field="post"]', (posts) =>
      posts.map((post) => {
        const state = post.querySelector('.post-state');
        const drawn = state?.querySelector('[aria-hidden]') ?? state;
        return `${post.querySelector('a')?.textContent}: ${drawn?.textContent}`;
      }),
    );
  }

  async function shows(...expected: string[]): Promise<void> {
    await waitFor(async () => (await shown()).join('\n') === expected.join('\n'), {
      what: expected.join(', '),
    }).catch(async () => expect(await shown()).toEqual(expected));
  }

  function news(): Promise<string> {
    return view.$eval('.post-news output', (at) => at.textContent).catch(() => '');
  }

  async function press(label: string): Promise<void> {
    await view.$$eval(
      '.post-tools button, .post-tools label',
      (all, text) =>
        (all.find((at) => at.textContent.trim() === text) as HTMLElement | undefined)?.click(),
      label,
    );
  }

  it('says of each what has been read, in words and without a fault', async () => {
    await put('harbours', { readAt: 7 });
    await put('anchors', { place: place(0.62) });
    await openPopup('/blog');
    await shows('Ferry, part 2: Unread', 'Harbours: Read', 'Ferry, part 1: Unread', 'Anchors: 62%');
    expect(await view.$$eval('.series', (all) => all.map((at) => at.textContent))).toEqual([
      'Part 2 of 2',
      'Part 1 of 2 · next: Ferry, part 2',
    ]);
    expect(await violations(view)).toEqual([]);
    await press('Hide read');
    await shows('Ferry, part 2: Unread', 'Ferry, part 1: Unread', 'Anchors: 62%');
    expect(await news()).toBe('3 of 4');
  });

  it('can be narrowed by words and tags, and put in order', async () => {
    await openPopup('/blog');
    await shows(...POSTS.map(({ title }) => `${title}: Unread`));
    await view.select('.post-deeds select', 'oldest');
    await shows(
      'Anchors: Unread',
      'Ferry, part 1: Unread',
      'Ferry, part 2: Unread',
      'Harbours: Unread',
    );
    await view.$$eval('.post-tags button', (all) =>
      all.find((at) => at.textContent === 'Sea')?.click(),
    );
    await shows('Anchors: Unread', 'Harbours: Unread');
    await view.keyboard.press('/');
    await view.keyboard.type('harb');
    await shows('Harbours: Unread');
    await view.keyboard.type('xxxxxx');
    await shows();
    expect(await view.$eval('.posts-none', (at) => at.textContent)).toBe('No post matches.');
    await view.keyboard.press('Escape');
    await shows('Anchors: Unread', 'Harbours: Unread');
  });

  it('is marked as read as a whole, and that can be taken back', async () => {
    await put('anchors', { place: place(0.62) });
    await openPopup('/blog');
    await shows(
      'Ferry, part 2: Unread',
      'Harbours: Unread',
      'Ferry, part 1: Unread',
      'Anchors: 62%',
    );
    await press('Mark all as read');
    await shows(...POSTS.map(({ title }) => `${title}: Read`));
    expect(await news()).toBe('4 posts marked as read');
    await press('Undo');
    await shows(
      'Ferry, part 2: Unread',
      'Harbours: Unread',
      'Ferry, part 1: Unread',
      'Anchors: 62%',
    );
    expect(await callMemory(driver, 'all')).toHaveLength(1);
  });

  it('asks the site’s feed when that is wanted and only then, as nobody', async () => {
    feed = `<rss version="2.0"><channel>${['Lighthouses', 'Harbours']
      .map(
        (title, at) =>
          `<item><title>${title}</title><link>${site.origin}/blog/${title.toLowerCase()}</link><pubDate>Mon, ${9 - at} Mar 2026 00:00:00 GMT</pubDate></item>`,
      )
      .join('')}</channel></rss>`;
    await openPopup('/blog');
    await page.evaluate(() => {
      document.cookie = 'secret=1';
    });
    await shows(...POSTS.map(({ title }) => `${title}: Unread`));
    expect(asked).toEqual([]);
    await press('Look for new posts');
    await shows('Lighthouses: Unread', ...POSTS.map(({ title }) => `${title}: Unread`));
    expect(await news()).toBe('1 new post in the site’s feed');
    expect(asked).toEqual([{ path: '/rss.xml', cookie: undefined }]);
    expect(await view.$eval('[data-field="post"] .change', (at) => at.textContent)).toBe('new');
  });

  it('says in a sentence what is wrong with a feed', async () => {
    feed = '<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss><channel/></rss>';
    await openPopup('/blog');
    await press('Look for new posts');
    await waitFor(async () => (await news()).startsWith('What the site gives as its feed'));
    await view.close();
    await openPopup('/blog/tag/gone');
    await press('Look for new posts');
    await waitFor(async () => (await news()).startsWith('The site announces a feed'));
  });

  it('says nothing of what is read where nothing is to be remembered', async () => {
    await put('anchors', { readAt: 7 });
    await callStorage(driver, 'set', { 'settings.version': 1, 'settings.remember': 'nothing' });
    await openPopup('/blog');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await view.$$eval('.post-state, .post-deeds label', (all) => all.length)).toBe(0);
  });

  it('hides what is read the next time too, until that is taken back', async () => {
    await put('anchors', { readAt: 7 });
    await openPopup('/blog');
    const all = await waitFor(async () => {
      const posts = await shown();
      return posts.some((post) => post.endsWith('Read')) && posts;
    });
    const hide = (): Promise<void> =>
      view.$eval('.post-deeds input', (box) => (box as HTMLElement).click());
    await hide();
    await waitFor(async () => (await shown()).length === all.length - 1);
    await view.close();
    await openPopup('/blog');
    await waitFor(async () => (await shown()).length === all.length - 1, { what: 'one hidden' });
    expect(await view.$eval('.post-deeds input', (box) => box.checked)).toBe(true);
    await hide();
    await view.close();
    await openPopup('/blog');
    await waitFor(async () => (await shown()).some((post) => post.endsWith('Read')));
  });

  it('says where all are read that match, and so hidden', async () => {
    for (const slug of ['harbours', 'anchors', 'ferry-1', 'ferry-2'])
      await put(slug, { readAt: 7 });
    await openPopup('/blog');
    await waitFor(async () => (await shown()).every((post) => post.endsWith('Read')));
    const says = (text: string): Promise<boolean> =>
      waitFor(async () => (await view.$eval('.posts-none', (at) => at.textContent)) === text, {
        what: text,
      });
    await press('Hide read');
    await waitFor(async () => (await shown()).length === 0, { what: 'no post' });
    await says('All of these posts are read, and hidden.');
    await view.keyboard.press('/');
    await view.keyboard.type('harb');
    await says('All of these posts are read, and hidden.');
    await view.keyboard.type('xxxxxx');
    await says('No post matches.');
  });

  it('of 500 posts fills the window in one frame, however it is sorted', async () => {
    await page.goto(`${site.origin}/blog/tag/many`);
    view = await openReaderAt(driver, `?tab=${await tabIdOf(driver, page)}`);
    await waitFor(async () => (await shown()).length === 500);
    await view.bringToFront();
    const [first, last] = await view.evaluate(firstFrameOf, 'oldest');
    expect(first.length).toBeGreaterThan(2);
    expect(first).toEqual(last);
  });

  it('of 500 posts is there at once and whole soon after, in the reader too', async () => {
    await put('post-499', { readAt: 7 });
    await page.goto(`${site.origin}/blog/tag/many`);
    view = await openReaderAt(driver, `?tab=${await tabIdOf(driver, page)}`, { remembers: true });
    await waitFor(async () => (await shown()).length === 500);
    await waitFor(async () => (await shown()).at(-1) === 'Post number 499: Read');
    await press('Mark all as read');
    await waitFor(async () => (await shown()).every((post) => post.endsWith('Read')));
    await isRemembered(driver, 'post-300');
  });
});

/**
 * Runs in the view: sorts the list, and says which posts the window shows in the first frame that is
 * drawn after that, and in the end.
 */
async function firstFrameOf(order: string): Promise<[first: string[], last: string[]]> {
  const shown = (): string[] =>
    [...document.querySelectorAll('[data-field="post"]')]
      .filter((post) => post.getBoundingClientRect().top < innerHeight)
      .map((post) => post.querySelector('a')?.textContent ?? '');
  const select = document.querySelector<HTMLSelectElement>('.post-deeds select');
  if (!select) throw new Error('Nothing to sort by');
  const before = shown();
  select.value = order;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const first = shown();
  if (first.join() === before.join()) throw new Error('It is as it was');
  while (document.querySelectorAll('[data-field="post"]').length < 500) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return [first, shown()];
}
