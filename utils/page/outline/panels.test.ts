import { describe, expect, it } from 'vitest';
import { parse, pick } from '../../../tests/dom.ts';
import { findPanels, isEmptyPanel, panelAround, panelAt, stepsTo, type Panel } from './panels.ts';

function panelsOf(html: string): ReturnType<typeof findPanels> {
  return findPanels(pick(parse(`<div class="prose">${html}</div>`), '.prose'));
}

/** A panel in a line: its kind, label, whether it is open, and what it says. */
function told({ group, label, isOpen, content }: Panel): string {
  const text = content?.textContent?.replace(/\s+/g, ' ').trim() ?? '–';
  return `${group.kind} ${label} ${isOpen ? 'open' : 'closed'}: ${text}`;
}

function listOf(html: string): string[] {
  return panelsOf(html).all.map(told);
}

const tab = (label: string, more = ''): string => `<button role="tab" ${more}>${label}</button>`;
const tabs = (...each: string[]): string => `<div role="tablist">${each.join('')}</div>`;
const panel = (text: string, more = ''): string => `<div role="tabpanel" ${more}>${text}</div>`;
const details = (label: string, html = 'Text'): string =>
  `<details><summary>${label}</summary>${html}</details>`;
const accordion = (label: string, more = ''): string =>
  `<h3><button aria-expanded="false">${label}</button></h3>${more}`;

