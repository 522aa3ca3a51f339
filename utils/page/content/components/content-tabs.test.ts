import { describe, expect, it } from 'vitest';
import { contentOf, post, URL_OF_PAGE } from '../../../../tests/post.ts';
import { extract } from '../../article/extract-article.ts';

const tabsOf = (...tabs: [label: string, text: string, open?: boolean][]): string =>
  `<div data-tabs="">${tabs
    .map(
      ([label, text, open]) =>
        `<section data-tab="${label}"${open ? ' data-open=""' : ''}><p>${text}</p></section>`,
    )
    .join('')}</div>`;
const TWO = tabsOf(['A', 'a', true], ['B', 'b']);

describe('tabs', () => {
  it.each([
    [
      'radio buttons with roles',
      '<div role="tablist"><input type="radio" role="tab" aria-label="A" checked><div role="tabpanel">a</div><input type="radio" role="tab" aria-label="B"><div role="tabpanel">b</div></div>',
    ],
    [
      'radio buttons without roles',
      '<div class="tabs"><input type="radio" name="t" class="tab" aria-label="A" checked><div class="tab-content">a</div><input type="radio" name="t" class="tab" aria-label="B"><div class="tab-content">b</div></div>',
    ],
    [
      'buttons in one box with their panels',
      '<div role="tablist"><button role="tab" aria-selected="true">A</button><div role="tabpanel">a</div><button role="tab">B</button><div role="tabpanel" hidden>b</div></div>',
    ],
    [
      'buttons in one box with panels that their ids join',
      '<div role="tablist"><div><button role="tab" aria-controls="y">B</button><button role="tab" aria-controls="x" aria-selected="true">A</button></div><div role="tabpanel" id="x">a</div><div role="tabpanel" id="y">b</div></div>',
    ],
    [
      'icons, which have names alone',
      '<div><div role="tablist"><button role="tab" aria-selected="true" aria-label="A"><svg></svg></button><button role="tab" title="B"><svg></svg></button></div><div role="tabpanel">a</div><div role="tabpanel" hidden>b</div></div>',
    ],
  ])('of %s have labels and panels', (_sort, body) => {
    const html = contentOf(body);
    expect(html).toContain('<section data-tab="A" data-open=""><p>a</p></section>');
    expect(html).toContain('<section data-tab="B"><p>b</p></section>');
    expect(html).not.toContain('data-missing');
  });

  it('beside others have their own panels', () => {
    const inside =
      '<div role="tablist"><input type="radio" role="tab" aria-label="A" checked><div role="tabpanel">a</div><input type="radio" role="tab" aria-label="B"><div role="tabpanel">b</div></div>';
    expect(contentOf(inside + inside)).toBe(TWO + TWO);
  });

  it('keep what else stands in their list', () => {
    const body =
      '<div><div role="tablist"><span>Package manager</span><button role="tab" aria-selected="true">A</button><button role="tab">B</button><button>Copy</button><span class="sr-only">Tabs</span></div><div role="tabpanel">a</div><div role="tabpanel" hidden>b</div></div>';
    expect(contentOf(body)).toBe(`<p>Package manager</p>${TWO}`);
  });

  it('in one another hold what they held, and so do accordions in them', () => {
    const inner = `<div><div role="tablist"><button role="tab">C</button></div><div role="tabpanel"><h3><button aria-expanded="true">T</button></h3><div role="region"><p>So.</p></div></div></div>`;
    const body = `<div><div role="tablist"><button role="tab" aria-selected="true">A</button><button role="tab">B</button></div><div role="tabpanel"><p>a</p>${inner}</div><div role="tabpanel"><p>b</p></div></div>`;
    expect(contentOf(body)).toBe(
      '<div data-tabs=""><section data-tab="A" data-open=""><p>a</p><div data-tabs=""><section data-tab="C" data-open=""><details><summary>T</summary><p>So.</p></details></section></div></section><section data-tab="B"><p>b</p></section></div>',
    );
  });

  it('below their panels hold what they held', () => {
    const tabs = (inner: string): string =>
      `<div><div role="tabpanel"><p>a</p>${inner}</div><div role="tablist"><button role="tab">A</button></div></div>`;
    const open = (text: string): string =>
      `<div data-tabs=""><section data-tab="A" data-open=""><p>a</p>${text}</section></div>`;
    expect(contentOf(tabs(tabs('<p>b</p>')))).toBe(open(open('<p>b</p>')));
  });

  it('of accordions whose closed panels are not there take no other item for theirs', () => {
    const item = (label: string): string =>
      `<h3 data-state="closed"><button aria-expanded="false">${label}</button></h3>`;
    const missing = (label: string): string =>
      `<details><summary>${label}</summary><p data-missing="${label}"></p></details>`;
    expect(contentOf(`<div>${item('A')}${item('B')}${item('C')}</div>`)).toBe(
      ['A', 'B', 'C'].map(missing).join(''),
    );
  });

  it.each([
    '<div class="MuiCollapse"><div class="wrapper"><div role="region" id="p"><p>So.</p></div></div></div>',
    '<div class="fold"><div id="p"><p>So.</p></div></div>',
    '<div id="p"><p>So.</p></div>',
    '<section style="height:0"><div><div><div id="p"><p>So.</p></div></div></div></section>',
  ])('of accordions may have boxes around their panels: %s', (panel) => {
    const body = `<div><h3><button aria-expanded="false" aria-controls="p">Why?</button></h3>${panel}</div>`;
    expect(contentOf(body)).toBe('<details><summary>Why?</summary><p>So.</p></details>');
    expect(extract(post(body), URL_OF_PAGE).headings.map(({ text }) => text)).toEqual(['First']);
  });

  it('are none of a box that holds more than what is controlled', () => {
    const body =
      '<div><h3><button aria-expanded="false" aria-controls="p">Why?</button></h3><div><p>Else.</p><div id="p"><p>So.</p></div></div></div>';
    expect(contentOf(body)).toContain('</details><p>Else.</p><p>So.</p>');
  });

  it('are no radio buttons of a question', () => {
    const body =
      '<div><input type="radio" aria-label="A"><label>Yes</label><input type="radio" aria-label="B"><label>No</label></div>';
    expect(contentOf(body)).not.toContain('data-tabs');
  });
});
