import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mount, pick } from '../../../tests/dom.ts';
import {
  alignBelowBars,
  coveredPixels,
  positionsOf,
  scrollBack,
  scrollersOf,
} from './scroll-below-bars.ts';

const LONG = '<div style="height: 3000px"></div>';
const HEADING = '<h2 id="target" style="margin: 0; height: 30px; line-height: 1">Heading</h2>';
const BAR = 'left: 0; right: 0; height: 60px; background: white';

let unmount = (): void => undefined;

function show(html: string): HTMLElement {
  unmount = mount(html);
  return pick(document, '#target');
}

function topOf(element: Element): number {
  return Math.round(element.getBoundingClientRect().top);
}

/** Where the lowest of the bars ends. */
function endOfBars(): number {
  return Math.max(
    ...[...document.querySelectorAll('.bar')].map((bar) => bar.getBoundingClientRect().bottom),
  );
}

beforeEach(() => window.scrollTo(0, 0));
afterEach(() => unmount());

describe('alignBelowBars', () => {
  it('brings a heading to the top where there is no bar', () => {
    const heading = show(LONG + HEADING + LONG);
    alignBelowBars(heading);
    expect(topOf(heading)).toBe(0);
  });

  it('keeps the scroll margin that the page gives its headings', () => {
    const heading = show(`${LONG}${HEADING}${LONG}`);
    heading.style.scrollMarginTop = '112px';
    alignBelowBars(heading);
    expect(topOf(heading)).toBe(112);
  });

  it.each([
    ['a fixed bar', `<header class="bar" style="position: fixed; top: 0; ${BAR}"></header>`],
    ['a sticky bar', `<header class="bar" style="position: sticky; top: 0; ${BAR}"></header>`],
    [
      'a bar with something in it',
      `<header class="bar" style="position: fixed; top: 0; ${BAR}"><nav style="height: 100%"><b>x</b></nav></header>`,
    ],
    [
      'two stacked bars',
      `<header class="bar" style="position: fixed; top: 0; ${BAR}"></header>
       <nav class="bar" style="position: fixed; top: 60px; ${BAR}"></nav>`,
    ],
    [
      'a bar that floats below the top',
      `<header class="bar" style="position: fixed; top: 20px; ${BAR}"></header>`,
    ],
  ])('brings it below %s, and not much lower', (_what, bars) => {
    const heading = show(bars + LONG + HEADING + LONG);
    alignBelowBars(heading);
    expect(topOf(heading)).toBeGreaterThanOrEqual(endOfBars());
    expect(topOf(heading)).toBeLessThan(endOfBars() + 24);
    expect(coveredPixels(heading)).toBe(0);
  });

  it('goes no lower where the page’s own margin clears the bar', () => {
    const heading = show(
      `<header class="bar" style="position: fixed; top: 0; ${BAR}"></header>${LONG}${HEADING}${LONG}`,
    );
    heading.style.scrollMarginTop = '112px';
    alignBelowBars(heading);
    expect(topOf(heading)).toBe(112);
  });

  it.each([
    ['a fixed column beside the text', 'position: fixed; top: 0; bottom: 0; left: 0; width: 80px'],
    ['a dialog over everything', 'position: fixed; inset: 0; background: white'],
    ['a bar at the bottom', `position: fixed; bottom: 0; ${BAR}`],
    ['a bar that lets clicks through', `position: fixed; top: 0; ${BAR}; pointer-events: none`],
    ['something that scrolls away', `position: relative; ${BAR}`],
  ])('takes no notice of %s', (_what, style) => {
    const heading = show(
      `<div class="bar" style="${style}"></div><div style="margin-left: 100px">${LONG}${HEADING}${LONG}</div>`,
    );
    alignBelowBars(heading);
    expect(topOf(heading)).toBe(0);
  });

  it('scrolls the container that the article is in', () => {
    const heading = show(
      `<div id="shell" style="height: 300px; overflow-y: auto">${LONG}${HEADING}${LONG}</div>`,
    );
    alignBelowBars(heading);
    expect(topOf(heading)).toBe(topOf(pick(document, '#shell')));
    expect(pick(document, '#shell').scrollTop).toBe(3000);
  });

  it('brings it below a bar within that container', () => {
    const heading = show(
      `<div id="shell" style="height: 300px; overflow-y: auto">
        <header class="bar" style="position: sticky; top: 0; ${BAR}"></header>
        ${LONG}${HEADING}${LONG}</div>`,
    );
    alignBelowBars(heading);
    expect(topOf(heading)).toBeGreaterThanOrEqual(endOfBars());
    expect(topOf(heading)).toBeLessThan(endOfBars() + 24);
  });

  it('does what can be done for a heading at the end of the page', () => {
    const heading = show(LONG + HEADING);
    alignBelowBars(heading);
    const { top, bottom } = heading.getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(window.innerHeight);
  });
});

describe('coveredPixels', () => {
  it('is none of a heading in the open', () => {
    expect(coveredPixels(show(`<div style="height: 50px"></div>${HEADING}`))).toBe(0);
  });

  it('is what lies under a bar, and a gap', () => {
    const heading = show(
      `<h2 id="target" style="position: absolute; margin: 0; top: 40px; height: 30px">Heading</h2>
       <header style="position: fixed; top: 0; ${BAR}"></header>`,
    );
    expect(coveredPixels(heading)).toBeGreaterThanOrEqual(20);
    expect(coveredPixels(heading)).toBeLessThan(44);
  });

  it('is what lies above the window', () => {
    const heading = show(LONG + HEADING + LONG);
    window.scrollTo(0, heading.offsetTop + 10);
    expect(coveredPixels(heading)).toBeGreaterThanOrEqual(10);
  });
});

describe('scrollersOf', () => {
  it('names what scrolls, the innermost first, and the window last', () => {
    const heading = show(
      `<div id="outer" style="height: 300px; overflow: auto"><div id="inner" style="height: 400px; overflow-y: scroll">
        ${LONG}${HEADING}</div></div>`,
    );
    expect(scrollersOf(heading).map((element) => element.id || element.localName)).toEqual([
      'inner',
      'outer',
      'html',
    ]);
  });

  it.each([
    ['does not scroll', 'overflow: visible; height: 300px'],
    ['only cuts', 'overflow: hidden; height: 300px'],
    ['has nothing to scroll', 'overflow: auto'],
  ])('names no box that %s', (_what, style) => {
    const heading = show(`<div style="${style}">${LONG}${HEADING}</div>`);
    expect(scrollersOf(heading)).toEqual([document.documentElement]);
  });
});

describe('scrollBack', () => {
  it('puts everything where it was', () => {
    const heading = show(
      `${LONG}<div id="shell" style="height: 300px; overflow: auto">${LONG}${HEADING}</div>${LONG}`,
    );
    const shell = pick(document, '#shell');
    shell.scrollTop = 70;
    window.scrollTo(0, 50);
    const positions = positionsOf(scrollersOf(heading));
    alignBelowBars(heading);
    expect([shell.scrollTop, window.scrollY]).not.toEqual([70, 50]);
    scrollBack(positions, 'instant');
    expect([shell.scrollTop, window.scrollY]).toEqual([70, 50]);
  });
});