describe('findPanels', () => {
  it.each([
    [
      'the panel that a tab controls, wherever it is',
      tabs(tab('A', 'aria-controls="a"'), tab('B', 'aria-controls="b" aria-selected="true"')) +
        `<div>${panel('of B', 'id="b"')}${panel('of A', 'id="a"')}</div>`,
      ['tabs A closed: of A', 'tabs B open: of B'],
    ],
    [
      'the panel that names its tab',
      tabs(tab('A', 'id="a" data-state="active"'), tab('B', 'id="b"')) +
        panel('of B', 'aria-labelledby="b"') +
        panel('of A', 'aria-labelledby="a"'),
      ['tabs A open: of A', 'tabs B closed: of B'],
    ],
    [
      'panels beside their list, in their order, where nothing is said',
      tabs(tab('A'), tab('B')) + panel('of A') + panel('of B', 'data-state="active"'),
      ['tabs A closed: of A', 'tabs B open: of B'],
    ],
    [
      'one panel, for the tab that is selected',
      tabs(tab('A'), tab('B', 'aria-selected="true"')) + panel('of B'),
      ['tabs A closed: –', 'tabs B open: of B'],
    ],
    [
      'no panels, where there are neither as many as tabs nor one',
      tabs(tab('A'), tab('B'), tab('C', 'aria-selected="true"')) + panel('one') + panel('two'),
      ['tabs A closed: –', 'tabs B closed: –', 'tabs C open: –'],
    ],
    [
      'none for a tab that says nothing where another does',
      tabs(tab('A', 'aria-controls="a"'), tab('B', 'aria-selected="true"')) +
        panel('of A', 'id="a"') +
        panel('other'),
      ['tabs A closed: of A', 'tabs B open: –'],
    ],
    [
      'no element but a panel beside the list',
      `<p>Before</p>${tabs(tab('A'))}<p>After</p>`,
      ['tabs A closed: –'],
    ],
  ])('has, of tabs, %s', (_what, html, all) => {
    expect(listOf(html)).toEqual(all);
  });

  it('gives each panel to one tab, where ids and labels occur twice', () => {
    const group = (text: string): string =>
      `<div>${tabs(tab('A', 'id="a" aria-controls="p"'))}${panel(text, 'id="p" aria-labelledby="a"')}</div>`;
    expect(listOf(group('one') + group('two') + group('three'))).toEqual([
      'tabs A closed: one',
      'tabs A closed: two',
      'tabs A closed: three',
    ]);
  });

  it('does not take a panel of the group before, where nothing is said', () => {
    const html = tabs(tab('A')) + panel('one') + tabs(tab('B')) + panel('two');
    // Beside the first list are two panels, of which neither is said to be its own.
    expect(listOf(html)).toEqual(['tabs A closed: –', 'tabs B closed: –']);
    const apart = `<div>${tabs(tab('A'))}${panel('one')}${tabs()}</div>`;
    expect(listOf(apart + tabs(tab('B')))).toEqual(['tabs A closed: one', 'tabs B closed: –']);
    const shared = tabs(tab('A', 'aria-selected="true"')) + panel('one') + tabs(tab('B'));
    expect(listOf(shared)).toEqual(['tabs A open: one', 'tabs B closed: –']);
  });

  it('takes no panel without an id for one that a tab controls', () => {
    const html = `${panel('other')}<div>${tabs(tab('A'), tab('B'))}</div>`;
    expect(listOf(html)).toEqual(['tabs A closed: –', 'tabs B closed: –']);
  });

  it('has tabs within tabs', () => {
    const inner = `<div>${tabs(tab('C', 'aria-controls="c"'))}${panel('of C', 'id="c"')}</div>`;
    const html = tabs(tab('A', 'aria-controls="a"')) + panel(inner, 'id="a"');
    const { groups, all } = panelsOf(html);
    expect(all.map(({ label }) => label)).toEqual(['A', 'C']);
    expect(groups).toHaveLength(1);
    expect(all[0]?.groups[0]?.panels).toEqual([all[1]]);
    expect(all[1]?.group.around).toBe(all[0]);
    expect(stepsTo(all[1])).toEqual([
      { label: 'A', nth: 0 },
      { label: 'C', nth: 0 },
    ]);
  });

  it('has none of a list of tabs within a list of tabs twice', () => {
    expect(listOf(tabs(tab('A'), tabs(tab('B'))))).toEqual([
      'tabs A closed: –',
      'tabs B closed: –',
    ]);
  });

  it.each([
    ['closed', accordion('A', '<div data-state="closed">in it</div>'), 'closed: in it'],
    [
      'open',
      '<h3><button aria-expanded="true">A</button></h3><div data-open>in it</div>',
      'open: in it',
    ],
    [
      'in a role',
      '<div role="heading"><button aria-expanded="false">A</button></div><div role="region">in it</div>',
      'closed: in it',
    ],
    ['without content', accordion('A', '<p>What follows.</p>'), 'closed: –'],
    ['at the end', accordion('A'), 'closed: –'],
  ])('has an accordion %s', (_what, html, said) => {
    expect(listOf(html)).toEqual([`accordion A ${said}`]);
  });

  it('reads all of an accordion’s title', () => {
    const html = accordion('<span>1</span> A');
    expect(panelsOf(html).all.map(({ label }) => label)).toEqual(['1 A']);
  });

  it('has details, with and without a summary of their own', () => {
    expect(listOf(details('A'))).toEqual(['accordion A closed: AText']);
    expect(listOf('<details open><div><summary>No</summary></div></details>')).toEqual([
      'accordion  open: No',
    ]);
  });

  it.each([
    [
      'of 16',
      '<button aria-expanded="false"><code>size?</code><span>number</span></button><div hidden>How big</div>',
      'row size closed: How big',
    ],
    [
      'up to 15',
      '<table><tr><td><code>size?</code><button aria-haspopup="dialog" aria-expanded="false"></button></td></tr></table>',
      'row size closed: –',
    ],
  ])('has rows of type tables %s', (_version, html, row) => {
    expect(listOf(html)).toEqual([row]);
  });

  it.each([
    [
      'a button that folds a table of contents',
      '<button aria-expanded="false">On this page</button><div data-state="closed">A</div>',
    ],
    ['a menu', '<h3><button aria-haspopup="menu" aria-expanded="false">Copy</button></h3>'],
    [
      'a menu beside code',
      '<p><code>npm</code><button aria-haspopup="menu" aria-expanded="false"></button></p>',
    ],
    [
      'a menu beside a word of a table',
      '<table><tr><td><b>A</b><button aria-haspopup="menu" aria-expanded="false"></button></td></tr></table>',
    ],
    [
      'a field to choose from',
      '<h3><button role="combobox" aria-expanded="false">Sort</button></h3>',
    ],
    [
      'a tab that says whether it is open',
      '<h3><button role="tab" aria-expanded="false">A</button></h3>',
    ],
    ['a list without tabs', tabs('<span>A</span>')],
  ])('has none for %s', (_what, html) => {
    const { groups, all } = panelsOf(html);
    expect([groups, all]).toEqual([[], []]);
  });

  it('says which section a group stands in, on its level', () => {
    const html = `${details('A')}<h2 id="one">One</h2>${details('B', `<h3 id="in">In</h3>${details('C')}`)}
      ${accordion('D')}${details('E')}<h2 id="two">Two</h2>${details('F')}`;
    const sections = panelsOf(html).all.map(({ label, group }) => [label, group.section]);
    expect(sections).toEqual([
      ['A', ''],
      ['B', 'one'],
      ['C', 'in'],
      ['D', 'one'],
      ['E', 'one'],
      ['F', 'two'],
    ]);
  });

  it('takes the title of an accordion for no section, though it has an id', () => {
    const titled = accordion('A').replace('<h3>', '<h3 id="title">');
    expect(panelsOf(titled + details('B')).all.map(({ group }) => group.section)).toEqual(['', '']);
  });

  it('counts panels of the same label, each on its level', () => {
    const html = details('A', details('A') + details('A')) + details('B') + details('A');
    const { all, groups } = panelsOf(html);
    expect(all.map(({ label, nth }) => `${label} ${nth}`)).toEqual([
      'A 0',
      'A 0',
      'A 1',
      'B 0',
      'A 1',
    ]);
    for (const at of all) {
      const steps = stepsTo(at);
      let level = groups;
      let found: Panel | undefined;
      for (const step of steps) {
        found = panelAt(level, step);
        level = found?.groups ?? [];
      }
      expect(found).toBe(at);
    }
  });

  it('has a head to stand behind: the list, the title, the summary', () => {
    const html = `${tabs(tab('A'))}${accordion('B')}${details('C')}<details>D</details>`;
    const heads = panelsOf(html).groups.map(({ head }) => head.localName);
    expect(heads).toEqual(['div', 'h3', 'summary', 'details']);
  });
});

