import { describe, expect, it } from 'vitest';
import { parse, pick } from '../../tests/dom.ts';
import { expectLinear } from '../../tests/linear.ts';
import { readContent } from './content/build-content.ts';
import { isoDay } from './metadata/parse-date.ts';
import { extract } from './article/extract-article.ts';
import { readArticleContent } from './content/article-content.ts';
import { plainPage } from './article/plain-page.ts';
import { toMarkdown } from './markdown/to-markdown.ts';
import { payloadDocument } from './flight/payload.ts';
import { findLandmarks } from './position/reading-position.ts';
import { readableContent } from './content/readability-content.ts';
import type { Article } from './types.ts';

const URL_OF_POST = 'https://blog.example/blog/post';

/** A post with something in its body, its head, and between its title and its body. */
function post(body: string, head = '', top = ''): Document {
  return parse(
    `<head><title>T</title>${head}</head><body><main id="nd-page"><h1>Title</h1>${top}<div class="prose"><h2 id="one">One</h2><p>Some words of a section.</p>${body}</div></main></body>`,
  );
}

describe('dates of any length', () => {
  it.each([
    ['a', ' 2024'],
    ['1 ', ' 2024'],
    ['a ', '1, 2024'],
    ['1-', 'x 2024'],
    [' ', 'May 2024'],
    ['de ', ' 2024'],
  ])('as of %j, are read in time', (part, end) => {
    expectLinear((size) => {
      const text = `x${part.repeat(5_000 * size)}${end}`;
      return () => expect(isoDay(text)).toBeUndefined();
    });
  });

  it('are found where a line has them', () => {
    expect(isoDay(`Posted on ${' '.repeat(200)}November 10, 2024`)).toBe('2024-11-10');
  });
});

/** Deeper than any article, and about as deep as browsers read. */
const DEEP = 300;

/** Things in boxes in one another. */
function deep(open: string, part: string): (count: number) => Document {
  return (count) => post(open.repeat(DEEP) + part.repeat(count));
}

/** The same above the body, where dates, names and tags are looked for. */
function deepAbove(open: string, part: string): (count: number) => Document {
  return (count) => {
    const close = `</${/[a-z]+/.exec(open)?.[0] ?? ''}>`;
    return post('', '', open.repeat(DEEP) + part.repeat(count) + close.repeat(DEEP));
  };
}

function many(part: string): (count: number) => Document {
  return (count) => post(part.repeat(count));
}

const TABLIST = '<div role="tablist"><button role="tab">A</button></div>';

const PAGES: [string, (count: number) => Document][] = [
  [
    'chips among empty texts',
    (count) =>
      post(
        '',
        '',
        `<div><a class="rounded-full" href="/t/a">a</a>${'<b> </b>'.repeat(count)}</div>`,
      ),
  ],
  ['headings in boxes', many('<section><h3>Other</h3><p>a</p></section>')],
  ['headings with one id', many('<h2 id="a">Same</h2><p>x</p>')],
  ['headings that are never closed', deep('<h2 id="x">a<div><p>b</p>', '<p>abc</p>')],
  ['headings by their role in one another', deep('<div role="heading" id="x">a', '<b>c</b>')],
  ['boxes with text above the body', deepAbove('<div>x', '<i>a</i>')],
  ['headings of level 1 in boxes', deepAbove('<div><h1>x</h1>', '<i>a</i>')],
  ['paragraphs in boxes', deep('<div>', '<p>Words.</p>')],
  ['labels without panels', many(TABLIST)],
  [
    'labels and panels beside each other',
    (count) =>
      post(`<div>${TABLIST.repeat(count)}${'<div role="tabpanel">x</div>'.repeat(count)}</div>`),
  ],
  ['panels in one another', deep('<div role="tabpanel">', '<p>abc</p>')],
  [
    'icons in one row',
    (count) => post(`<div><div>a</div>${'<div><svg></svg></div>'.repeat(count)}</div>`),
  ],
  ['files', (count) => post(`<div>${'<div><svg></svg>a.ts</div>'.repeat(count)}</div>`)],
  ['what eyes alone have', deep('<span aria-hidden="true">', '<i></i>')],
  ['forms in one box', deep('<div>', '<form><input></form>')],
  [
    'boxes to tick in one item',
    (count) => post(`<ul><li>${'<input type="checkbox">'.repeat(count)}`),
  ],
  ['pictures in one another', deep('<picture>', '<img src="a.png">')],
  ['code in code', deep('<pre><div>', '<pre>a</pre>')],
  ['formulas in one another', deep('<math>', '<mi>x</mi>')],
];

