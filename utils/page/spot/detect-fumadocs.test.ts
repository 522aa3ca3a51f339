import { afterEach, describe, expect, it, vi } from 'vitest';
import { mount, parse, pick } from '../../../tests/dom.ts';
import { markCodes, TRACES } from './fumadocs-signals.ts';
import { allSignals, spot } from './detect-fumadocs.ts';

/** Ids that Fumadocs’ layouts have had. */
const IDS = [
  'nd-page',
  'nd-home-layout',
  'nd-docs-layout',
  'nd-notebook-layout',
  'nd-flux-layout',
  'fd-glass-layout',
  'nd-nav',
  'nd-subnav',
  'nd-sidebar',
  'nd-toc',
];

/** What its styles define on the root. */
const PROPERTIES = [
  ['--color-fd-background', 'colours'],
  ['--fd-background', 'colours_14'],
  ['--fd-layout-width', 'layout_width'],
  ['--fd-nav-height', 'nav_height'],
] as const;

/** Pieces of a page, each with one mark as the version that leaves it writes it. */
const PIECES: Record<string, string> = {
  code_scroller:
    '<figure class="shiki not-prose"><div role="region" class="fd-scroll-container"><pre></pre></div></figure>',
  code_figure: '<figure class="fd-codeblock not-prose"><pre></pre></figure>',
  code_pre: '<pre class="nd-codeblock"></pre>',
  steps: '<div class="fd-steps"><div class="fd-step"><h3>Install</h3></div></div>',
  heading_button:
    '<h2 id="a" class="group/heading"><a data-card="" href="#a">A</a><button class="p-2 not-prose"></button></h2>',
  heading_peer:
    '<h2 id="a"><a data-card="" href="#a" class="peer">A</a><svg class="lucide text-fd-muted-foreground"></svg></h2>',
};

/** Marks that a page may have one of by chance: somebody copied a heading. */
const COPIED = ['heading_button', 'heading_peer'];

function pageOf(piece: string | undefined, times: number): Document {
  return parse(`<main><article>${(piece ?? '').repeat(times)}</article></main>`);
}

/** Whether a page has any trace of the styles is told by a class; of those it is the commonest. */
const TRACE = '<p class="text-fd-muted-foreground"></p>';

let unmount = (): void => undefined;

afterEach(() => {
  document.documentElement.removeAttribute('style');
  unmount();
  unmount = () => undefined;
});

describe('spot', () => {
  it('has a test for each mark', () => {
    const tested = ['layout_id', ...PROPERTIES.map(([, code]) => code), ...Object.keys(PIECES)];
    expect(markCodes().toSorted()).toEqual(tested.toSorted());
  });

  it.each(IDS)('knows a page by the id %s alone', (id) => {
    const page = parse(`<div><main id="${id}"></main></div>`);
    expect(spot(page)).toBe('layout_id');
    expect(allSignals(page)).toEqual(['layout_id']);
  });

  it.each(PROPERTIES)('knows a page by the property %s alone', (property, code) => {
    unmount = mount(TRACE);
    expect(spot(document)).toBeUndefined();
    document.documentElement.style.setProperty(property, '0 0% 10%');
    expect(spot(document)).toBe(code);
    expect(allSignals(document)).toEqual([code]);
  });

  it.each(Object.entries(PIECES))('knows a page by %s alone', (code, piece) => {
    const page = pageOf(piece, COPIED.includes(code) ? 2 : 1);
    expect(spot(page)).toBe(code);
    expect(allSignals(page)).toEqual([code]);
  });

  it.each(COPIED)('knows no page by a single %s, which may be a copy', (code) => {
    const page = pageOf(PIECES[code], 1);
    expect(spot(page)).toBeUndefined();
    expect(allSignals(page)).toEqual([]);
  });

  it('gives one mark of several, since one is proof', () => {
    const page = parse(`<main id="nd-page">${Object.values(PIECES).join('').repeat(2)}</main>`);
    expect(spot(page)).toBe('layout_id');
    expect(allSignals(page)).toEqual(['layout_id']);
  });

  it('gives all marks of the markup where there are no others', () => {
    const page = parse(`<main>${Object.values(PIECES).join('').repeat(2)}</main>`);
    expect(spot(page)).toBe('code_scroller');
    expect(allSignals(page)).toEqual(Object.keys(PIECES));
  });

  it.each([
    ['an empty page', ''],
    [
      'shadcn’s typography',
      '<h2 class="scroll-m-20 border-b" id="a">A</h2><p class="text-muted-foreground">x</p>',
    ],
    [
      'shadcn’s docs',
      '<div class="prose"><h2 class="scroll-m-28" id="a"><a href="#a">A</a></h2></div>'.repeat(3),
    ],
    [
      'Docusaurus',
      '<meta name="generator" content="Docusaurus"><h2 class="anchor" id="a">A<a class="hash-link" href="#a"></a></h2>',
    ],
    ['Nextra', '<h2>A<a href="#a" id="a" class="subheading-anchor"></a></h2><div id="toc-title">'],
    [
      'SAP Fundamental Styles',
      '<div class="fd-card fd-popover"><span class="fd-step"></span></div>',
    ],
    [
      'SAP’s steps',
      '<ul class="fd-wizard"><li class="fd-step">1</li></ul><div class="fd-scroll-container"></div>',
    ],
    ['Shiki', '<figure class="shiki not-prose"><pre class="shiki"><code></code></pre></figure>'],
    [
      'a heading with shadcn’s icon',
      '<h2 id="a"><a href="#a" class="peer">A</a><svg class="text-muted-foreground"></svg></h2>'.repeat(
        3,
      ),
    ],
    [
      'a page about Fumadocs',
      '<p>nd-page fd-steps --color-fd-background</p><pre><code>&lt;main id="nd-page"&gt;</code></pre>',
    ],
    ['ids that begin alike', '<main id="nd-pages"></main><div id="xnd-page"></div>'],
  ])('knows nothing of Fumadocs on %s', (_site, html) => {
    expect(spot(parse(html))).toBeUndefined();
    expect(allSignals(parse(html))).toEqual([]);
  });

  it.each(TRACES)('asks for properties where it sees %s', (trace) => {
    const [name = '', className = ''] = trace.split('.');
    document.documentElement.style.setProperty('--color-fd-background', 'white');
    const element = name === '' ? undefined : pick(document, name);
    element?.classList.add(className);
    if (!element) unmount = mount(`<p class="${className}"></p>`);
    expect(spot(document)).toBe('colours');
    element?.classList.remove(className);
  });

  it('asks a page without any class of these styles for no element and no style', () => {
    const style = vi.spyOn(window, 'getComputedStyle');
    const root = vi.spyOn(document, 'documentElement', 'get');
    unmount = mount('<div class="card flex prose-like"><span class="text-sm">Plain</span></div>');
    expect(spot(document)).toBeUndefined();
    expect(style).not.toHaveBeenCalled();
    expect(root).not.toHaveBeenCalled();
    style.mockRestore();
    root.mockRestore();
  });

  it.each(['--background', '--muted-foreground', '--color-background', '--fd-card'])(
    'knows nothing by the property %s',
    (property) => {
      unmount = mount(TRACE);
      document.documentElement.style.setProperty(property, 'white');
      expect(spot(document)).toBeUndefined();
    },
  );

  it('knows nothing of a document without a root', () => {
    const page = parse('');
    page.documentElement.remove();
    expect(spot(page)).toBeUndefined();
    expect(allSignals(page)).toEqual([]);
  });
});