describe('panelAround', () => {
  it('is the innermost, and none outside the article', () => {
    const page = parse(
      `<details><summary>Out</summary><div class="prose"><p></p>${details('A', details('B', '<b></b>'))}</div></details>`,
    );
    const body = pick(page, '.prose');
    const { byContent } = findPanels(body);
    expect(panelAround(pick(page, 'b'), body, byContent)?.label).toBe('B');
    expect(panelAround(pick(page, 'p'), body, byContent)).toBeUndefined();
    const all = findPanels(page.body).byContent;
    expect(panelAround(pick(page, 'p'), body, all)).toBeUndefined();
    expect(panelAround(pick(page, 'p'), page.body, all)?.label).toBe('Out');
  });

  it('has no steps where there is none', () => {
    expect(stepsTo(undefined)).toEqual([]);
  });
});

describe('isEmptyPanel', () => {
  it.each([
    ['text', 'Text', false],
    ['an image alone', '<img alt="">', false],
    ['white space', ' \n ', true],
    ['nothing', '', true],
  ])('of a panel with %s', (_what, html, isEmpty) => {
    const { all } = panelsOf(tabs(tab('A', 'aria-controls="a"')) + panel(html, 'id="a"'));
    expect(all.map(isEmptyPanel)).toEqual([isEmpty]);
  });

  it('of one that is not there', () => {
    expect(panelsOf(tabs(tab('A'))).all.map(isEmptyPanel)).toEqual([true]);
  });
});