describe('pages that grow', () => {
  it.each(PAGES)('by %s are read in time', (_name, make) => {
    expectLinear((size) => {
      const page = make(100 * size);
      return () => void extract(page, URL_OF_POST);
    });
  });

  it.each(PAGES)('by %s are shown in time', (_name, make) => {
    expectLinear((size) => {
      const page = make(100 * size);
      return () => void readContent(page, URL_OF_POST);
    });
  });

  it.each<[string, (count: number) => Document]>([
    ...PAGES,
    [
      'panels with long labels',
      deep(`<details><summary>${'a'.repeat(50)}</summary>`, '<h3 id="a">b</h3>'),
    ],
  ])('by %s give no more than they have', (_name, make) => {
    const [few, many] = [100, 3_200].map((count) => {
      const page = make(count);
      return JSON.stringify([extract(page, URL_OF_POST), readContent(page, URL_OF_POST).html])
        .length;
    });
    expect((many ?? 0) / (few ?? 1)).toBeLessThan(32 * 1.5);
  });

  it('by links relative to a long address do not grow with that', () => {
    const base = `<base href="https://blog.example/${'b'.repeat(20_000)}/">`;
    const { html } = readContent(post('<a href="x">link</a> '.repeat(500), base), URL_OF_POST);
    expect(html).toContain('link');
    expect(html.length).toBeLessThan(50_000);
  });
});

/** Elements in one another as only scripts put them: HTML has no `h2` in an `h2`, and ends at 512. */
function nested(count: number, name: string, attributes: Record<string, string> = {}): Document {
  const page = post('');
  let around = pick(page, '.prose');
  for (let at = 0; at < count; at += 1) {
    const inner = page.createElement(name);
    for (const [key, value] of Object.entries(attributes)) inner.setAttribute(key, value);
    inner.append(`word${at} `);
    around.append(inner);
    around = inner;
  }
  return page;
}

describe('pages that scripts nest deeper than HTML can', () => {
  it.each<[string, string, Record<string, string>?]>([
    ['prose', 'div', { class: 'prose' }],
    ['headings', 'h2'],
    ['headings of level 1', 'h1'],
    ['headings by their role', 'div', { role: 'heading' }],
    ['boxes without typography', 'div', { class: 'not-prose' }],
    ['what eyes alone have', 'div', { 'aria-hidden': 'true' }],
    ['quotes', 'blockquote'],
    ['tables', 'table'],
    ['headers', 'header'],
  ])('by %s in one another are read and shown in time', (_name, tag, attributes) => {
    expectLinear((size) => {
      const page = nested(100 * size, tag, attributes);
      return () => {
        extract(plainPage(page), URL_OF_POST);
        readArticleContent(page);
      };
    });
  });

  it.each(['div', 'h2', 'p', 'table', 'a', 'form', 'button'])('by %s keep their words', (name) => {
    const page = nested(2_000, name, { class: 'prose' });
    const shallow = plainPage(page);
    expect(shallow).not.toBe(page);
    expect(shallow.body.textContent).toBe(page.body.textContent);
    expect(shallow.querySelectorAll(name).length).toBe(page.querySelectorAll(name).length);
  });

  it('keep text in its order, where things stand beside each other too', () => {
    const page = nested(700, 'div');
    const inmost = [...page.querySelectorAll('div')].at(-1);
    if (inmost) inmost.innerHTML = 'a<p>b<b>c</b>d<br>e</p><!-- f -->g<h3 id="h">h</h3>i';
    const shallow = plainPage(page);
    expect(shallow.body.textContent).toBe(page.body.textContent);
    expect(pick(shallow, '#h').textContent).toBe('h');
  });

  it('and no others are copied', () => {
    const page = nested(150, 'div');
    expect(plainPage(page)).toBe(page);
  });
});

/** An accordion's item up to the content of its panel. */
function item(state: string, panel = ''): string {
  return `<div data-state="${state}"><h3><button aria-expanded="${state === 'open'}">T</button></h3><div role="region"${panel}>`;
}

const CALLOUT = '<p class="font-medium">Title</p><div class="prose-no-margin"><p>x</p>';

