import { describe, expect, it } from 'vitest';
import { h, type Json, p, pageOf, shownTabs, tabs } from '../../../tests/closed-pages.ts';
import { findBody } from '../landmarks/find-body.ts';
import { payloadBody } from './payload-body.ts';
import { fillDiagrams, tellsDiagrams } from './undrawn-diagrams.ts';

const chart = (source: Json): Json => h('Own', { chart: source });
const DRAWN =
  '<div class="flex"><svg id="_r_1_" role="graphics-document"><text>A</text></svg></div>';
const PLAN = 'graph TD; A-->B';

/** The texts of the blocks in the body, and diagrams as `{source}`. */
function filled(shown: string, told: Json[]): string {
  const page = pageOf(shown, told);
  const body = findBody(page) ?? page.body;
  const drawn = payloadBody(page, 'https://blog.example/post');
  if (drawn) fillDiagrams(body, drawn);
  return [...body.querySelectorAll('p,h2,li,pre,svg')]
    .map((at) =>
      at.localName === 'svg'
        ? '{drawn}'
        : at.matches('.mermaid')
          ? `{${at.textContent}}`
          : at.textContent,
    )
    .join(' ');
}

const P = { a: '<p>Before it.</p>', b: '<p>After it.</p>' };
const T = { a: p('Before it.'), b: p('After it.') };

