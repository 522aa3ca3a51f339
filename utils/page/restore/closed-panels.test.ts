import { describe, expect, it } from 'vitest';
import {
  h,
  MODULES,
  p,
  pageOf,
  pageWith,
  shownAccordion,
  shownBaseTabs,
  shownTabs,
  tabs,
  type Json,
} from '../../../tests/closed-pages.ts';
import { parse, pick } from '../../../tests/dom.ts';
import { findBody } from '../landmarks/find-body.ts';
import { restoreClosed, type Restoration } from './closed-panels.ts';

type Files = Record<string, string>;

const pages: Files = import.meta.glob<string>('../../../tests/pages/1*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const truths: Files = import.meta.glob<string>('../../../tests/pages/1*/expected.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

interface Truth {
  url: string;
  headings?: { id: string; unmounted?: boolean; within?: string }[];
  code?: { value: string; unmounted?: boolean }[];
}

const URL = 'https://blog.example/post';

interface Restored extends Restoration {
  clone: Element;
}

function restored(page: Document, url = URL): Restored {
  const body = findBody(page) ?? page.body;
  const clone = document.implementation.createHTMLDocument().importNode(body, true);
  return { ...restoreClosed(page, clone, url), clone };
}

/** White space aside, since one side may break lines where the other doesn't. */
function squeezed(text: string | null): string {
  return String(text).replace(/\s+/g, '');
}

describe('restoreClosed on pages of real releases', () => {
  const samples = Object.entries(pages).map(([path, html]) => {
    const truth = truths[path.replace('page.html', 'expected.json')] ?? '{}';
    return [path.split('/').at(-2) ?? '', html, JSON.parse(truth) as Truth] as const;
  });
  const closed = samples.filter(([, , { headings = [], code = [] }]) =>
    [...headings, ...code].some(({ unmounted }) => unmounted),
  );

  it.each(closed.filter(([, html]) => /__next_f|__FLIGHT_DATA|\.rsc\.push/.test(html)))(
    'fills in all that %s has not mounted',
    (_slug, html, { url, headings = [], code = [] }) => {
      const page = parse(html);
      const before = page.documentElement.outerHTML;
      const { clone, missing } = restored(page, url);
      const ids = headings.filter(({ unmounted }) => unmounted).map(({ id }) => id);
      expect(ids.filter((id) => !clone.querySelector(`#${CSS.escape(id)}`))).toEqual([]);
      const text = squeezed(clone.textContent);
      const lacking = code.filter(({ value }) => !text.includes(squeezed(value)));
      expect(lacking).toEqual([]);
      expect(missing).toEqual([]);
      expect(page.documentElement.outerHTML).toBe(before);
    },
  );

  it('is tried on old and new ones, in both flavours', () => {
    const slugs = closed.map(([slug]) => slug).join(' ');
    for (const some of ['13.4', '14.7', '15.2', '16.4', '16.8-base', '16.12', '16.15-base']) {
      expect(slugs).toContain(some);
    }
  });

  it.each(closed.filter(([, html]) => !/__next_f|__FLIGHT_DATA|\.rsc\.push/.test(html)))(
    'says what is missing on %s, which has no payload',
    (_slug, html, { url, headings = [] }) => {
      const { restored: panels, missing, clone } = restored(parse(html), url);
      const labels = headings.filter(({ unmounted }) => unmounted).map(({ within }) => within);
      expect(panels).toEqual([]);
      expect(missing).toEqual(expect.arrayContaining(labels));
      const marked = [...clone.querySelectorAll('[data-missing]')];
      expect(marked.map((at) => String(at.getAttribute('data-missing'))).toSorted()).toEqual(
        missing.toSorted(),
      );
    },
  );

  it.each(samples.filter(([slug]) => slug.includes('docs-queues')))(
    'has the type table of %s, or says what it lacks',
    (_slug, html, { url }) => {
      const page = parse(html);
      const { clone, missing } = restored(page, url);
      const isThere = clone.textContent?.includes('Largest body of a job, in bytes');
      if (/__next_f|__FLIGHT_DATA|\.rsc\.push/.test(html)) expect(missing).toEqual([]);
      expect(isThere || missing.includes('maxBody')).toBe(true);
    },
  );
});

const heading = (id: string): string => `<h2 id="${id}"><a href="#${id}">${id}</a></h2>`;
const told = (id: string): Json => h('Heading', { as: 'h2', id }, id);

describe('restoreClosed', () => {
  it('fills tabs and accordions, which stay closed', () => {
    const page = pageOf(shownTabs(['A', 'B'], '<p>a</p>') + shownAccordion('Q'), [
      tabs(['A', 'B'], p('a'), p('b')),
      h('Accordion', { title: 'Q' }, p('q')),
    ]);
    const { clone, restored: panels, missing } = restored(page);
    expect(panels.map((panel) => panel.textContent)).toEqual(['b', 'q']);
    expect(panels.every((panel) => panel.hasAttribute('hidden'))).toBe(true);
    const [open, shut] = clone.querySelectorAll('[role="tabpanel"]');
    expect([open?.innerHTML, shut?.innerHTML]).toEqual(['<p>a</p>', '<p>b</p>']);
    expect(pick(clone, '[role="region"]').innerHTML).toBe(
      '<div class="prose-no-margin"><p>q</p></div>',
    );
    expect(missing).toEqual([]);
  });

  it('makes the panels that Base UI does not render, each in its place', () => {
    const page = pageOf(shownBaseTabs(['A', 'B', 'C'], 1, '<p>b</p>'), [
      tabs(['A', 'B', 'C'], p('a'), p('b'), p('c')),
    ]);
    const panels = [...restored(page).clone.querySelectorAll('[role="tabpanel"]')];
    expect(panels.map((panel) => panel.textContent)).toEqual(['a', 'b', 'c']);
    expect(panels.map((panel) => panel.hasAttribute('hidden'))).toEqual([true, false, true]);
    expect(panels.map((panel) => panel.className)).toEqual(['p-4', 'p-4', 'p-4']);
    expect([0, 2].map((at) => panels[at]?.getAttribute('data-state'))).toEqual([
      'inactive',
      'inactive',
    ]);
    const labels = panels.map((panel) => panel.getAttribute('aria-labelledby')?.slice(-2));
    expect(labels).toEqual(['-0', '-1', '-2']);
  });

  it('goes down into panels that are open, and fills all of those that are closed', () => {
    const inner = shownTabs(['X', 'Y'], '<p>x</p>');
    const page = pageOf(shownTabs(['A', 'B'], inner), [
      tabs(
        ['A', 'B'],
        tabs(['X', 'Y'], p('x'), p('y')),
        tabs(['X', 'Y'], p('x2'), h('Accordion', { title: 'Q' }, p('q'))),
      ),
    ]);
    const { clone, restored: panels } = restored(page);
    expect(panels).toHaveLength(2);
    expect(clone.textContent).toBe('ABXYxyXYx2Qq');
  });

  it('tells groups with the same labels apart by the headings before them', () => {
    const labels = ['npm', 'pnpm'];
    const page = pageOf(
      heading('one') +
        shownTabs(labels, '<p>n</p>') +
        heading('two') +
        shownTabs(labels, '<p>n</p>'),
      // The payload has one more where the page has code of its own.
      [
        tabs(labels, p('n'), p('0')),
        told('one'),
        tabs(labels, p('n'), p('1')),
        told('two'),
        tabs(labels, p('n'), p('2')),
      ],
    );
    const { restored: panels, missing } = restored(page);
    expect(panels.map((panel) => panel.textContent)).toEqual(['1', '2']);
    expect(missing).toEqual([]);
  });

  it('tells them apart by what is open where one side has more of them', () => {
    const labels = ['npm', 'pnpm'];
    const page = pageOf(shownTabs(labels, '<p>n2</p>') + shownTabs(labels, '<p>own</p>'), [
      tabs(labels, p('n1'), p('1')),
      tabs(labels, p('n2'), p('2')),
      tabs(labels, p('n3'), p('3')),
    ]);
    const { restored: panels, missing } = restored(page);
    expect(panels.map((panel) => panel.textContent)).toEqual(['2']);
    expect(missing).toEqual(['pnpm']);
  });

  it('fills what is wholly shut by its labels alone, where the headings before it differ', () => {
    const page = pageOf(heading('by-code') + shownAccordion('Q') + shownAccordion('R'), [
      told('one'),
      h('Accordion', { title: 'R' }, p('r')),
      told('two'),
      h('Accordion', { title: 'Q' }, p('q')),
    ]);
    const { restored: panels, missing } = restored(page);
    expect(panels.map((panel) => panel.textContent)).toEqual(['q', 'r']);
    expect(missing).toEqual([]);
  });

  it('fills nothing by labels alone where another text is open', () => {
    const page = pageOf(heading('by-code') + shownTabs(['A', 'B'], '<p>own</p>'), [
      told('one'),
      tabs(['A', 'B'], p('a'), p('b')),
    ]);
    expect(restored(page)).toMatchObject({ restored: [], missing: ['B'] });
  });

  it('takes those of one section in their order', () => {
    const labels = ['npm', 'pnpm'];
    const many = Array.from({ length: 400 }, (_, at) => String(at));
    const page = pageOf(
      many.map(() => shownTabs(labels, '<p>n</p>')).join(''),
      many.map((at) => tabs(labels, p('n'), p(at))),
    );
    expect(restored(page).restored.map((panel) => panel.textContent)).toEqual(many);
  });

  it('reads two tabs of one label in their order', () => {
    const page = pageOf(shownTabs(['A', 'B', 'B'], '<p>a</p>'), [
      tabs(['A', 'B', 'B'], p('a'), p('b1'), p('b2')),
    ]);
    expect(restored(page).restored.map((panel) => panel.textContent)).toEqual(['b1', 'b2']);
  });

  it('leaves tables of contents and what else folds as they are', () => {
    const box =
      '<div data-state="closed"><button aria-expanded="false">Table of Contents</button><div data-state="closed" hidden=""></div></div>';
    const page = pageOf(box, [
      h('InlineTOC', { items: [{ title: 'A', url: '#a', depth: 2 }] }),
      h('Accordion', { title: 'Table of Contents' }, p('no')),
    ]);
    const { clone, restored: panels, missing } = restored(page);
    expect([panels, missing]).toEqual([[], []]);
    expect(clone.innerHTML).toBe(box);
  });

  it('does not miss what is empty in the payload too', () => {
    const page = pageOf(shownTabs(['A', 'B'], '<p>a</p>'), [
      h('Tabs', { items: ['A', 'B'] }, h('Tab', {}, p('a')), h('Tab', {})),
    ]);
    expect(restored(page)).toMatchObject({ restored: [], missing: [] });
  });

  it('misses what only code of the site knows', () => {
    const page = pageOf(shownTabs(['A', 'B'], '<p>a</p>'), [h('Own', { name: 'setup' }), p('x')]);
    expect(restored(page)).toMatchObject({ restored: [], missing: ['B'] });
  });

  it('makes rows of a type table what they are when they are open', () => {
    const row =
      '<div data-state="closed"><button aria-expanded="false"><code>size<!-- -->?</code><span>number</span></button><div data-state="closed" hidden></div></div>';
    const page = pageOf(`<div><div class="not-prose"><p>Prop</p><p>Type</p></div>${row}</div>`, [
      h('TypeTable', {
        type: { size: { type: 'number', description: p('In bytes'), default: '9' } },
      }),
    ]);
    const [panel] = restored(page).restored;
    expect(panel?.innerHTML).toBe(
      '<div><div class="prose prose-no-margin"><p>In bytes</p></div><p class="not-prose">Default</p><p class="not-prose">9</p></div>',
    );
  });

  it.each([
    ['/post', 'https://blog.example/post/'],
    ['/post', 'https://blog.example/post.html?a=b'],
    ['/post/', 'https://blog.example/post/index.html'],
    ['/post?a=b', 'https://blog.example/post'],
    ['/%E4%BD%A0', 'https://blog.example/你'],
    ['/', 'https://blog.example/'],
    ['/100%', 'https://blog.example/100%'],
  ])('takes the payload of %s for that of %s', (path, url) => {
    const page = pageOf(shownTabs(['A', 'B'], ''), [tabs(['A', 'B'], p('a'), p('b'))], path);
    expect(restored(page, url).restored.length).toBeGreaterThan(0);
  });

  it.each([
    ['/other', URL],
    ['/', URL],
    ['/posts', URL],
    ['/en/post', URL],
    ['/post', 'https://blog.example/post/2'],
  ])('trusts no payload of %s on %s', (path, url) => {
    const page = pageOf(
      shownTabs(['A', 'B'], '<p>a</p>'),
      [tabs(['A', 'B'], p('a'), p('b'))],
      path,
    );
    expect(restored(page, url)).toMatchObject({ restored: [], missing: ['B'] });
  });

  it('trusts no payload that does not say whose it is', () => {
    const row = JSON.stringify({
      page: h('div', { className: 'prose' }, tabs(['A', 'B'], p('a'), p('b'))),
    });
    const page = pageWith(
      shownTabs(['A', 'B'], ''),
      `1:I[1,[],"Tabs"]\n2:I[1,[],"Tab"]\n0:${row}\n`,
    );
    expect(restored(page)).toMatchObject({ restored: [], missing: ['A', 'B'] });
  });
});

/** Numbers from 0 to 1, the same in each run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** A value of any shape, with references to any row: also to that which it stands in. */
function anyValue(random: () => number, depth = 0): Json {
  const pickOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const reference = (): string =>
    pickOf(['$', '$L', '$@', '$Q', '$W', '$S', '$D', '$n', '$$']) +
    pickOf(['1', '3', '9', 'a', 'f:props:children', '3:0']);
  if (depth > 4 || random() < 0.3) return pickOf<Json>([reference(), 'A', 'B', '', 7, null, true]);
  const some = (): Json[] =>
    Array.from({ length: Math.floor(random() * 4) }, () => anyValue(random, depth + 1));
  if (random() < 0.3) return some();
  const type = pickOf([
    'Tabs',
    'Tab',
    'Accordion',
    'TypeTable',
    'InlineTOC',
    'Own',
    'p',
    'div',
    'details',
    'script',
    '$L3',
    'constructor',
  ]);
  const props: Record<string, Json> = { children: some() };
  for (const name of ['items', 'title', 'type', 'value', 'className', 'id', '__proto__', 'style']) {
    if (random() < 0.4) props[name] = anyValue(random, depth + 1);
  }
  return h(type, props, ...some());
}

describe('hostile payloads', () => {
  const shown =
    heading('one') +
    shownTabs(['A', 'B'], shownTabs(['A', ''], '')) +
    shownBaseTabs(['B', 'A'], 0, '') +
    shownAccordion('A') +
    '<details><summary>B</summary></details>';

  it.each(Array.from({ length: 150 }, (_, seed) => seed))('never make it throw: %i', (seed) => {
    const random = randomFrom(seed);
    const rows = ['9', 'a', 'f']
      .map((id) => `${id}:${JSON.stringify(anyValue(random))}\n`)
      .join('');
    const first = {
      c: ['', 'post'],
      page: h('div', { className: 'prose' }, anyValue(random), '$9', '$a', '$f'),
    };
    const whole = `${MODULES}${rows}0:${JSON.stringify(first)}\n`;
    const cut = random() < 0.3 ? whole.slice(0, Math.floor(random() * whole.length)) : whole;
    const page = pageWith(shown, cut);
    const before = page.body.innerHTML;
    const { restored: panels, missing, clone } = restored(page);
    expect(panels.length + missing.length).toBeLessThanOrEqual(8);
    expect(clone.querySelector('script')).toBeNull();
    expect(page.body.innerHTML).toBe(before);
  });

  it('may go round in circles', () => {
    const loop = JSON.stringify(tabs(['A', 'B'], p('a'), '$9'));
    const first = JSON.stringify({ c: ['', 'post'], page: h('div', { className: 'prose' }, '$9') });
    const page = pageWith(shownTabs(['A', 'B'], '<p>a</p>'), `${MODULES}9:${loop}\n0:${first}\n`);
    expect(restored(page)).toMatchObject({ restored: [], missing: [] });
  });

  it('stand on pages that are nested deeper than the stack is', () => {
    const page = parse(`<div class="prose">${shownTabs(['A', 'B'], '<p>a</p>')}</div>`);
    const body = pick(page, '.prose');
    let at: Element = body;
    for (let depth = 0; depth < 5000; depth += 1) {
      const details = page.createElement('details');
      at.append(details);
      at = details;
    }
    at.innerHTML = shownTabs(['C', 'D'], '<p>c</p>');
    const { missing } = restoreClosed(page, body, URL);
    expect(missing).toEqual(['B', 'D']);
  });
});