/** The beginning of what an author may put into one another, and the reader is given in another form. */
const REBUILT: [string, string][] = [
  ['open accordions', item('open')],
  ['open accordions with text', `${item('open')}<p>Some words.</p>`],
  ['closed accordions', item('closed', ' hidden')],
  [
    'buttons that fold',
    '<div><button aria-expanded="true" aria-controls="a">T</button><div id="a"><p>Text</p>',
  ],
  [
    'tabs',
    '<div><div role="tablist"><button role="tab" aria-selected="true">A</button><button role="tab">B</button></div><div role="tabpanel"><p>a</p>',
  ],
  [
    'tabs that ids join',
    '<div><div role="tablist"><button role="tab" id="t" aria-controls="p">A</button></div><div role="tabpanel" id="p"><p>a</p>',
  ],
  ['tabs of radio buttons', '<div><input type="radio" aria-label="A" checked><div><p>a</p>'],
  ['tab lists', '<div role="tablist"><button role="tab">A</button>'],
  ['callouts', `<div style="--callout-color: red"><svg></svg><div>${CALLOUT}`],
  ['older callouts', `<div><svg></svg><div>${CALLOUT}`],
  ['callouts of others', `<div class="callout">${CALLOUT}`],
  ['tasks', '<ul><li><input type="checkbox"> a'],
  [
    'accordions, details and lists',
    `${item('open')}<details><summary>T</summary><ul><li>a<blockquote><p>x</p>`,
  ],
  ['accordions with callouts', `${item('open')}<div class="callout">${CALLOUT}`],
  [
    'tabs with accordions',
    `<div><div role="tablist"><button role="tab">A</button></div><div role="tabpanel">${item('open')}`,
  ],
];

const NESTS: [string, string][] = [
  ...REBUILT,
  ['details', '<details><summary>T</summary><p>text</p>'],
  ['lists', '<ul><li>a'],
  ['lists without items', '<ul>'],
  ['numbered lists with paragraphs', '<ol><li><p>a</p>'],
  ['quotes', '<blockquote><p>a</p>'],
  ['tables', '<table><tr><td>a'],
  ['folders', '<div><button aria-expanded="true"><svg></svg>dir</button><div><div>'],
  [
    'file trees',
    '<div class="not-prose"><div><button aria-expanded="true"><svg></svg>dir</button><div><div>',
  ],
  [
    'type tables',
    '<div><div class="not-prose"><p>Prop</p><p>Type</p></div><div><button aria-expanded="true"><code>a</code></button><div><div class="prose">',
  ],
  [
    'older type tables',
    '<table><tr><th>Prop<th>Type<tr><td><code>a</code><button aria-expanded="false" aria-haspopup="dialog"></button><td>',
  ],
  ['cards', '<div data-card="true"><h3>a</h3><p>b</p>'],
  ['steps', '<div class="fd-steps"><div class="fd-step"><p>a</p>'],
  ['figures', '<figure><figcaption>a</figcaption>'],
  ['boxes without typography', '<div class="not-prose">a'],
  ['rows of buttons', '<div class="not-prose"><button>a</button>'],
  ['boxes with a picture and no typography', '<div class="not-prose"><svg></svg>'],
  ['sections', '<section><h3 id="q">H</h3><p>x</p>'],
  ['footnotes', '<section data-footnotes><ol><li id="fn-1"><p>a</p>'],
];

/** How often something goes into itself before HTML's limit of 512 levels is reached. */
function timesIn(open: string): number {
  const page = post(open.repeat(2));
  const levels = (element: Element): number =>
    Math.max(0, ...[...element.children].map((child) => 1 + levels(child)));
  return Math.floor(
    450 / Math.max(1, levels(pick(page, '.prose')) - levels(pick(post(open), '.prose'))),
  );
}

describe('components in one another', () => {
  it.each(NESTS)('as %s are read in time', (_name, open) => {
    const most = timesIn(open);
    expectLinear((size) => {
      const page = post(open.repeat((most * size) / 16));
      return () => void extract(plainPage(page), URL_OF_POST);
    });
  });

  it.each(NESTS)('as %s are shown in time', (_name, open) => {
    const most = timesIn(open);
    expectLinear((size) => {
      const page = post(open.repeat((most * size) / 16));
      return () => void readArticleContent(page);
    });
  });

  it.each(REBUILT)(
    'as %s are rebuilt in time, where nothing has made them less deep',
    (_name, open) => {
      const most = timesIn(open);
      expectLinear((size) => {
        const page = post(open.repeat((most * size) / 16));
        return () => void readContent(page, URL_OF_POST);
      });
    },
  );
});

describe('names beside portraits', () => {
  it.each([
    [
      'in one box',
      (item: string) => `<div>${item}</div>`,
      '<span>Ada Lovelace</span><span>JD</span>',
    ],
    ['in boxes', (items: string) => items, '<div><span>Ada Lovelace</span><span>JD</span></div>'],
    [
      'with pictures',
      (items: string) => `<section>${items}</section>`,
      '<div><img class="avatar" src="a.png"><span>Ada Lovelace</span><p>Nice.</p></div>',
    ],
    ['in boxes in one another', (items: string) => items, '<div>Ada Lovelace<p>abc</p>'],
  ])('%s are read in time', (_name, around, item) => {
    expectLinear((size) => {
      const page = post('');
      pick(page, '.prose').insertAdjacentHTML('afterend', around(item.repeat(200 * size)));
      return () => void extract(plainPage(page), URL_OF_POST);
    });
  });
});

