import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../tests/linear.ts';
import { extract } from '../article/extract-article.ts';
import { flightPage } from './flight-tree.ts';
import { parseFlight } from './parse-flight.ts';
import { pageAddress } from './payload-address.ts';
import { inlineFlight, isPayloadPage, payloadDocument, payloadText } from './payload.ts';
import type { Article } from '../types.ts';

type Files = Record<string, string>;

/** The project's pages, of Next.js and others. */
const pages: Files = import.meta.glob<string>('../../../tests/pages/*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const truths: Files = import.meta.glob<string>('../../../tests/pages/*/expected.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});
/** The sample blog, where it has been built. */
const blog: Files = import.meta.glob<string>('../../../tests/blog/out/blog/**/*.{html,txt}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
/** A real post and its payload, where there is a copy. */
const seed: Files = import.meta.glob<string>('../../../tests/seed/future-of-open-ai.{html,txt}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function file(files: Files, end: string): string {
  return Object.entries(files).find(([path]) => path.endsWith(end))?.[1] ?? '';
}

function about({ title, description, published, authors, tags }: Article): Partial<Article> {
  return {
    title,
    authors,
    tags,
    ...(description !== undefined && { description }),
    ...(published !== undefined && { published }),
  };
}

function outline({ headings }: Article): string[] {
  return headings.map(({ depth, text, id = '' }) => `${depth} ${text} #${id}`);
}

/** Is every item of the first list in the second, in the same order? */
function isWithin(some: string[], all: string[]): boolean {
  let found = 0;
  for (const item of all) if (item === some[found]) found += 1;
  return found === some.length;
}

/** Text of a page's scripts, put together. */
function inlineText(html: string): string {
  const chunks = html.matchAll(/self\.__next_f\.push\((\[1,.*?\])\)<\/script>/gs);
  return Array.from(chunks, ([, chunk = '']) => (JSON.parse(chunk) as string[])[1]).join('');
}

const flightPages = Object.entries(pages).filter(([, html]) => html.includes('__next_f.push([1'));

describe('a page’s own scripts', () => {
  it.each(flightPages.filter(([path]) => /\/1[^/]*-server\//.test(path)))(
    'say what %s says',
    (_path, html) => {
      const page = parse(html);
      const { flight, path = '' } = inlineFlight(page) ?? {};
      const url = `${location.origin}${path}`;
      const drawn = flight && flightPage(flight, url);
      const shown = extract(page, url);
      expect(flight?.isComplete()).toBe(true);
      if (!drawn) return expect(shown.kind).not.toBe('post');
      const told = extract(drawn.document, url);
      expect(about(told)).toEqual(about(shown));
      return expect(isWithin(outline(shown), outline(told))).toBe(true);
    },
  );
});

describe('marks of Fumadocs', () => {
  const samples = Object.entries(pages).filter(
    ([path, html]) => isPayloadPage(parse(html)) || flightPages.some(([other]) => other === path),
  );

  it.each(samples)('are in the payload of %s if it was made with it', (path, html) => {
    const page = parse(html);
    const text = isPayloadPage(page) ? payloadText(page) : inlineText(html);
    const drawn = payloadDocument(text, location.origin);
    const truth = JSON.parse(truths[path.replace('page.html', 'expected.json')] ?? '{}') as {
      fumadocs?: string | null;
    };
    // With headings and layout of the site's own, the styles may be all that is Fumadocs'.
    if (drawn && !path.includes('own-headings')) {
      expect(drawn.isFumadocs).toBe(Boolean(truth.fumadocs));
    }
  });
});

/** Headings of the blog's closed tabs and accordions. */
const UNMOUNTED: Record<string, number> = { 'every-component': 5, 'behind-closed-doors': 7 };

const posts = Object.keys(blog).filter((path) => path.endsWith('.html'));

describe.runIf(posts.length > 0)('payloads of the sample blog', () => {
  it.each(posts)('say what %s says, and what is not mounted', (path) => {
    const base = path.slice(0, -'.html'.length);
    const url = `${location.origin}${base.slice(base.indexOf('/blog/out') + '/blog/out'.length)}`;
    const shown = extract(parse(blog[path] ?? ''), url);
    const files = Object.keys(blog).filter(
      (name) =>
        name === `${base}.txt` || (name.startsWith(`${base}/__next.`) && !name.includes('_tree')),
    );
    expect(files).toHaveLength(3);
    for (const name of files) {
      const drawn = payloadDocument(blog[name] ?? '', url);
      expect(drawn?.isComplete).toBe(true);
      expect(drawn?.isFumadocs).toBe(true);
      const told = drawn && extract(drawn.document, url);
      expect(told && about(told)).toEqual(about(shown));
      const unmounted = told
        ? outline(told).filter((heading) => !outline(shown).includes(heading))
        : [];
      expect(told && isWithin(outline(shown), outline(told))).toBe(true);
      expect(unmounted).toHaveLength(UNMOUNTED[base.slice(base.lastIndexOf('/') + 1)] ?? 0);
    }
  });

  it('have the label of the tab or accordion that a heading is in', () => {
    const drawn = payloadDocument(file(blog, '/every-component.txt'), location.origin);
    const told = drawn && extract(drawn.document, location.origin);
    const within = told?.headings
      .filter((heading) => heading.within)
      .map(({ id, within }) => [id, within]);
    expect(within).toEqual([
      ['a-leader-and-its-followers', 'Several machines'],
      ['when-the-vote-is-tied', 'Several machines'],
      ['nothing-but-memory', 'In a test'],
      ['after-the-fifth-attempt', 'What happens to poisoned jobs?'],
      ['bringing-it-back', 'What happens to poisoned jobs?'],
      ['we-tried-the-table-first', 'Why not a database table?'],
    ]);
  });

  it('hold no article where there is none', () => {
    const others = Object.keys(blog).filter((path) => /_tree\.txt$|out\/blog\/__next/.test(path));
    for (const path of others) {
      expect(payloadDocument(blog[path] ?? '', location.origin)).toBeUndefined();
    }
  });
});

describe.runIf(Object.keys(seed).length === 2)('the payload of a real post', () => {
  it('gives the article that its page gives', () => {
    const url = 'https://blog.example/blog/future-of-open-ai';
    const drawn = payloadDocument(file(seed, '.txt'), url);
    expect(drawn?.isComplete).toBe(true);
    const { kind: _kind, evidence: _grounds, ...shown } = extract(parse(file(seed, '.html')), url);
    expect(drawn && extract(drawn.document, url)).toMatchObject(shown);
    expect(shown.headings.filter(({ id }) => id)).toHaveLength(16);
    expect(shown.published).toBe('2024-11-10');
  });
});

/** Numbers from 0 up to a limit, the same on every run (mulberry32). */
function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

describe('damage', () => {
  const [, html = ''] = flightPages.find(([path]) => /guide-banner-server/.test(path)) ?? [];
  const whole = new TextEncoder().encode(inlineText(html));
  const read = (bytes: Uint8Array): boolean | undefined =>
    flightPage(parseFlight(bytes), location.origin)?.isComplete;

  it('is seen at 200 places where a payload may be cut off, and never throws', () => {
    expect(read(whole)).toBe(true);
    const roll = dice(1);
    for (let round = 0; round < 200; round += 1) {
      expect(read(whole.subarray(0, roll(whole.length - 2)))).not.toBe(true);
    }
  });

  it('of 2,000 kinds never throws', { timeout: 120_000 }, () => {
    const roll = dice(2);
    for (let round = 0; round < 2000; round += 1) {
      const bytes = whole.slice();
      for (let hits = 1 + roll(8); hits > 0; hits -= 1) {
        const at = roll(bytes.length);
        const choice = roll(3);
        if (choice === 0) bytes[at] = roll(256);
        else if (choice === 1) bytes.copyWithin(at, roll(bytes.length));
        else
          bytes.set(
            new TextEncoder().encode(SPANNERS[roll(SPANNERS.length)]),
            Math.min(at, bytes.length - 9),
          );
      }
      expect(() => read(bytes)).not.toThrow();
    }
  });
});

const SPANNERS = [
  '"$0"',
  '"$',
  '\n0:',
  'Tffffff,',
  '"$L1"',
  '[["$",',
  '}]',
  '"$5:a:b"',
  '\\',
  '$Q1',
];

describe('isPayloadPage', () => {
  it.each([
    '0:{"buildId":"o_J3","rsc":["$","$1","c",{}]}\n',
    '1:"$Sreact.fragment"\n2:I[10086,[],""]\n',
    ':HL["/_next/static/chunks/a.css","style"]\n:HC["/",""]\n0:{"tree":{}}',
    '2:I[39756,["/a.js"],"default"]\n3:null',
    '0:["BUILD",[["children",{},"$L1"]]]\n1:{}',
    '1:"CodeBlockTabsList"\n2:I[7,[],"$1"]\n',
    '1:"/_next/static/chunks/a \\"b\\".js"\n4:I[1,["$1"],"default"]\n',
    '8:X\nb:C\n0:{"t":{"t":{"d":{"r":["$","$L1",null,{}]}}}}\n',
    '1:I{"id":"/a.js","chunks":[],"name":"Tabs"}\n',
    '1:true\n0:["$L2"]\n',
    ':N1732752000000.1\n0:D"$1"\n1:{"name":"Page"}\n',
    '0:D{"name":"Page","env":"Server"}\n0:["$L2"]\n',
    ':W["log",[],null,"Server","$1"]\n0:["$L2"]\n',
    '2:J{"awaited":{"start":1}}\n0:["$L2"]\n',
    '1f:1\n0:["$L2"]\n',
    '0:[["$","p",null,{"children":"x"}]]\n',
  ])('knows %j', (text) => {
    const page = document.implementation.createHTMLDocument();
    const pre = page.createElement('pre');
    pre.textContent = text;
    page.body.append(pre);
    expect(isPayloadPage(page)).toBe(true);
    page.body.append(page.createElement('p'));
    expect(isPayloadPage(page)).toBe(false);
  });

  it.each([
    '',
    'Hello',
    '0: "$1"',
    '{"a":"$L1"}',
    '1:30 pm, "$5"',
    'a:"b"',
    'a:"b", "$1"',
    'a:"b\n":"$1"',
    '1:true story, "$1"',
    '1:"one"\n2:"two"',
    '12:30\n13:45',
    '0:{"a":1}',
    '# 1:"$S"',
  ])('does not take %j for one', (text) => {
    const page = document.implementation.createHTMLDocument();
    const pre = page.createElement('pre');
    pre.textContent = text;
    page.body.append(pre);
    expect(isPayloadPage(page)).toBe(false);
  });

  it('tells the pages of the project apart', () => {
    for (const [path, html] of Object.entries(pages)) {
      const isPayload = /-payload/.test(path);
      expect([path, isPayloadPage(parse(html))]).toEqual([path, isPayload]);
    }
  });
});

/** A text as the browser shows it in a tab. */
async function openText(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.src = URL.createObjectURL(new Blob([bytes], { type }));
  await new Promise((loaded) => {
    frame.addEventListener('load', loaded);
    document.body.append(frame);
  });
  if (!frame.contentDocument) throw new Error('no document');
  return frame.contentDocument;
}

describe('a payload in a tab', () => {
  const text = `1:"$Sreact.fragment"\n2:T8,it’s é0:["$2"]\n${'a:"静か"\n'.repeat(9000)}`;

  it.each(['utf-8', 'windows-1252', 'iso-8859-15', 'windows-1251'])(
    'is read as %s',
    async (charset) => {
      const page = await openText(new TextEncoder().encode(text), `text/plain;charset=${charset}`);
      expect(page.contentType).toBe('text/plain');
      expect(isPayloadPage(page)).toBe(true);
      // Not `toBe`: a difference would take minutes to print.
      expect(payloadText(page) === text).toBe(true);
    },
  );
});

describe('pageAddress', () => {
  it.each([
    ['/blog/a-post.txt', '/blog/a-post'],
    ['/blog/a-post.txt?_rsc=1abc#x', '/blog/a-post'],
    ['/blog/a-post/index.txt', '/blog/a-post'],
    ['/blog/a-post/__next._full.txt', '/blog/a-post'],
    ['/blog/a-post/__next.!KGVuKQ.blog.$d$slug.__PAGE__.txt', '/blog/a-post'],
    ['/index.txt', '/'],
    ['/blog/a-post', '/blog/a-post'],
    ['/RSC/R/blog/a-post.txt', '/blog/a-post'],
    ['/docs/RSC/R/blog/a-post.txt?x=1', '/docs/blog/a-post'],
    ['/RSC/R/blog/_.txt', '/blog/'],
    ['/RSC/R/blog/a_post__.txt', '/blog/a_post_'],
    ['/RSC/R/_.txt', '/'],
    ['/blog/a-post.rsc', '/blog/a-post'],
    ['/blog/a-post_.rsc', '/blog/a-post_'],
    ['/_root.rsc', '/'],
    ['/_.rsc', '/'],
    ['/blog/RSC', '/blog/RSC'],
  ])('of %s is %s', (payload, page) => {
    expect(pageAddress(`https://blog.example${payload}`)).toBe(`https://blog.example${page}`);
  });
});

describe('inlineFlight', () => {
  const push = (...chunks: string[]): Document =>
    parse(chunks.map((chunk) => `<script>self.__next_f.push(${chunk})</script>`).join('<p>'));

  it('joins what was cut anywhere, bytes and texts', () => {
    const page = push(
      '[0]',
      '[1,"0:{\\"c\\":[\\"\\",\\"blog\\",\\"a"]',
      '[1,"%20b\\"],\\"x\\":\\"\\u003c/"]',
      `[3,"${btoa('\xC3')}"]`,
      `[3,"${btoa('\xBC"}\n')}"]`,
      '[2,null]',
      'broken',
    );
    const inline = inlineFlight(page);
    expect(inline?.path).toBe('/blog/a%20b');
    expect(inline?.flight.row('0')).toMatchObject({ x: '</ü' });
  });

  it.each([
    ['Next.js 14', '0:["$","$L2",null,{"urlParts":["","blog","a"]}]\n', '/blog/a'],
    ['the front page', '0:{"c":["",""]}\n', '/'],
    ['an unknown version', '0:{"b":1}\n', undefined],
  ])('says the path in the words of %s', (_version, text, path) => {
    expect(inlineFlight(push(JSON.stringify([1, text])))?.path).toBe(path);
  });

  it.each([
    '<script>push([1,"0:1"])</script><p>self.__next_f.push([1,""])',
    '<script>(self.dataLayer||=[]).push("page")</script>',
    '<script>(self.list||=[]).push(["a","0:1"])</script>',
    '<script src="/a.js">self.__next_f.push([1,"0:1"])</script>',
    '<script>window.all.push("(self.__FLIGHT_DATA||=[]).push(1)")</script>',
    '<script>(self.__next_f||=[]).push(unknown)</script>',
  ])('finds nothing in %s', (html) => {
    expect(inlineFlight(parse(html))).toBeUndefined();
  });

  const pushed = (...chunks: string[]): Document =>
    parse(
      chunks.map((chunk) => `<script>(self.__FLIGHT_DATA||=[]).push(${chunk})</script>`).join(''),
    );

  it.each([
    ['Waku', '0:{"root":1,"route:/blog/a":1,"ROUTE":["/blog/a","q=1"]}\n', '/blog/a'],
    ['Waku, the front page', '0:{"route:/":1}\n', '/'],
    ['React Router', '0:{"location":{"pathname":"/blog/%C3%BC"}}\n', '/blog/%C3%BC'],
    ['another', '0:{"route":1,"location":"x"}\n', undefined],
    ['one whose place is none', '0:{"location":{"pathname":["/"]}}\n', undefined],
  ])('says the path of a page of %s', (_framework, text, path) => {
    expect(inlineFlight(pushed(JSON.stringify(text)))?.path).toBe(path);
  });

  it('reads the list of vinext, and of whoever names it otherwise, past other lists', () => {
    const start =
      '((self[Symbol.for("vinext.navigationRuntime")]??={bootstrap:{routeManifest:null}})';
    const html = [
      '(self.dataLayer||=[]).push("1 visitor")',
      `Object.assign((${start}.bootstrap.rsc??={rsc:[]}),{params:{}})`,
      `${start}.bootstrap.rsc??={rsc:[]}).rsc.push("0:{\\"route:/a\\":")`,
      `${start}.bootstrap.rsc??={rsc:[]}).rsc.push([3,"${btoa('"\xC3\xBC"')}"])`,
      `${start}.bootstrap.rsc??={rsc:[]}).rsc.push("}\\n")`,
    ];
    for (const start of [html, html.map((text) => text.replaceAll('vinext', 'other'))]) {
      const page = parse(start.map((text) => `<script>${text}</script>`).join(''));
      expect(inlineFlight(page)?.path).toBe('/a');
      expect(inlineFlight(page)?.flight.row('0')).toEqual({ 'route:/a': 'ü' });
    }
  });

  it('is linear on scripts and on chunks', () => {
    expectLinear((size) => {
      const chunk = '<script>self.__next_f.push([1,"a"])</script>';
      const page = parse(
        `${chunk.repeat(200 * size)}<script>(self.a${'.push("'.repeat(2_000 * size)}</script>`,
      );
      return () => void inlineFlight(page);
    });
  });

  it('joins texts and bytes of rsc-html-stream', () => {
    const bytes = `Uint8Array.from(atob("${btoa('\xC3\xBC')}"), m => m.codePointAt(0))`;
    const row = pushed('"0:[\\""', bytes, '"\\"]\\n"', 'broken', 'Uint8Array.from(atob("é"))');
    expect(inlineFlight(row)?.flight.row('0')).toEqual(['ü']);
  });

  it.each([
    ['"0:[\\"<\\/\\u0073cript>\\"]\\n"', '</script>'],
    ['"0:[\\"</\\script>\\"]\\n"', '</script>'],
    ['"0:[\\"</\\SCRIPT>\\"]\\n"', '</SCRIPT>'],
    ['"0:[\\"<\\!-- a\\"]\\n"', '<!-- a'],
    ['"0:[\\"<\\\\\\\\!-- a\\"]\\n"', '<\\!-- a'],
    ['"0:[\\"a<\\!--</\\script b\\"]\\n"', 'a<!--</script b'],
  ])('reads what rsc-html-stream escapes: %s', (chunk, text) => {
    expect(inlineFlight(pushed(chunk))?.flight.row('0')).toEqual([text]);
  });
});
