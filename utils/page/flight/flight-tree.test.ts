import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../tests/linear.ts';
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

const long: Json = ['$', 'p', null, { children: 'word '.repeat(60) }];
const post: Json = [HEADING, long];

const MISSING: Json = [
  '$',
  'html',
  null,
  { children: ['$', 'h1', null, { children: 'Page not found' }] },
];

/** An element that stands for a slot of a layout. */
const SLOT: Json = [
  '$',
  '$Lc0',
  null,
  {
    parallelRouterKey: 'children',
    notFound: [MISSING, []],
    error: MISSING,
    template: ['$', '$L5', null, {}],
  },
];

const LAYOUT: Json = [
  '$',
  'html',
  null,
  {
    lang: 'ja',
    dir: 'ltr',
    children: [
      '$',
      'body',
      null,
      { className: 'x', children: ['$', 'main', null, { children: SLOT }] },
    ],
  },
];
const PAGE: Json = [
  '$',
  '$1',
  'c',
  {
    children: [
      ['$', 'h1', null, { children: 'Title' }],
      ['$', 'div', null, { className: 'prose', children: post }],
    ],
  },
];
const TREE: Json = [
  '',
  { children: [['slug', 'a', 'd'], { children: ['__PAGE__', {}] }] },
  '$undefined',
  '$undefined',
  true,
];
const HEAD: Json = [
  '$',
  'div',
  null,
  { hidden: true, children: [['$', 'title', '0', { children: 'Title | Site' }]] },
];
/** What Next.js 16.4 says of a segment, and of the head. */
const dataOf = (drawn: Json): Json => ({ r: drawn, p: false, v: null });
const nodeOf = (name: Json, drawn: Json, slots?: string): Json => ({
  s: name,
  h: 512,
  d: dataOf(drawn),
  ...(slots !== undefined && { c: slots }),
});
const FRAGMENT: Record<string, Json> = { 1: '$Sreact.fragment', 5: null };