describe('pages without a container that is known', () => {
  it.each([
    ['boxes', '<div>'],
    ['items', '<ul><li>a'],
    ['tables', '<table><tr><td>'],
  ])('are read in time, however deep they nest: %s', (_name, open) => {
    expectLinear((size) => {
      const html = `<body>${open.repeat(DEEP)}${'<p>Some words, and more.</p>'.repeat(25 * size)}`;
      return () => void readableContent(html, URL_OF_POST, 'Title');
    });
  });
});

describe('the reader’s place', () => {
  it('is found in time on a page that has none of the headings any more', () => {
    expectLinear((size) => {
      const page = many('<h2>Other</h2>')(500 * size);
      const headings = Array.from({ length: 500 * size }, (_, at) => ({
        depth: 2 as const,
        text: `Heading ${at}`,
      }));
      return () => expect(findLandmarks(page, headings)).toBeUndefined();
    });
  });
});

/** An article of which only the content is read. */
function markdownOf(content: string): string {
  const article = { kind: 'post', url: URL_OF_POST, content } as Article;
  return toMarkdown(article, { frontMatter: false, missing: String });
}

describe('Markdown', () => {
  it.each<[string, (count: number) => string]>([
    [
      'a long row above short ones',
      (count) =>
        `<table><tr>${'<td>a</td>'.repeat(count)}</tr>${'<tr><td>b</td></tr>'.repeat(count)}</table>`,
    ],
    [
      'cells that span many',
      (count) => `<table>${'<tr><td colspan="50" rowspan="50">b</td></tr>'.repeat(count)}</table>`,
    ],
    [
      'cells that span rows',
      (count) => `<table>${'<tr><td rowspan="50">b</td></tr>'.repeat(count)}</table>`,
    ],
    [
      'empty lines of code',
      (count) =>
        `<figure data-code=""><pre><code>${'<span data-line=""></span>\n'.repeat(count)}</code></pre></figure>`,
    ],
    ['quotes in one another', (count) => '<blockquote>'.repeat(400) + '<p>a</p>'.repeat(count)],
    ['lists in one another', (count) => '<ul><li>'.repeat(200) + '<p>a</p>'.repeat(count)],
    ['marks that touch', (count) => `<p>${'<em>b</em><strong>c</strong>'.repeat(count)}</p>`],
    ['backquotes in code', (count) => `<p>${'<code>`</code> '.repeat(count)}</p>`],
  ])('of %s is written in time, and is no longer than these', (_name, make) => {
    expectLinear((size) => {
      const content = make(50 * size);
      return () => void markdownOf(content);
    });
    const [few = 1, many = 0] = [50, 1_600].map((count) => markdownOf(make(count)).length);
    expect(many / few).toBeLessThan(32 * 1.5);
  });

  it('keeps the cells of a table that would be mostly empty', () => {
    const cells = Array.from({ length: 300 }, (_, at) => `<td>a${at}</td>`).join('');
    const text = markdownOf(
      `<table><caption>All</caption><tr>${cells}</tr>${'<tr><td>b</td></tr>'.repeat(300)}</table>`,
    );
    expect(text).toContain('a0 · a1 · a2');
    expect(text).toContain('a299');
    expect(text.match(/^b$/gm)).toHaveLength(300);
  });

  it('keeps a table whose cells span a few', () => {
    expect(
      markdownOf('<table><tr><th>a</th><th>b</th></tr><tr><td colspan="2">c</td></tr></table>'),
    ).toBe('| a | b |\n| - | - |\n| c | |\n');
  });
});

describe('payloads that name one thing again and again', () => {
  it.each([
    ['nothing', 'null', 0],
    ['an empty text', '""', 0],
    ['a letter', '"a"', 700_000],
  ])('are drawn up to a point: %s', (_name, value, most) => {
    const list = (item: string): string => `[${Array(1500).fill(item).join(',')}]`;
    const text = `0:["$","article",null,{"className":"prose","children":["$","p",null,{"children":"$1"}]}]\n1:${list('"$2"')}\n2:${list(value)}\n`;
    const drawn = payloadDocument(text, URL_OF_POST)?.document;
    expect(drawn?.querySelector('p')?.childNodes.length).toBeLessThanOrEqual(most);
  });
});
