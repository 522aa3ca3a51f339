import { describe, expect, it } from 'vitest';
import { h, p, pageOf, shownTabs, tabs, type Json } from '../../../tests/closed-pages.ts';
import { parse } from '../../../tests/dom.ts';
import { fullerTexts, readFullerArticle } from './fuller-article.ts';
import { extract } from '../article/extract-article.ts';

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

const PAGE = 'https://blog.example/post';

interface Truth {
  url: string;
  headings?: { id: string; text: string; unmounted?: boolean; within?: string }[];
}

const closed = Object.entries(pages).flatMap(([path, html]) => {
  const truth = JSON.parse(truths[path.replace('page.html', 'expected.json')] ?? '{}') as Truth;
  const isClosed = truth.headings?.some(({ unmounted }) => unmounted);
  return isClosed && /__next_f|__FLIGHT_DATA|\.rsc\.push/.test(html)
    ? [[path.split('/').at(-2), html, truth] as const]
    : [];
});

describe('readFuller', () => {
  it.each(closed)(
    'has all headings of %s in their order',
    (_slug, html, { url, headings = [] }) => {
      const page = parse(html);
      const shown = extract(page, url);
      const fuller = readFullerArticle(page, url);
      expect(shown.closedPanels).toBe('unread');
      expect(fuller?.closedPanels).toBe('restored');
      expect(fuller?.headings.map(({ id }) => id)).toEqual(headings.map(({ id }) => id));
      expect(fuller?.headings.map(({ index }) => index)).toEqual(headings.map((_, index) => index));
      for (const [at, { unmounted, within }] of headings.entries()) {
        const heading = fuller?.headings[at];
        if (!unmounted) continue;
        expect(heading?.within).toBe(within);
        expect(heading?.inside?.at(-1)?.label).toBe(within);
      }
      expect(fuller?.words).toBeGreaterThan(shown.words);
      expect(fuller?.minutes).toBeGreaterThanOrEqual(shown.minutes);
    },
  );

  it.each(closed)('has a text for each section of %s', (_slug, html, { url, headings = [] }) => {
    const texts = fullerTexts(parse(html), url);
    expect(texts).toHaveLength(1 + headings.length);
    for (const [at, { unmounted }] of headings.entries()) {
      if (unmounted) expect(texts[1 + at]).not.toBe('');
    }
  });

  it('has nothing to add after a soft navigation', () => {
    const [, html, { url }] = closed[0] ?? expect.unreachable();
    expect(readFullerArticle(parse(html), `${url}-2`)).toBeUndefined();
  });

  it('counts the code of one tab, where tabs have nothing but code', () => {
    const code = (text: string): Json => h('figure', {}, h('pre', {}, h('code', {}, text)));
    const section = h('Heading', { as: 'h2', id: 'a' }, 'A');
    const labels = ['npm', 'pnpm'];
    const shown = '<h2 id="a">A</h2>' + shownTabs(labels, '<pre><code>npm i</code></pre>');
    const page = (...panels: Json[]): Document => pageOf(shown, [section, tabs(labels, ...panels)]);
    const alone = page(code('npm i'), code('pnpm i\n\npnpm up'));
    expect(readFullerArticle(alone, PAGE)?.codeLines).toBe(1);
    expect(fullerTexts(alone, PAGE)).toEqual(['', expect.stringContaining('pnpm up')]);
    const withProse = page(code('npm i'), [p('Then:'), code('pnpm i\n\npnpm up')]);
    expect(readFullerArticle(withProse, PAGE)?.codeLines).toBe(4);
  });
});
