import { afterEach, describe, expect, it } from 'vitest';
import { mount } from '../../../tests/dom.ts';
import { findLandmarks, type Landmark, readPlace } from './reading-position.ts';
import { scrollToPlace } from './scroll-to-place.ts';

let unmount = (): void => undefined;

afterEach(() => {
  unmount();
  window.scrollTo(0, 0);
});

const STYLE = `<style>.prose h2{margin:0;height:20px}.prose p{margin:0}
.shell{height:400px;overflow:auto}</style>`;

function article(heights: readonly number[], hidden = -1): string {
  const sections = heights.map((height, at) => {
    const html = `<h2 id="s${at}">Section ${at}</h2><p style="height:${height}px"></p>`;
    return at === hidden ? `<div hidden>${html}</div>` : html;
  });
  return `<div class="prose"><p style="height:900px">Lead</p>${sections.join('')}</div>`;
}

/** Goes to a place of the article, and reads where that is. */
function placeAfter(count: number, current: number, part: number): number[] {
  const headings: Landmark[] = Array.from({ length: count }, (_none, at) => ({
    depth: 2,
    text: `Section ${at}`,
    id: `s${at}`,
  }));
  const found = findLandmarks(document, headings);
  if (!found) throw new Error('no landmarks');
  scrollToPlace(found, { current, part });
  const place = readPlace(found, -1);
  return place ? [place.current, Math.round(place.part * 10) / 10] : [];
}

const HEIGHTS = [800, 1200, 300, 200, 900];
const PLACES = [
  [-1, 0.5],
  [0, 0.5],
  [1, 0.2],
  [1, 0.9],
  [2, 0.5],
  [3, 0.5],
  [4, 0.1],
] as const;

describe('scrollToPlace', () => {
  it.each(PLACES)('goes to section %d at %d in the window', (current, part) => {
    unmount = mount(STYLE + article(HEIGHTS));
    expect(placeAfter(5, current, part)).toEqual([current, part]);
  });

  it.each(PLACES)('goes to section %d at %d in a box that scrolls', (current, part) => {
    unmount = mount(`${STYLE}<div class="shell">${article(HEIGHTS)}</div>`);
    expect(placeAfter(5, current, part)).toEqual([current, part]);
    expect(scrollY).toBe(0);
  });

  it('goes no further than the ends', () => {
    unmount = mount(STYLE + article(HEIGHTS));
    placeAfter(5, 4, 1);
    expect(scrollY).toBeGreaterThan(0);
    placeAfter(5, -1, 0);
    expect(scrollY).toBe(0);
    unmount();
    unmount = mount(`${STYLE}<h1 style="height:500px">Title</h1>${article(HEIGHTS)}`);
    placeAfter(5, 3, 1);
    placeAfter(5, -1, 0);
    expect(scrollY).toBe(0);
  });

  it('goes to the end of the section before one that is not shown', () => {
    unmount = mount(STYLE + article(HEIGHTS, 1));
    expect(placeAfter(5, 1, 0.5)[0]).toBe(2);
    expect(placeAfter(5, 0, 0.5)).toEqual([0, 0.5]);
  });

  it('does nothing where nothing is shown', () => {
    unmount = mount(`${STYLE}<div hidden>${article(HEIGHTS)}</div>`);
    expect(placeAfter(5, 1, 0.5)).toEqual([]);
  });

  it('leaves the focus where it is', () => {
    unmount = mount(`${STYLE}<button id="own">x</button>${article(HEIGHTS)}`);
    document.getElementById('own')?.focus({ preventScroll: true });
    placeAfter(5, 2, 0.5);
    expect(document.activeElement?.id).toBe('own');
  });
});
