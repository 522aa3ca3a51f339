import { describe, expect, it } from 'vitest';
import { flightPage } from './flight-tree.ts';
import { parseFlight } from './parse-flight.ts';

const URL = 'https://blog.example/blog/a-post';
const HEADING: Json = ['$', 'h2', null, { id: 'a', children: 'A' }];
const MISSING: Json = ['$', 'h1', null, { children: 'Page not found' }];
const POST: Json = [HEADING, ['$', 'p', null, { children: 'word '.repeat(60) }]];
const PAGE: Json = [
  ['$', 'h1', null, { children: 'Title' }],
  ['$', 'div', null, { className: 'prose', children: POST }],
];

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A payload whose rows are these models, and whose row `cN` is the N-th client component. */
function payload(rows: Record<string, Json>, ...components: string[]): string {
  const modules = components.map((name, n) => `c${n}:I[${n},[],"${name}"]\n`);
  const models = Object.entries(rows).map(([id, model]) => `${id}:${JSON.stringify(model)}\n`);
  return modules.join('') + models.join('');
}

describe('layouts in one another', () => {
  /** What Waku and React Router write, whose components are `c0`, `c1` and so on. */
  const CHILDREN: Json = ['$', '$Lc0', null, {}];
  const slot = (id: string, ...children: Json[]): Json => [
    '$',
    '$Lc1',
    null,
    { id, ...(children.length > 0 && { children }) },
  ];
  const box = (tag: string, ...children: Json[]): Json => ['$', tag, null, { children }];
  const match = (element: Json): Json => ({ element, errorElement: MISSING, id: 'x' });

  it.each<[string, Json, string]>([
    [
      'Waku',
      {
        root: box('html', box('body', box('main', CHILDREN))),
        'route:/a': slot('layout:/', slot('page:/a')),
        'layout:/': box('section', CHILDREN),
        'page:/a': PAGE,
        ROUTE: ['/a', ''],
        IS_STATIC: true,
      },
      'main > section > h1',
    ],
    [
      'Waku, with layouts in layouts',
      {
        'page:/a/b': PAGE,
        'layout:/a': box('section', CHILDREN),
        'layout:/': box('main', CHILDREN, box('footer', 'end')),
        'route:/a/b': slot('layout:/', slot('layout:/a', slot('page:/a/b'))),
      },
      'main > section > h1',
    ],
    [
      'Waku, whose layout shows nothing',
      {
        root: box('main', 'x'),
        'route:/a': slot('layout:/', slot('p')),
        'layout:/': box('i', 'x'),
        p: PAGE,
      },
      'body > main + i + h1',
    ],
    [
      'Waku, without layouts',
      { root: CHILDREN, 'route:/a': slot('page:/a'), 'page:/a': '$L6' },
      'body > h1',
    ],
    [
      'Waku, whose slots say that they are in themselves',
      {
        root: box('main', CHILDREN),
        'route:/a': slot('route:/a', slot('p')),
        p: box('b', slot('p'), PAGE),
      },
      'h1',
    ],
    [
      'React Router',
      { matches: [match(box('main', CHILDREN)), match(['$undefined', '$L6'])], location: {} },
      'main > h1',
    ],
    [
      'React Router, with layouts in layouts',
      { matches: [match(box('main', CHILDREN)), match(box('section', CHILDREN)), match(PAGE)] },
      'main > section > h1',
    ],
    [
      'React Router, without an outlet',
      { matches: [match(box('main', 'x')), match(PAGE)] },
      'main + h1',
    ],
    ['React Router, without a layout', { matches: [null, 'x', match(PAGE)] }, 'body > h1'],
  ])('puts the layouts of %s together', (_framework, model, place) => {
    const rows = { 0: model, 6: PAGE };
    for (const outlet of ['Children_UNSTABLE', 'Outlet', 'Children']) {
      const page = flightPage(parseFlight(payload(rows, outlet, 'Slot_UNSTABLE')), URL);
      expect(page?.document.querySelectorAll(place)).toHaveLength(1);
      expect(page?.document.querySelectorAll('h1')).toHaveLength(1);
      expect(page?.document.body.textContent).not.toContain('not found');
    }
  });

  it('takes as many layouts in one another as no site has, and ends', () => {
    const model: Json = { matches: Array.from({ length: 5_000 }, () => match(HEADING)) };
    expect(flightPage(parseFlight(payload({ 0: model })), URL)).toBeUndefined();
  });
});