describe('diagrams that the page has not drawn yet', () => {
  it.each([
    ['between paragraphs', P.a + P.b, [T.a, chart(PLAN), T.b], `Before it. {${PLAN}} After it.`],
    ['at the end', P.b + P.a, [T.b, T.a, chart(PLAN)], `After it. Before it. {${PLAN}}`],
    ['at the beginning', P.b + P.a, [chart(PLAN), T.b, T.a], `{${PLAN}} After it. Before it.`],
    [
      'after a heading with a link and a button',
      `<h2 id="d"><a href="#d">A plan</a><button aria-label="Copy"></button></h2>${P.b}`,
      [h('h2', { id: 'd' }, 'A plan'), chart(PLAN), T.b],
      `A plan {${PLAN}} After it.`,
    ],
    [
      'after a list',
      `<ul><li>One</li><li>Two</li></ul>${P.b}`,
      [h('ul', {}, h('li', {}, 'One'), h('li', {}, 'Two')), chart(PLAN), T.b],
      `One Two {${PLAN}} After it.`,
    ],
    [
      'two together',
      P.a + P.b,
      [T.a, chart('one'), chart('two'), T.b],
      'Before it. {one} {two} After it.',
    ],
    [
      'after words that come twice',
      P.a + P.b + P.a + P.b,
      [T.a, T.b, T.a, chart(PLAN), T.b],
      `Before it. After it. Before it. {${PLAN}} After it.`,
    ],
    [
      'before a picture of its own',
      `${P.a}<p>After it.<svg></svg></p>`,
      [T.a, chart(PLAN), T.b],
      `Before it. {${PLAN}} After it. {drawn}`,
    ],
    [
      'after a line',
      `${P.a}<hr>${P.b}<hr>`,
      [T.a, h('hr', {}), chart(PLAN), T.b, h('hr', {})],
      `Before it. {${PLAN}} After it.`,
    ],
    [
      'after a picture',
      `${P.a}<p><img src="/a.png" alt="A"></p>${P.b}`,
      [T.a, h('p', {}, h('img', { src: '/a.png', alt: 'A' })), chart(PLAN), T.b],
      `Before it.  {${PLAN}} After it.`,
    ],
    [
      'before a picture',
      `${P.a}<p><img src="/_next/image?url=a.png" alt="A"></p>${P.b}`,
      [T.a, chart(PLAN), h('p', {}, h('img', { src: '/a.png', alt: 'A' })), T.b],
      `Before it. {${PLAN}}  After it.`,
    ],
    [
      'in boxes of their own',
      `${P.a}<div></div><div></div>${P.b}`,
      [
        T.a,
        h('div', {}, h('div', {}, chart('one'), chart('two'))),
        h('div', {}, chart('three')),
        T.b,
      ],
      'Before it. {one} {two} {three} After it.',
    ],
    [
      'after a quotation that ends with one',
      `<blockquote>${P.a}</blockquote>${P.b}`,
      [h('blockquote', {}, T.a, chart('one')), chart('two'), T.b],
      'Before it. {one} {two} After it.',
    ],
    [
      'after a summary',
      `<details><summary>More</summary></details>${P.b}`,
      [h('details', {}, h('summary', {}, 'More'), chart(PLAN)), T.b],
      `{${PLAN}} After it.`,
    ],
  ])('are put there as sources: %s', (_where, shown, told, expected) => {
    expect(filled(shown, told)).toBe(expected);
  });

  it.each([
    ['is drawn', P.a + DRAWN + P.b, [T.a, chart(PLAN), T.b], 'Before it. {drawn} After it.'],
    [
      'is drawn, at the beginning',
      DRAWN + P.b + P.a,
      [chart(PLAN), T.b, T.a],
      '{drawn} After it. Before it.',
    ],
    [
      'is drawn, before a picture without words',
      `${P.a}${DRAWN}<p><img src="/a.png" alt=""></p>`,
      [T.a, chart(PLAN), h('p', {}, h('img', { src: '/a.png', alt: '' }))],
      'Before it. {drawn} ',
    ],
    [
      'is there as a source',
      `${P.a}<pre class="mermaid">x</pre>${P.b}`,
      [T.a, chart(PLAN), T.b],
      'Before it. {x} After it.',
    ],
    ['is at a place that is not known', P.b, [T.a, chart(PLAN), T.b], 'After it.'],
    [
      'has no source',
      P.a + P.b,
      [T.a, chart(' '), chart({ nodes: [] }), T.b],
      'Before it. After it.',
    ],
    [
      'is drawn, in a box of its own',
      `${P.a}<div>${DRAWN}</div><hr>`,
      [T.a, h('div', {}, chart(PLAN)), h('hr', {})],
      'Before it. {drawn}',
    ],
    ['is at one of two', P.a + P.a, [T.a, chart(PLAN)], 'Before it. Before it.'],
  ])('are left out where one %s', (_why, shown, told, expected) => {
    expect(filled(shown, told)).toBe(expected);
  });

  it('stay in the panel that they are in', () => {
    const shown = `<div><div role="tablist"><button role="tab" id="t" aria-selected="true">Plan</button></div><div role="tabpanel" aria-labelledby="t" data-state="active"><ul><li>One</li></ul></div></div>${P.b}`;
    const told = [tabs(['Plan'], [h('ul', {}, h('li', {}, 'One')), chart(PLAN)] as Json), T.b];
    const page = pageOf(shown, told);
    const body = findBody(page) ?? page.body;
    const drawn = payloadBody(page, 'https://blog.example/post');
    if (drawn) fillDiagrams(body, drawn);
    expect(body.querySelector('[role="tabpanel"] > ul + pre.mermaid')?.textContent).toBe(PLAN);
  });

  it('are not in the last panel of tabs that they come after', () => {
    const two = [p('One'), p('Two')] as const;
    const told = [tabs(['A', 'B'], ...two), chart(PLAN), T.b];
    const page = pageOf(
      shownTabs(['A', 'B'], '<p>One</p>').replace('hidden>', 'hidden><p>Two</p>') + P.b,
      told,
    );
    const body = findBody(page) ?? page.body;
    const drawn = payloadBody(page, 'https://blog.example/post');
    if (drawn) fillDiagrams(body, drawn);
    expect(body.querySelector('div:has(> [role="tablist"]) + pre.mermaid + p')).not.toBeNull();
    expect(body.querySelectorAll('pre.mermaid')).toHaveLength(1);
  });

  it('stay in the item that they are in, after its words', () => {
    const item = [h('li', {}, 'One', chart(PLAN)), h('li', {}, 'Two')];
    const page = pageOf(`<ul><li>One</li><li>Two</li></ul>${P.b}`, [h('ul', {}, ...item), T.b]);
    const body = findBody(page) ?? page.body;
    const drawn = payloadBody(page, 'https://blog.example/post');
    if (drawn) fillDiagrams(body, drawn);
    expect(body.querySelector('li:first-child > pre.mermaid')?.textContent).toBe(PLAN);
  });

  it('are looked for in pages alone whose payload tells of some', () => {
    expect(tellsDiagrams(pageOf(P.a, [T.a, chart(PLAN)]))).toBe(true);
    expect(tellsDiagrams(pageOf(P.a, [T.a, p('A chart: words.')]))).toBe(false);
  });
});
