import { afterEach, describe, expect, it } from 'vitest';
import { mount, pick } from '../../../tests/dom.ts';
import { findLandmarks, readPlace, type Landmark, type Place } from './reading-position.ts';

let unmount = (): void => undefined;

afterEach(() => {
  unmount();
  window.scrollTo(0, 0);
});

const STYLE = `<style>.prose h2{margin:0;height:20px;scroll-margin-top:100px}
.prose p{margin:0}.shell{height:300px;overflow:auto}</style>`;

/** Sections with so many pixels of text each. */
function article(...heights: number[]): string {
  const sections = heights.map(
    (height, at) => `<h2 id="s${at}">Section ${at}</h2><p style="height:${height}px"></p>`,
  );
  return `<div class="prose"><p style="height:600px">Lead</p>${sections.join('')}</div>`;
}

function headings(count: number): Landmark[] {
  return Array.from({ length: count }, (_, at) => ({
    depth: 2,
    text: `Section ${at}`,
    id: `s${at}`,
  }));
}

function show(html: string): void {
  unmount = mount(STYLE + html);
}

function place(count: number, from = -1): Place {
  const found = findLandmarks(document, headings(count));
  const place = found && readPlace(found, from);
  if (!place) throw new Error('no place');
  return place;
}

/** Where each heading is found, by its text; `-` where it is not. */
function found(...landmarks: Landmark[]): string {
  const { elements = [] } = findLandmarks(document, landmarks) ?? {};
  return elements.map((element) => element?.textContent ?? '-').join(' ');
}

describe('findLandmarks', () => {
  it('finds headings that say the same in their order', () => {
    show('<h2>Same</h2><h3>Same</h3><h2 id="b">Same</h2>');
    const { elements = [] } =
      findLandmarks(document, [
        { depth: 2, text: 'Same' },
        { depth: 2, text: 'Same', id: 'b' },
      ]) ?? {};
    expect(elements.map((element) => element?.id)).toEqual(['', 'b']);
  });

  it('takes no other for one that is in a closed panel', () => {
    show('<h3 id="a">Install</h3><h3 id="c">Installing</h3><h3 id="d">Done</h3>');
    const landmarks = (['a Install', 'b Install', 'c Installing', 'd Done'] as const).map(
      (said): Landmark => ({ depth: 3, id: said.slice(0, 1), text: said.slice(2) }),
    );
    expect(found(...landmarks)).toBe('Install - Installing Done');
  });

  it('passes over those that are gone', () => {
    show('<h2>One</h2><h2>Three</h2>');
    const landmarks = ['One', 'Two', 'Three'].map((text) => ({ depth: 2 as const, text }));
    expect(found(...landmarks)).toBe('One - Three');
  });

  it('knows a heading by its letters, whatever else stands in it', () => {
    show('<h2>A\u200b heading <button>#</button></h2>');
    expect(found({ depth: 2, text: 'A heading' })).not.toBe('-');
  });

  it('tells what holds them all', () => {
    show('<main><p>Lead</p><div><h2>One</h2></div><h2>Two</h2><div><h2>Three</h2></div></main>');
    const landmarks = ['One', 'Two', 'Three'].map((text) => ({ depth: 2 as const, text }));
    expect(findLandmarks(document, landmarks)?.body.localName).toBe('main');
  });

  it('finds nothing on another page', () => {
    show('<h2>Other</h2>');
    expect(findLandmarks(document, headings(3))).toBeUndefined();
  });

  it('comes to an end in a form whose fields go by the names of what is asked', () => {
    show('<form><input name="parentElement"><input name="closest"><h2>One</h2></form>');
    const landmarks = findLandmarks(document, [{ depth: 2, text: 'One' }]);
    expect(landmarks?.elements).toHaveLength(1);
  });
});

