import { describe, expect, it } from 'vitest';
import { flightPage } from './flight-tree.ts';
import { parseFlight } from './parse-flight.ts';

const URL = 'https://blog.example/blog/a-post';
const HEADING: Json = ['$', 'h2', null, { id: 'a', children: 'A' }];

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A payload whose rows are these models, and whose row `cN` is the N-th client component. */
function payload(rows: Record<string, Json>, ...components: string[]): string {
  const modules = components.map((name, n) => `c${n}:I[${n},[],"${name}"]\n`);
  const models = Object.entries(rows).map(([id, model]) => `${id}:${JSON.stringify(model)}\n`);
  return modules.join('') + models.join('');
}

/** HTML of the body that is drawn around a heading, which makes it an article. */
function draw(model: Json, ...components: string[]): string {
  const rows = { 0: { rsc: ['$', 'main', null, { children: [HEADING, long, model] }] } };
  const page = flightPage(parseFlight(payload(rows, ...components)), URL);
  expect(page?.isComplete).toBe(true);
  const html = page?.document.querySelector('main')?.innerHTML ?? '';
  return html.replace(/^<h2 id="a">A<\/h2><p>word [^<]*<\/p>/, '');
}

const long: Json = ['$', 'p', null, { children: 'word '.repeat(60) }];
const post: Json = [HEADING, long];

describe('elements', () => {
  it.each<[string, Json, string]>([
    ['text and numbers', ['a', 1, null, true, false, '$undefined', '$$5'], 'a1$5'],
    ['classes', ['$', 'p', null, { className: 'x', children: 'y' }], '<p class="x">y</p>'],
    [
      'names of attributes',
      ['$', 'label', null, { htmlFor: 'x', tabIndex: 0, colSpan: '2' }],
      '<label for="x" tabindex="0" colspan="2"></label>',
    ],
    [
      'truth',
      ['$', 'p', null, { hidden: true, draggable: false, 'aria-hidden': true, 'data-x': false }],
      '<p hidden="" aria-hidden="true" data-x="false"></p>',
    ],
    [
      'styles',
      ['$', 'i', null, { style: { fontWeight: 500, '--callout-color': 'red', x: '$undefined' } }],
      '<i style="font-weight:500;--callout-color:red;"></i>',
    ],
    [
      'HTML',
      ['$', 'p', null, { dangerouslySetInnerHTML: { __html: '<b>x</b><script>y</script><svg/>' } }],
      '<p><b>x</b></p>',
    ],
    [
      'no handlers, references to functions, odd names or refs',
      ['$', 'p', 'key', { onClick: '$h1', onclick: 'x()', 'a b': 'x', ref: 'x', title: '$T1' }],
      '<p></p>',
    ],
    [
      'no scripts, styles, icons or odd tags',
      ['script', 'style', 'svg', 'object', 'base', 'template', 'a b', 'A'].map((tag): Json => [
        '$',
        tag,
        null,
        { children: 'x' },
      ]),
      '',
    ],
  ])('draws %s', (_what, model, html) => {
    expect(draw(model)).toBe(html);
  });

  it('keeps JSON-LD and moves what belongs there into the head', () => {
    const data = {
      type: 'application/ld+json',
      dangerouslySetInnerHTML: { __html: '{"a":"<b>"}' },
    };
    const head: Json = [
      ['$', 'title', null, { children: ['T', ' | S'] }],
      ['$', 'meta', null, { name: 'description', content: 'D' }],
    ];
    expect(draw(['$', 'script', null, data])).toBe(
      '<script type="application/ld+json">{"a":"<b>"}</script>',
    );
    const page = flightPage(parseFlight(payload({ 0: [head, post] })), URL);
    expect(page?.document.title).toBe('T | S');
    expect(page?.document.head.innerHTML).toContain('<meta name="description" content="D">');
  });

  it('runs no script and loads no picture', async () => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const html =
      '<img src="/nowhere.png" onerror="seen.push(1)"><iframe src="javascript:seen.push(2)">';
    draw(['$', 'div', null, { dangerouslySetInnerHTML: { __html: html } }]);
    draw(['$', 'img', null, { src: 'data:image/png,x', onError: 'seen.push(3)' }]);
    await new Promise((done) => setTimeout(done, 50));
    expect(seen).toEqual([]);
    expect(performance.getEntriesByName(`${location.origin}/nowhere.png`)).toEqual([]);
  });

  it('resolves links against the address of the page', () => {
    const link: Json = ['$', 'a', null, { href: '../tags/x' }];
    const page = flightPage(parseFlight(payload({ 0: [post, link] })), URL);
    expect(page?.document.querySelector('a')?.href).toBe('https://blog.example/tags/x');
  });
});