describe('flightPage', () => {
  it.each<[string, Record<string, Json>]>([
    [
      'Next.js 14, in a page',
      {
        0: [
          '$',
          '$Lc0',
          null,
          {
            initialSeedData: [
              '',
              {
                children: [
                  ['slug', 'a', 'd'],
                  { children: ['__PAGE__', {}, [['$L6', PAGE], null], null] },
                  [[null, SLOT], null],
                  null,
                ],
              },
              [[null, LAYOUT], null],
              null,
            ],
            initialHead: [null, HEAD],
          },
        ],
        6: null,
      },
    ],
    [
      'Next.js 14, in a file',
      {
        0: [
          'BUILD',
          [
            [
              TREE,
              ['', { children: ['__PAGE__', {}, [PAGE, null]] }, [LAYOUT, null]],
              [HEAD, null],
            ],
          ],
        ],
      },
    ],
    [
      'Next.js 15',
      {
        0: {
          b: 'BUILD',
          c: ['', 'blog', 'a-post'],
          f: [
            [
              TREE,
              [
                '',
                LAYOUT,
                {
                  children: [
                    ['slug', 'a', 'd'],
                    SLOT,
                    { children: ['__PAGE__', '$L6', {}, null, false] },
                    null,
                    false,
                  ],
                },
                null,
                false,
              ],
              HEAD,
              false,
            ],
          ],
        },
        6: PAGE,
      },
    ],
    [
      'Next.js 16',
      {
        0: {
          c: ['', 'blog', 'a-post'],
          f: [
            [
              TREE,
              [
                '$L7',
                { children: [SLOT, { children: ['$L6', {}, null, false] }, ['$L8'], false] },
                null,
                false,
              ],
              HEAD,
              false,
            ],
          ],
        },
        6: PAGE,
        7: LAYOUT,
        8: MISSING,
      },
    ],
    [
      'Next.js 16, only a part',
      {
        0: {
          f: [
            [
              'children',
              ['slug', 'a', 'd'],
              TREE,
              [LAYOUT, { children: [PAGE, {}, null, false] }, null, false],
              HEAD,
              false,
            ],
          ],
        },
      },
    ],
    [
      'Next.js 16.4',
      {
        8: [['children', nodeOf({ n: 'slug', t: 'd', k: 'a', s: [] }, SLOT, '$Q9')]],
        9: [['children', nodeOf('__PAGE__', '$L6')]],
        0: {
          P: null,
          c: ['', 'blog', 'a-post'],
          q: '',
          i: false,
          t: { t: nodeOf('', LAYOUT, '$Q8'), h: dataOf(HEAD) },
          m: '$undefined',
          G: ['$c0', []],
          S: true,
          b: 'BUILD',
        },
        6: PAGE,
      },
    ],
    [
      'Next.js 16.4, with slots that are not shown and rows of their own',
      {
        0: { c: ['', 'a'], t: '$a' },
        a: { h: '$b', t: '$d' },
        b: dataOf('$Le'),
        d: nodeOf('', '$Lf', '$Q8'),
        e: HEAD,
        f: LAYOUT,
        8: [
          ['modal', nodeOf('__DEFAULT__', MISSING)],
          ['children', '$6'],
        ],
        6: nodeOf('__PAGE__', PAGE),
      },
    ],
    [
      'Next.js 16.4, in names that a version to come may have',
      {
        0: { tree: { meta: { rsc: HEAD }, root: { rsc: LAYOUT, slots: '$Q8', segment: '' } } },
        8: [['children', { segment: '__PAGE__', rsc: PAGE }]],
      },
    ],
  ])('puts the layouts of %s together', (_version, rows) => {
    const page = flightPage(parseFlight(payload({ ...rows, ...FRAGMENT }, 'default')), URL);
    const root = page?.document.documentElement;
    expect(page?.isComplete).toBe(true);
    expect([root?.lang, page?.document.body.className, page?.document.title]).toEqual([
      'ja',
      'x',
      'Title | Site',
    ]);
    expect(page?.document.body.innerHTML.slice(0, 52)).toBe(
      '<main><h1>Title</h1><div class="prose"><h2 id="a">A<',
    );
    expect(root?.textContent).not.toContain('not found');
  });

  it.each<[string, Json, Record<string, Json>?]>([
    [
      '15.3',
      {
        buildId: 'B',
        rsc: PAGE,
        loading: ['$', 'p', null, { children: 'not yet' }],
        isPartial: false,
      },
    ],
    ['16.2', { rsc: PAGE, isPartial: false, staleTime: 300, varyParams: null }],
    ['16.3', { buildId: 'B', data: [{ rsc: PAGE }] }],
    [
      '16.4',
      { t: { t: { s: '', h: 80, c: '$Q7' }, h: dataOf(HEAD) }, a: '$@a', u: '$@b', b: 'B' },
      { 7: [['children', { s: 'blog', c: '$Q8' }]], 8: [['children', nodeOf('__PAGE__', PAGE)]] },
    ],
    [
      '16.4 whose layouts are skipped',
      { t: { t: nodeOf('', null, '$Q7') } },
      { 7: [['children', nodeOf('blog', null, '$Q8')]], 8: [['children', nodeOf('x', '$L6')]] },
    ],
    [
      '16.4 without a tree',
      { a: 1, list: '$Q7' },
      {
        7: [
          ['error', { r: MISSING }],
          ['x', { r: [] }],
          ['children', { r: [{ r: PAGE }] }],
        ],
      },
    ],
    ['a version to come', [{ segments: { leaf: { node: '$L6' } }, notFound: MISSING }]],
  ])('draws the segment file of Next.js %s', (_version, model, others) => {
    const rows = { 0: model, 6: PAGE, ...others, ...FRAGMENT };
    const page = flightPage(parseFlight(payload(rows, 'default')), URL);
    expect(page?.document.body.textContent).toMatch(/^TitleA(?:word )+$/);
  });

  it('passes over a path that has no tree', () => {
    const path: Json = [TREE, [LAYOUT, { children: [PAGE, {}, null, false] }, null, false], HEAD];
    const rows = { 0: { f: [[MISSING, MISSING], path] }, ...FRAGMENT };
    const page = flightPage(parseFlight(payload(rows, 'default')), URL);
    expect(page?.document.title).toBe('Title | Site');
    expect(page?.document.body.textContent).not.toContain('not found');
  });

  it.each<[string, Json, string]>([
    ['the children of a component', { children: 'kept', aside: [HEADING] }, 'kept'],
    ['other props of one without children', { children: null, aside: [HEADING] }, 'A'],
    ['an element in a prop of one without children', { icon: 'no', aside: HEADING }, 'A'],
    ['what is among other props', { aside: ['b', HEADING], tags: ['c', 'd'] }, 'bA'],
    ['what is in a set', { children: '$W9' }, 'A'],
    [
      'numbers, long ones too',
      { children: [7, '$n12345678901234567890'] },
      '712345678901234567890',
    ],
  ])('draws %s', (_what, props, text) => {
    const rows = {
      9: [HEADING],
      0: [post, ['$', 'section', null, { children: ['$', '$Lc0', null, props] }]],
    };
    const page = flightPage(parseFlight(payload(rows, 'Own')), URL);
    expect(page?.document.querySelector('section')?.textContent).toBe(text);
  });

  it.each([
    ['HomeLayout', true],
    ['Own', false],
  ])('says of a page with the component %s whether it is of Fumadocs', (name, isFumadocs) => {
    const rows = { 0: [post, ['$', '$Lc0', null, { children: 'x' }] satisfies Json] };
    expect(flightPage(parseFlight(payload(rows, name)), URL)?.isFumadocs).toBe(isFumadocs);
  });

  it('draws what it can where row 0 is lost', () => {
    const page = flightPage(
      parseFlight(`0:{"f":\n${payload({ ...FRAGMENT, 6: PAGE }, 'default')}`),
      URL,
    );
    expect(page?.isComplete).toBe(false);
    expect(page?.document.querySelector('h1')?.textContent).toBe('Title');
  });

  it.each<[string, Json]>([
    ['no rows', {}],
    [
      'a tree of segments',
      { tree: { name: '', slots: { children: { name: 'blog', param: null } } } },
    ],
    [
      'a page that is not there',
      { f: [[TREE, [LAYOUT, { children: [['$', 'p', null, { children: 'x' }], {}] }], HEAD]] },
    ],
    [
      'a list of posts',
      [
        '$',
        'ul',
        null,
        {
          children: ['a', 'b', 'c'].map((slug): Json => [
            '$',
            'li',
            null,
            { children: [['$', 'a', null, { href: `/blog/${slug}`, children: slug }], long] },
          ]),
        },
      ],
    ],
  ])('finds no article in %s', (_what, model) => {
    expect(flightPage(parseFlight(payload({ 0: model }, 'default')), URL)).toBeUndefined();
  });

  it.each<[string, Record<string, Json>]>([
    ['in itself', { 0: { t: { t: nodeOf('', null, '$Q7') } }, 7: [['children', '$0:t:t']] }],
    ['that is no list', { 0: { t: { t: nodeOf('', null, '$Q7') } }, 7: { children: 1 } }],
    ['of what is no pair', { 0: { t: { t: nodeOf('', '$L9', '$Q7') } }, 7: [1, ['__proto__']] }],
  ])('ends on a tree with a Map %s', (_what, rows) => {
    expect(flightPage(parseFlight(payload({ ...rows, ...FRAGMENT })), URL)).toBeUndefined();
  });

  it('is linear on records in one another', () => {
    expectLinear((size) => {
      const record: Json = Object.fromEntries(
        Array.from({ length: 1_000 * size }, (_, n) => [`k${n}`, n % 2 ? '$0' : { a: '$0' }]),
      );
      const flight = parseFlight(payload({ 0: record }));
      return () => void flightPage(flight, URL);
    });
  });

  it('ends on what is in itself, and on what grows without bounds', () => {
    const loop: Json = ['$', 'div', null, { children: [post, '$0', '$0'] }];
    expect(flightPage(parseFlight(payload({ 0: loop })), URL)?.isComplete).toBe(true);
    const laughs = Object.fromEntries(
      Array.from({ length: 64 }, (_, n) => [
        (n + 16).toString(16),
        [post, `$${(n + 17).toString(16)}`, `$${(n + 17).toString(16)}`],
      ]),
    );
    expect(flightPage(parseFlight(payload({ 0: [post, '$10'], ...laughs })), URL)?.isComplete).toBe(
      false,
    );
    const deep = Array.from({ length: 5000 }).reduce<Json>(
      (inner) => ['$', 'b', null, { children: inner }],
      'x',
    );
    expect(flightPage(parseFlight(payload({ 0: [post, deep] })), URL)?.isComplete).toBe(false);
  });
});
