import { describe, expect, it } from 'vitest';
import { parse, pick } from '../../../tests/dom.ts';
import { commonAncestor, inChrome, isBefore } from './site-chrome.ts';

describe('inChrome', () => {
  it.each([
    ['a bar', '<nav><b>x</b></nav>'],
    ['a dialog', '<dialog><p><b>x</b></p></dialog>'],
    ...['navigation', 'dialog', 'banner', 'contentinfo', 'search'].map((role) => [
      `the role ${role}`,
      `<div role="${role}"><p><b>x</b></p></div>`,
    ]),
    ...['sidebar', 'sidebar-mobile', 'nav', 'subnav', 'tocnav', 'toc'].map((id) => [
      `Fumadocs’ ${id}`,
      `<div id="nd-${id}"><p><b>x</b></p></div>`,
    ]),
    ['a table of contents (12.5 to 14.6)', '<div data-toc=""><b>x</b></div>'],
    ['a table of contents that opens', '<div data-toc-popover=""><b>x</b></div>'],
    ['a popover', '<div data-radix-popper-content-wrapper=""><b>x</b></div>'],
    ['Next’s announcer', '<next-route-announcer><b>x</b></next-route-announcer>'],
    ['the page’s footer', '<footer><b>x</b></footer>'],
    ['a footer of the main part', '<main><footer><b>x</b></footer></main>'],
    ['a header with links', '<header><nav></nav><b>x</b></header>'],
  ])('is so in %s', (_place, html = '') => {
    expect(inChrome(pick(parse(html), 'b'))).toBe(true);
  });

  it.each([
    ['an article', '<article><b>x</b></article>'],
    ['the header of an article', '<article><header><h1>T</h1><b>x</b></header></article>'],
    ['a header with title and breadcrumbs', '<header><nav></nav><h1>T</h1><b>x</b></header>'],
    ['the footer of an article', '<article><footer><b>x</b></footer></article>'],
    ['Fumadocs’ page', '<main id="nd-home-layout"><article id="nd-page"><b>x</b></article></main>'],
    ['an aside', '<aside><b>x</b></aside>'],
  ])('is not so in %s', (_place, html) => {
    expect(inChrome(pick(parse(html), 'b'))).toBe(false);
  });
});

describe('isBefore', () => {
  const page = parse('<div id="box"><i id="a"></i></div><p id="b"></p>');
  it.each([
    ['#a', '#b', true],
    ['#b', '#a', false],
    ['#box', '#b', true],
    ['#box', '#a', false],
    ['#a', '#box', false],
    ['#a', '#a', false],
  ])('%s before %s: %s', (a, b, before) => {
    expect(isBefore(pick(page, a), pick(page, b))).toBe(before);
  });
});

describe('commonAncestor', () => {
  const page = parse('<div id="box"><div id="c"><i id="a"></i></div><i id="b"></i></div>');
  it.each([
    ['#a', '#b', '#box'],
    ['#b', '#a', '#box'],
    ['#c', '#a', '#c'],
    ['#a', '#c', '#c'],
    ['#a', '#a', '#a'],
  ])('of %s and %s is %s', (a, b, ancestor) => {
    expect(commonAncestor(pick(page, a), pick(page, b))).toBe(pick(page, ancestor));
  });

  it('comes to an end where there is none', () => {
    const other = parse('<p></p>');
    expect(commonAncestor(pick(page, '#a'), pick(other, 'p'))).toBe(page.documentElement);
  });
});