describe('client components', () => {
  it.each<[string, string[], Json, string]>([
    [
      'Heading',
      ['Heading'],
      [
        '$',
        '$Lc0',
        null,
        { as: 'h3', id: 'x', children: ['X ', ['$', 'em', null, { children: 'y' }]] },
      ],
      '<h3 id="x"><a data-card="" href="#x">X <em>y</em></a></h3>',
    ],
    [
      'CodeBlock and Pre',
      ['CodeBlock', 'Pre'],
      [
        '$',
        '$Lc0',
        null,
        {
          className: 'shiki',
          title: 'a.ts',
          icon: '<svg/>',
          children: ['$', '$Lc1', null, { children: 'x' }],
        },
      ],
      '<figure class="shiki not-prose"><figcaption>a.ts</figcaption><pre>x</pre></figure>',
    ],
    [
      'CodeBlock with an icon and numbers',
      ['CodeBlock'],
      [
        '$',
        '$Lc0',
        null,
        {
          icon: '<svg viewBox="0 0 24 24"><path d="M24 24H0V0h24L12 12Z" fill="currentColor" /></svg>',
          'data-line-numbers': true,
          'data-line-numbers-start': 4,
          children: ['$', 'pre', null, { children: 'x' }],
        },
      ],
      '<figure class=" not-prose" data-line-numbers="true" data-line-numbers-start="4" data-language="kotlin"><pre>x</pre></figure>',
    ],
    [
      'Tabs by order',
      ['Tabs', 'Tab'],
      [
        '$',
        '$Lc0',
        null,
        {
          items: ['One', 'Two words'],
          children: [
            ['$', '$Lc1', null, { children: 'x' }],
            ['$', '$Lc1', null, { children: 'y' }],
          ],
        },
      ],
      '<div><div role="tablist"><button role="tab" id="fd-tab-1-one">One</button><button role="tab" id="fd-tab-1-two-words">Two words</button></div>' +
        '<div role="tabpanel" aria-labelledby="fd-tab-1-one" data-state="active">x</div>' +
        '<div role="tabpanel" aria-labelledby="fd-tab-1-two-words" data-state="inactive">y</div></div>',
    ],
    [
      'CodeBlockTabs by value',
      ['CodeBlockTabs', 'CodeBlockTabsList', 'CodeBlockTabsTrigger', 'CodeBlockTab'],
      [
        '$',
        '$Lc0',
        null,
        {
          defaultValue: 'b',
          children: [
            [
              '$',
              '$Lc1',
              null,
              {
                children: [
                  ['$', '$Lc2', null, { value: 'a', children: 'a' }],
                  ['$', '$Lc2', null, { value: 'b', children: 'b' }],
                ],
              },
            ],
            ['$', '$Lc3', null, { value: 'a', children: 'x' }],
            ['$', '$Lc3', null, { value: 'b', children: 'y' }],
          ],
        },
      ],
      '<div><div role="tablist"><button role="tab" id="fd-tab-1-a">a</button><button role="tab" id="fd-tab-1-b">b</button></div>' +
        '<div role="tabpanel" aria-labelledby="fd-tab-1-a" data-state="inactive">x</div>' +
        '<div role="tabpanel" aria-labelledby="fd-tab-1-b" data-state="active">y</div></div>',
    ],
    [
      'Accordion',
      ['Accordions', 'Accordion'],
      [
        '$',
        '$Lc0',
        null,
        { type: 'single', children: ['$', '$Lc1', null, { id: 'q', title: 'Q?', children: 'x' }] },
      ],
      '<details id="q"><summary data-accordion-value="">Q?</summary>x</details>',
    ],
    [
      'Callout',
      ['Callout'],
      ['$', '$Lc0', null, { type: 'warn', title: 'T', children: 'x' }],
      '<div role="note" style="--callout-color:var(--color-fd-warning);"><p class="font-medium">T</p><div class="prose-no-margin">x</div></div>',
    ],
    [
      'Card',
      ['Card'],
      ['$', '$Lc0', null, { href: '/x', title: 'T', description: 'D' }],
      '<a href="/x" data-card="true"><h3 class="not-prose">T</h3><p>D</p></a>',
    ],
    [
      'Steps',
      ['Steps', 'Step'],
      ['$', '$Lc0', null, { children: ['$', '$Lc1', null, { children: 'x' }] }],
      '<div class="fd-steps"><div class="fd-step">x</div></div>',
    ],
    [
      'Files',
      ['Files', 'Folder', 'File'],
      [
        '$',
        '$Lc0',
        null,
        {
          children: [
            '$',
            '$Lc1',
            null,
            { name: 'src', children: ['$', '$Lc2', null, { name: 'a.ts' }] },
          ],
        },
      ],
      '<div class="not-prose" data-files=""><ul><li>src<ul><li>a.ts</li></ul></li></ul></div>',
    ],
    [
      'TypeTable',
      ['TypeTable'],
      [
        '$',
        '$Lc0',
        null,
        {
          type: {
            a: { type: 'string', required: true, description: ['$', 'p', null, { children: 'D' }] },
            $b: { type: 'number', default: '3', parameters: [{ name: 'n', description: 'N' }] },
          },
        },
      ],
      '<div><div class="not-prose"><p>Prop</p><p>Type</p></div>' +
        '<div data-state="open"><button type="button" aria-expanded="true" data-state="open"><code>a</code><span>string</span></button>' +
        '<div data-state="open"><div><div class="prose prose-no-margin"><p>D</p></div></div></div></div>' +
        '<div data-state="open"><button type="button" aria-expanded="true" data-state="open"><code>$b?</code><span>number</span></button>' +
        '<div data-state="open"><div><div class="prose prose-no-margin"></div><p class="not-prose">Default</p><p class="not-prose">3</p>' +
        '<p class="not-prose">Parameters</p><div><div><p class="not-prose">n -</p><div class="prose prose-no-margin">N</div></div></div></div></div></div></div>',
    ],
    [
      'TypeTable with all that may be said of a property',
      ['TypeTable'],
      [
        '$',
        '$Lc0',
        null,
        {
          type: {
            a: 'broken',
            b: { type: 'x', typeDescription: 'X', parameters: [null], returns: 'R' },
          },
        },
      ],
      '<div><div class="not-prose"><p>Prop</p><p>Type</p></div>' +
        '<div data-state="open"><button type="button" aria-expanded="true" data-state="open"><code>a?</code><span></span></button>' +
        '<div data-state="open"><div><div class="prose prose-no-margin"></div></div></div></div>' +
        '<div data-state="open"><button type="button" aria-expanded="true" data-state="open"><code>b?</code><span>x</span></button>' +
        '<div data-state="open"><div><div class="prose prose-no-margin"></div><p class="not-prose">Type</p><p class="not-prose">X</p>' +
        '<p class="not-prose">Parameters</p><div></div><p class="not-prose">Returns</p><div class="prose prose-no-margin">R</div></div></div></div></div>',
    ],
    [
      'TypeTable without types',
      ['TypeTable'],
      ['$', '$Lc0', null, {}],
      '<div><div class="not-prose"><p>Prop</p><p>Type</p></div></div>',
    ],
    [
      'Heading without id and level',
      ['Heading'],
      ['$', '$Lc0', null, { children: 'X' }],
      '<h1>X</h1>',
    ],
    [
      'Callout of no kind',
      ['CalloutContainer'],
      ['$', '$Lc0', null, { children: 'x' }],
      '<div role="note" style="--callout-color:var(--color-fd-info);">x</div>',
    ],
    [
      'Card without a link',
      ['Card'],
      ['$', '$Lc0', null, { title: 'T' }],
      '<div data-card="true"><h3 class="not-prose">T</h3></div>',
    ],
    [
      'Image of a module',
      ['Image'],
      [
        '$',
        '$Lc0',
        null,
        { src: { src: '/a.png', width: 9, height: 3 }, alt: 'A', sizes: '100vw' },
      ],
      '<img src="/a.png" width="9" height="3" alt="A">',
    ],
    [
      'what has a picture’s props',
      ['default'],
      ['$', '$Lc0', null, { src: '/a.png', alt: 'A', width: 9, height: 3 }],
      '<img src="/a.png" width="9" height="3" alt="A">',
    ],
    [
      'what has a link’s props',
      [''],
      [
        '$',
        '$Lc0',
        null,
        { href: '/x', prefetch: true, replace: false, rel: 'tag', children: 'x' },
      ],
      '<a href="/x" rel="tag">x</a>',
    ],
    [
      'a diagram',
      ['Mermaid'],
      ['$', '$Lc0', null, { chart: 'graph LR' }],
      '<pre class="mermaid">graph LR</pre>',
    ],
    ['InlineTOC', ['InlineTOC'], ['$', '$Lc0', null, { items: [{ title: 'T', url: '#t' }] }], ''],
    ['a button', ['ShareButton'], ['$', '$Lc0', null, { children: 'Share' }], '<button></button>'],
    [
      'the day of the last update',
      ['PageLastUpdate'],
      ['$', '$Lc0', null, { date: '$D2026-02-11T00:00:00.000Z' }],
      '<p>Last updated on <time datetime="2026-02-11T00:00:00.000Z">2026-02-11</time></p>',
    ],
    [
      'any other, by its children',
      ['Fancy'],
      ['$', '$Lc0', null, { title: 'T', children: '$$5' }],
      '$5',
    ],
    [
      'any other without children, by the elements in its props',
      ['Fancy'],
      [
        '$',
        '$Lc0',
        null,
        { title: 'T', body: ['$', 'p', null, { children: 'x' }], error: ['$', 'p', null, {}] },
      ],
      '<p>x</p>',
    ],
    ['one whose module is missing', [], ['$', '$Le', null, { children: 'x' }], 'x'],
  ])('draws %s', (_what, components, model, html) => {
    if (components.length === 0) {
      const page = flightPage(
        parseFlight(payload({ 0: [post, ['$', 'p', null, { children: model }]] })),
        URL,
      );
      expect(page?.isComplete).toBe(false);
      expect(page?.document.querySelector('p:last-child')?.innerHTML).toBe(html);
    } else expect(draw(model, ...components)).toBe(html);
  });

  it('leaves chrome out, unless the article is in it', () => {
    expect(draw(['$', '$Lc0', null, { children: 'Menu' }], 'SidebarTrigger')).toBe('');
    const around: Json = [
      '$',
      '$Lc0',
      null,
      {
        children: [
          ['$', '$Lc1', null, { children: 'x' }],
          ['$', 'main', null, { children: post }],
        ],
      },
    ];
    const page = flightPage(parseFlight(payload({ 0: around }, 'Sidebar', 'SidebarContent')), URL);
    expect(page?.document.body.firstElementChild?.localName).toBe('main');
  });
});