describe('readPlace', () => {
  const height = innerHeight;

  it('passes over what is shut away in a closed part', () => {
    show(
      '<div class="prose"><h2 id="s0">Section 0</h2><details><summary>More</summary><h2 id="s1">Section 1</h2></details><p style="height:3000px"></p></div>',
    );
    window.scrollTo(0, 1000);
    expect(place(2).current).toBe(0);
  });

  it('is nowhere while the first section is below the window', () => {
    show(`<div style="height:${height}px"></div>${article(2000)}`);
    expect(place(1)).toMatchObject({ current: -1, progress: 0 });
  });

  it('is before the first section while that is seen but not reached', () => {
    show(article(2000).replace('600px', `${height / 2}px`));
    expect(place(1).current).toBe(-1);
  });

  it('tells how much of the introduction has been read', () => {
    show(
      `<div style="height:${height}px"></div>${article(2000)}<div style="height:${height}px"></div>`,
    );
    expect(place(1)).toMatchObject({ current: -1, part: 0 });
    pick(document, '.prose').scrollIntoView();
    window.scrollBy(0, 300);
    const { current, part } = place(1);
    expect(current).toBe(-1);
    expect(part).toBeGreaterThan(0.5);
    expect(part).toBeLessThan(1);
  });

  it('is the title jumped to, though the first section is right below', () => {
    show(`<h1 tabindex="-1">Title</h1>${article(2000).replace('600px', '10px')}`);
    expect(place(1).current).toBe(0);
    pick(document, 'h1').focus();
    expect(place(1).current).toBe(-1);
    window.scrollTo(0, 300);
    expect(place(1).current).toBe(0);
  });

  it.each([
    ['a link above it', '<a href="#s0" class="at">Skip</a>', ''],
    ['what comes after it', '', '<h2 class="at" tabindex="-1">Comments</h2>'],
  ])('is the first section, though %s has focus', (_what, before, after) => {
    show(before + article(2000).replace('600px', '10px') + after);
    pick(document, '.at').focus({ preventScroll: true });
    expect(place(1).current).toBe(0);
  });

  it.each([0, 1, 2])('is section %i where its own anchor leads', (at) => {
    show(article(900, 900, 900) + `<div style="height:${height}px"></div>`);
    pick(document, `#s${at}`).scrollIntoView();
    expect(place(3)).toMatchObject({ current: at });
  });

  it.each([0, 1, 2])('is section %i where its own anchor leads, below padding', (at) => {
    show(article(900, 900, 900) + `<div style="height:${height}px"></div>`);
    document.documentElement.style.scrollPaddingTop = '120px';
    pick(document, `#s${at}`).scrollIntoView();
    expect(place(3).current).toBe(at);
    document.documentElement.removeAttribute('style');
  });

  it('is the section before until the next one is reached', () => {
    show(article(900, 900, 900) + `<div style="height:${height}px"></div>`);
    pick(document, '#s1').scrollIntoView();
    window.scrollBy(0, -40);
    const { current, part } = place(3);
    expect(current).toBe(0);
    expect(part).toBeGreaterThan(0.9);
  });

  it('finds its way from wherever it was', () => {
    show(article(900, 900, 900) + `<div style="height:${height}px"></div>`);
    pick(document, '#s1').scrollIntoView();
    expect([-1, 0, 1, 2].map((from) => place(3, from).current)).toEqual([1, 1, 1, 1]);
    window.scrollTo(0, 0);
    for (const from of [-1, 0, 1, 2]) expect(place(3, from).current).toBe(-1);
  });

  it('comes to each of the last sections, too short to reach the top', () => {
    show(article(2000, 30, 30, 30));
    const seen = new Set<number>();
    for (let top = 0; top < document.documentElement.scrollHeight; top += 10) {
      window.scrollTo(0, top);
      seen.add(place(4).current);
    }
    expect([...seen].filter((at) => at >= 0)).toEqual([0, 1, 2, 3]);
    expect(place(4)).toMatchObject({ current: 3, progress: 1 });
  });

  it.each(['window', 'shell'])('comes to none before it is seen, in a %s', (scroller) => {
    show(`<div style="height:400px"></div><div class="${scroller}">${article(2000, 30, 30)}</div>`);
    const isWindow = scroller === 'window';
    const at = isWindow ? document.documentElement : pick(document, '.shell');
    const { top } = isWindow ? { top: 0 } : at.getBoundingClientRect();
    const steps: string[] = [];
    for (at.scrollTop = 0; ; at.scrollTop += 10) {
      const { current } = place(3);
      const left = at.scrollHeight - at.clientHeight - at.scrollTop;
      const line = pick(document, `#s${Math.max(current, 0)}`).getBoundingClientRect().top - top;
      // Far from the end a section is come to in the upper half, else wherever it is in view.
      const lowest = left > at.clientHeight ? at.clientHeight / 2 : at.clientHeight;
      if (current >= 0 && line > lowest) steps.push(`${current} at ${line} of ${lowest}`);
      if (left < 1) break;
    }
    expect(steps).toEqual([]);
  });

  it('is the section that is read, though another has focus', () => {
    show(article(900, 900, 900) + `<div style="height:${height}px"></div>`);
    for (const each of document.querySelectorAll<HTMLElement>('h2')) each.tabIndex = -1;
    pick(document, '#s1').focus();
    pick(document, '#s2').scrollIntoView();
    expect(place(3).current).toBe(2);
    // In the lower half, where no jump leaves a heading.
    pick(document, '#s1').scrollIntoView();
    window.scrollBy(0, -(height * 0.7 - 100));
    expect(place(3).current).toBe(0);
  });

  it('is the section jumped to in a container, though it cannot come any higher', () => {
    show(`<div style="height:400px"></div><div class="shell">${article(900, 30, 30)}</div>`);
    const heading = pick(document, '#s1');
    heading.tabIndex = -1;
    heading.focus();
    pick(document, '.shell').scrollTop = 99_999;
    expect(place(3).current).toBe(1);
    // In the lower half, where no jump leaves a heading.
    heading.scrollIntoView();
    pick(document, '.shell').scrollTop -= 120;
    expect(place(3).current).toBe(0);
  });

  it.each([
    ['the body scrolls', 'html{height:100%;overflow:hidden}body{height:100%;overflow:auto}'],
    ['the window does', 'html,body{height:100%}body{overflow:auto}'],
    ['a part of it could', '.part{overflow:auto}'],
    ['a part runs over', '.part{height:200px}'],
  ])('comes to each section of a page of which %s', (_what, style) => {
    show(
      `<style>${style}</style><div class="part">${article(900, 900, 30)}<p class="end">End</p></div>`,
    );
    pick(document, '#s1').scrollIntoView();
    expect(place(3)).toMatchObject({ current: 1 });
    pick(document, '.end').scrollIntoView();
    expect(place(3)).toMatchObject({ current: 2 });
    document.body.scrollTo(0, 0);
  });

  it('is the section jumped to, though it cannot come any higher', () => {
    show(article(2000, 30, 30, 30));
    const heading = pick(document, '#s2');
    heading.tabIndex = -1;
    heading.focus();
    window.scrollTo(0, 99_999);
    expect(place(4).current).toBe(2);
  });

  it('is the section jumped to, though its anchor is in the lower half of a low window', () => {
    show(article(900, 900, 900) + `<div style="height:${height}px"></div>`);
    const heading = pick(document, '#s1');
    for (const each of document.querySelectorAll<HTMLElement>('h2'))
      each.style.scrollMarginTop = `${height * 0.6}px`;
    heading.tabIndex = -1;
    heading.focus();
    heading.scrollIntoView();
    expect(place(3).current).toBe(1);
  });

  it('works in a container that scrolls', () => {
    show(`<div class="shell">${article(500, 500, 40)}</div>`);
    const shell = pick(document, '.shell');
    expect(place(3)).toMatchObject({ current: -1, progress: 0 });
    pick(document, '#s1').scrollIntoView();
    expect(place(3).current).toBe(1);
    shell.scrollTop = 99_999;
    expect(place(3)).toMatchObject({ current: 2, progress: 1 });
  });

  it('passes over sections that are not shown', () => {
    show(article(900, 900, 900) + `<div style="height:${height}px"></div>`);
    pick(document, '#s1').hidden = true;
    pick(document, '#s2').scrollIntoView();
    window.scrollBy(0, -40);
    expect(place(3).current).toBe(0);
  });

  it('goes from 0 to 1 with the article, not the page', () => {
    show(`${article(3000)}<div style="height:5000px"></div>`);
    window.scrollTo(0, pick(document, '.prose').getBoundingClientRect().top);
    expect(place(1).progress).toBeCloseTo(0, 1);
    window.scrollTo(0, 3700 - innerHeight);
    expect(place(1).progress).toBe(1);
    // The lead, a heading and its text, less the window.
    const range = 600 + 20 + 3000 - innerHeight;
    window.scrollTo(0, window.scrollY - range / 4);
    expect(place(1).progress).toBeCloseTo(0.75, 1);
  });

  it('is at the end of an article that is in view as a whole', () => {
    show(article(0).replace('600px', '60px') + `<div style="height:${3 * height}px"></div>`);
    expect(place(1).progress).toBe(1);
    window.scrollTo(0, 30);
    expect(place(1).progress).toBe(1);
  });
});
