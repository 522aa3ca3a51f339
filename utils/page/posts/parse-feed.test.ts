import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../tests/linear.ts';
import { parseFeed } from './parse-feed.ts';

const URL = 'https://example.com/blog/rss.xml';

function rss(...items: string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Blog</title><link>https://example.com</link>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;
}

function atom(...entries: string[]): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title>${entries.map((entry) => `<entry>${entry}</entry>`).join('')}</feed>`;
}

const LINK = '<link>https://example.com/blog/a</link>';
const HREF = 'https://example.com/blog/a';

describe('parseFeed', () => {
  it('reads RSS as the package "feed" writes it', () => {
    const item = `<title><![CDATA[Why <Link> prefetches & more]]></title>${LINK}<guid isPermaLink="false">1</guid><pubDate>Tue, 03 Mar 2026 00:00:00 GMT</pubDate><description><![CDATA[What is <b>new</b>.]]></description><category>Queues</category><category>Queues</category><category>  </category>`;
    expect(parseFeed(rss(item), URL)).toEqual([
      {
        title: 'Why <Link> prefetches & more',
        href: HREF,
        published: '2026-03-03',
        description: 'What is new.',
        tags: ['Queues'],
      },
    ]);
  });

  it('reads Atom', () => {
    const entry = `<title type="html"><![CDATA[Why <Link> is &lt;fast&gt; <em>now</em>]]></title><link rel="self" href="/x"/><link href="a"/><updated>2026-03-05T10:00:00Z</updated><published>2026-03-03T23:30:00-05:00</published><summary>Some</summary><category term="queues" label="Queues"/>`;
    expect(parseFeed(atom(entry), URL)).toEqual([
      {
        title: 'Why <Link> is <fast> now',
        href: HREF,
        published: '2026-03-03',
        description: 'Some',
        tags: ['Queues'],
      },
    ]);
  });

  it('reads JSON Feed', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        { id: '1', url: '/blog/a', title: 'A', date_published: '2026-03-03', tags: ['x', 4] },
        { id: HREF, title: 'By its id' },
        { title: 'Nowhere', url: 'javascript:alert(1)' },
        4,
        null,
      ],
    };
    expect(parseFeed(JSON.stringify(feed), URL)).toEqual([
      { title: 'A', href: HREF, published: '2026-03-03', tags: ['x'] },
      { title: 'By its id', href: HREF, tags: [] },
    ]);
  });

  it('reads RSS 1.0', () => {
    const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel/><item><title>A</title>${LINK}<dc:date>2026-03-03</dc:date><dc:subject>x</dc:subject></item></rdf:RDF>`;
    expect(parseFeed(feed, URL)).toEqual([
      { title: 'A', href: HREF, published: '2026-03-03', tags: ['x'] },
    ]);
  });

  it.each([
    ['escaped twice', '<title>It&amp;#8217;s &amp;amp; more</title>', 'It’s & more'],
    ['in lines', '<title>\n  A \n B\n</title>', 'A B'],
    [
      'with an element of another vocabulary beside it',
      '<media:title>No</media:title><title>A</title>',
      'A',
    ],
    ['of signs', '<title>a &lt; b &amp;&amp; c &gt; d</title>', 'a < b && c > d'],
    ['in another script', '<title>渡轮 &#x7684;</title>', '渡轮 的'],
    [
      'that would be a script',
      '<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>',
      '<script>alert(1)</script>',
    ],
  ])('reads a title %s', (_what, title, expected) => {
    expect(parseFeed(rss(title + LINK), URL)).toMatchObject([{ title: expected }]);
  });

  it.each([
    ['an address in its guid', '<guid>https://example.com/blog/a</guid>', [HREF]],
    [
      'another vocabulary’s link beside it',
      `<atom:link href="https://other.example/"/>${LINK}`,
      [HREF],
    ],
    ['a link from the root', '<link>/blog/a</link>', [HREF]],
    ['no link', '<guid isPermaLink="false">https://example.com/blog/a</guid>', []],
    ['a link that runs', '<link>javascript:alert(1)</link>', []],
    ['a link to a file', '<link>file:///etc/passwd</link>', []],
  ])('finds the post by %s', (_what, link, expected) => {
    const posts = parseFeed(rss(`<title>A</title>${link}`), URL);
    expect(posts?.map(({ href }) => href)).toEqual(expected);
  });

  it.each([
    ['Tue, 03 Mar 2026 23:59:00 GMT', '2026-03-03'],
    ['2026-03-03T23:59:00+09:00', '2026-03-03'],
    ['3 Mar 2026', '2026-03-03'],
    ['yesterday', undefined],
    ['Thu, 01 Jan 1970 00:00:00 GMT', undefined],
    ['', undefined],
  ])('reads the day of %j', (date, day) => {
    const [post] = parseFeed(rss(`<title>A</title>${LINK}<pubDate>${date}</pubDate>`), URL) ?? [];
    expect(post?.published).toBe(day);
  });

  it.each([
    ['a page', '<!doctype html><html><title>Not here</title></html>'],
    ['broken XML', '<rss><channel><item><title>A</item></channel></rss>'],
    ['other XML', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['JSON of another kind', '{"items":[{"title":"A","url":"/a"}]}'],
    ['broken JSON', '{"version":"https://jsonfeed.org/version/1","items":'],
    ['nothing', ''],
    [
      'entities that multiply',
      `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${rss(`<title>&b;</title>${LINK}`)}`,
    ],
    [
      'a file of this machine',
      `<!DOCTYPE rss [<!entity a SYSTEM "file:///etc/passwd">]>${rss(`<title>&a;</title>${LINK}`)}`,
    ],
  ])('is no feed: %s', (_what, text) => {
    expect(parseFeed(text, URL)).toBeUndefined();
  });

  it('takes no more than anybody reads, and throws for nothing', () => {
    const long = `<title>${'long '.repeat(2000)}</title>${LINK}<description>${'&lt;p&gt;x'.repeat(20_000)}</description>`;
    const others = Array.from({ length: 599 }, (_, at) => `<title>Post ${at}</title>${LINK}`);
    const posts = parseFeed(rss(long, ...others), URL) ?? [];
    expect(posts).toHaveLength(500);
    expect(posts[0]?.title.length).toBeLessThanOrEqual(500);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.jsonValue(), (text, value) => {
        parseFeed(text, URL);
        parseFeed(rss(text), URL);
        parseFeed(JSON.stringify({ version: 'jsonfeed.org', items: [value, text] }), URL);
      }),
    );
  });

  it('takes time in proportion to the feed', () => {
    expectLinear((size) => {
      const item = `<title>&lt;b&gt;A&lt;/b&gt;</title>${LINK}${'<category>x</category>'.repeat(20)}`;
      const text = rss(...Array.from({ length: 20 * size }, () => item));
      return () => void parseFeed(text, URL);
    });
  });

  it('has no day for one that is of no calendar here', () => {
    const dates = ['Tue, 03 Mar 1970 00:00:00 GMT', 'Tue, 03 Mar 2199 00:00:00 GMT', 'soon'];
    const items = dates.map((date) => `<title>A</title>${LINK}<pubDate>${date}</pubDate>`);
    for (const item of items) {
      expect(parseFeed(rss(item), URL)).toEqual([{ title: 'A', href: HREF, tags: [] }]);
    }
  });

  it('takes the day of change, or that of older feeds, where Atom has no other', () => {
    const link = `<link rel="self" href="${HREF}"/>`;
    const entry = (day: string): string =>
      `<title>A</title>${link}${day}<category term="Tools"/><category/>`;
    for (const name of ['updated', 'issued']) {
      const day = `<${name}>2026-03-03T00:00:00Z</${name}>`;
      expect(parseFeed(atom(entry(day)), URL)).toEqual([
        { title: 'A', href: HREF, published: '2026-03-03', tags: ['Tools'] },
      ]);
    }
  });

  it('leaves out what has neither a title nor an address', () => {
    expect(parseFeed(atom('<updated>2026-03-03T00:00:00Z</updated>'), URL)).toEqual([]);
    expect(
      parseFeed(rss('<description>&lt;script&gt;x&lt;/script&gt;</description>'), URL),
    ).toEqual([]);
  });
});
