import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mount, paragraph, parse, pick } from '../../../tests/dom.ts';
import { createJump, findTarget } from './jump.ts';
import { fragmentOf } from './landing.ts';

function post(headings: string): Document {
  return parse(`<main><h1>A post</h1><div class="prose">${paragraph(40)}${headings}</div></main>`);
}

describe('findTarget', () => {
  it('finds a heading by its place', () => {
    const page = post('<h2>A</h2><h2>B</h2><h2>C</h2>');
    expect(findTarget(page, { index: 1, text: 'B' })?.textContent).toBe('B');
  });

  it.each([
    ['the first of two that say the same', 0],
    ['the second of two that say the same', 1],
  ])('finds %s', (_which, index) => {
    const page = post('<h2>Usage</h2><h2>Usage</h2>');
    const target = findTarget(page, { index, text: 'Usage' });
    expect(target).toBe(page.querySelectorAll('h2')[index]);
  });

  it.each([0, 1])('finds the right one of two with one id, at place %i', (index) => {
    const page = post('<h2 id="x">A</h2><h2 id="x">B</h2>');
    const text = index === 0 ? 'A' : 'B';
    expect(findTarget(page, { index, id: 'x', text })).toBe(page.querySelectorAll('h2')[index]);
  });

  it.each([
    ['has moved', '<h2 id="new">New</h2><h2 id="b">B</h2>'],
    ['says something else', '<h2 id="a">A</h2><h2 id="b">Changed</h2>'],
    ['has moved and shares its text', '<h2 id="a">B</h2><h2 id="c">C</h2><h2 id="b">B</h2>'],
    ['is no longer in the article', '<h2 id="a">A</h2><aside><h3 id="b">B</h3></aside>'],
  ])('finds one by its id that %s', (_change, headings) => {
    expect(findTarget(post(headings), { index: 1, id: 'b', text: 'B' })?.id).toBe('b');
  });

  it('finds one by its text whose id has changed', () => {
    const page = post('<h2 id="a">A</h2><h2 id="b-1">B</h2>');
    expect(findTarget(page, { index: 0, id: 'b', text: 'B' })?.id).toBe('b-1');
  });

  it('finds one by its text that has moved and never had an id', () => {
    const page = post('<h2>New</h2><h2>A</h2><h2>B</h2>');
    expect(findTarget(page, { index: 1, text: 'B' })?.textContent).toBe('B');
  });

  it('finds the first of those that might be it', () => {
    const same = post('<h2>A</h2><h2>B</h2><h2 class="other">B</h2>');
    expect(findTarget(same, { index: 0, text: 'B' })?.className).toBe('');
    const renamed = post('<h2 id="a">A</h2><h2 id="b-1">B</h2><h2 id="b-2">B</h2>');
    expect(findTarget(renamed, { index: 0, id: 'b', text: 'B' })?.id).toBe('b-1');
    const changed = post('<h2 id="b">C</h2><h2 id="b">D</h2>');
    expect(findTarget(changed, { index: 5, id: 'b', text: 'B' })?.textContent).toBe('C');
  });

  it('trusts an id more than what a heading says', () => {
    const page = post('<h2 id="b">Changed</h2><h2 id="c">B</h2>');
    expect(findTarget(page, { index: 5, id: 'b', text: 'B' })?.id).toBe('b');
  });

  it('finds nothing that is not there', () => {
    const page = post('<h2 id="a">A</h2><h2>C</h2>');
    expect(findTarget(page, { index: 0, id: 'b', text: 'B' })).toBeUndefined();
    expect(findTarget(page, { index: 1, text: 'B' })).toBeUndefined();
    expect(findTarget(page, { index: -1, id: '', text: '' })).toBeUndefined();
    expect(findTarget(parse(''), { index: 0, id: 'b', text: 'B' })).toBeUndefined();
  });

  it.each(['-launch', '100%', 'a b"]c', '你好'])('finds the id %j', (id) => {
    const page = post('<h2>A</h2>');
    pick(page, 'h2').id = id;
    expect(findTarget(page, { index: 5, id, text: 'Before' })?.id).toBe(id);
  });
});

describe('fragmentOf', () => {
  it.each(['a', '-launch', '100%', '50%25', 'a%20b', '你好-世界'])(
    'points to the id %j in an address',
    (id) => {
      const { hash } = new URL(`https://example.com/#${fragmentOf(id)}`);
      expect(decodeURIComponent(hash)).toBe(`#${id}`);
    },
  );
});

const GAP = '<div style="height: 2000px"></div>';
const BAR = '<header id="bar" style="position: sticky; top: 0; height: 60px">Bar</header>';

describe('createJump', () => {
  const jump = createJump(document);
  const FIRST = { index: 0, id: 'first', text: 'First' };
  const SECOND = { index: 1, id: 'second', text: 'Second' };
  const NO_ID = { index: 2, text: 'Third' };
  let unmount = (): void => undefined;

  beforeEach(() => {
    window.scrollTo(0, 0);
    unmount = mount(`${BAR}<main><h1>A post</h1><div class="prose">${paragraph(40)}
      <div id="above"></div>
      <h2 id="first">First</h2>${GAP}<h2 id="second">Second</h2>${GAP}<h2>Third</h2><p>Text</p>${GAP}</div>
      <button id="other">Other</button></main>`);
  });

  afterEach(() => {
    // What a reader does ends a jump.
    window.dispatchEvent(new Event('wheel'));
    vi.useRealTimers();
    unmount();
    history.replaceState(null, '', location.pathname + location.search);
  });

  function distanceBelowBar(selector: string): number {
    const { bottom } = pick(document, '#bar').getBoundingClientRect();
    return pick(document, selector).getBoundingClientRect().top - bottom;
  }

  it('brings the heading below the bar that covers the top', () => {
    expect(jump(SECOND, { smooth: false })).toBe('landed');
    expect(distanceBelowBar('#second')).toBeGreaterThanOrEqual(0);
    expect(distanceBelowBar('#second')).toBeLessThan(24);
  });

  it('does not look through the article for a heading that alone has its id', () => {
    const walks = vi.spyOn(document, 'createTreeWalker');
    expect(jump(SECOND, { smooth: false })).toBe('landed');
    expect(walks).not.toHaveBeenCalled();
    void jump(NO_ID, { smooth: false });
    expect(walks).toHaveBeenCalled();
    walks.mockRestore();
  });

  it.each([
    ['is twice on the page', '<h2 id="twice">Other</h2>', '<h2 id="twice">Right</h2>', 'Right'],
    ['is that of no heading', '<p id="p">Right</p>', '<h2 id="q">Right</h2>', 'Right'],
    ['is of a heading out of sight', '<h2 id="h" hidden>Right</h2>', '<h2>Right</h2>', 'Right'],
    ['is of one that says something else', '<h2 id="e">Other</h2>', '<h2>Last</h2>', 'Other'],
  ])('takes the right one where the id %s', (_where, first, second, text) => {
    pick(document, '#above').outerHTML = `${first}<p>Text</p>${second}<p>Text</p>`;
    const id = /id="(.*?)"/.exec(first)?.[1] ?? '';
    void jump({ index: 1, id, text: 'Right' }, { smooth: false });
    expect(document.activeElement?.matches('h2')).toBe(true);
    expect(document.activeElement?.textContent).toBe(text);
  });

  it('gives the heading focus', () => {
    void jump(SECOND, { smooth: false });
    expect(document.activeElement?.id).toBe('second');
  });

  it('gives the page its heading back once focus leaves', () => {
    const before = pick(document, '#second').outerHTML;
    void jump(SECOND, { smooth: false });
    pick(document, '#other').focus();
    expect(pick(document, '#second').outerHTML).toBe(before);
  });

  it('leaves the heading its focus while another window has it', () => {
    void jump(FIRST, { smooth: false });
    const heading = pick(document, '#first');
    // The window's focus goes, and with it the heading's, which stays the active element.
    heading.dispatchEvent(new FocusEvent('blur'));
    expect(heading.tabIndex).toBe(-1);
    expect(heading.hasAttribute('tabindex')).toBe(true);
  });

  it('gives one heading back when it jumps to the next', () => {
    void jump(SECOND, { smooth: false });
    void jump(FIRST, { smooth: false });
    expect(document.activeElement?.id).toBe('first');
    expect(pick(document, '#second').hasAttribute('tabindex')).toBe(false);
  });

  it('leaves a tabindex alone that is the page’s own', () => {
    pick(document, '#second').tabIndex = 0;
    void jump(SECOND, { smooth: false });
    expect(document.activeElement?.id).toBe('second');
    pick(document, '#other').focus();
    expect(pick(document, '#second').getAttribute('tabindex')).toBe('0');
  });

  it.each([
    ['a heading with an id', SECOND, '#second'],
    ['a heading without', NO_ID, ''],
  ])('makes one history entry for %s', (_what, target, hash) => {
    const { length } = history;
    void jump(target, { smooth: false });
    expect(history.length).toBe(length + 1);
    expect(location.hash).toBe(hash);
  });

  it('lands even where the browser refuses any more changes of the address', () => {
    vi.spyOn(history, 'pushState').mockThrowOnce(new DOMException('Too many', 'SecurityError'));
    expect(jump(NO_ID, { smooth: false })).toBe('landed');
  });

  it('makes an entry for a jump to where the address points already', () => {
    void jump(SECOND, { smooth: false });
    window.scrollTo(0, 0);
    const { length } = history;
    void jump(SECOND, { smooth: false });
    expect(history.length).toBe(length + 1);
    expect(location.hash).toBe('#second');
  });

  it.each([
    ['a heading with an id', SECOND],
    ['a heading without', NO_ID],
  ])('keeps the state that a router has left, for %s', (_what, target) => {
    history.replaceState({ router: 1 }, '');
    void jump(target, { smooth: false });
    expect(history.state).toEqual({ router: 1 });
  });

  const TOP = { index: -1, text: 'A post' };

  it('goes to the title, and to the address of the page', () => {
    void jump(SECOND, { smooth: false });
    history.replaceState({ router: 1 }, '');
    const { length } = history;
    expect(jump(TOP, { smooth: false })).toBe('landed');
    expect(document.activeElement?.localName).toBe('h1');
    expect(distanceBelowBar('h1')).toBeGreaterThanOrEqual(0);
    expect(distanceBelowBar('h1')).toBeLessThan(60);
    expect([history.length, location.hash]).toEqual([length + 1, '']);
    expect(history.state).toEqual({ router: 1 });
  });

  it.each([
    ['there is no title', () => pick(document, 'h1').remove()],
    ['the title is not shown', () => (pick(document, 'h1').hidden = true)],
  ])('goes to the start of the text where %s', (_what, change) => {
    change();
    void jump(SECOND, { smooth: false });
    expect(jump(TOP, { smooth: false })).toBe('landed');
    expect(document.activeElement?.className).toBe('prose');
    expect(distanceBelowBar('.prose')).toBeLessThan(60);
  });

  it.each([false, true])('also where the text scrolls by itself (smooth: %s)', async (smooth) => {
    const body = pick(document, '.prose');
    body.setAttribute('style', 'height: 300px; overflow: auto');
    body.scrollTo(0, 3000);
    expect(jump(TOP, { smooth })).toBe('landed');
    await vi.waitFor(() => expect(body.scrollTop).toBe(0), { timeout: 5000 });
    history.back();
    await vi.waitFor(() => expect(body.scrollTop).toBe(3000));
  });

  it('has no top to go to on a page without a text', () => {
    pick(document, 'main').remove();
    expect(jump(TOP, { smooth: false })).toBe('missing');
  });

  it.each([
    ['a heading with an id', SECOND, '#second'],
    ['a heading without', NO_ID, '#first'],
    ['the top', TOP, ''],
  ])('makes no history entry for a step to %s', (_what, target, hash) => {
    void jump(FIRST, { smooth: false });
    history.replaceState({ router: 1 }, '');
    const { length } = history;
    expect(jump(target, { smooth: false, isStep: true })).toBe('landed');
    expect([history.length, location.hash]).toEqual([length, hash]);
    expect(history.state).toEqual({ router: 1 });
  });

  it('comes back to where it was before the first of several steps', async () => {
    window.scrollTo(0, 300);
    void jump(FIRST, { smooth: false });
    void jump(SECOND, { smooth: false, isStep: true });
    void jump(NO_ID, { smooth: false, isStep: true });
    const stepped = window.scrollY;
    history.back();
    await vi.waitFor(() => expect(window.scrollY).toBe(300));
    history.forward();
    await vi.waitFor(() => expect(window.scrollY).toBe(stepped));
  });

  it('rests where a step has led, though the entry was left somewhere else before', async () => {
    window.scrollTo(0, 300);
    void jump(SECOND, { smooth: false });
    history.back();
    await vi.waitFor(() => expect(window.scrollY).toBe(300));
    void jump(FIRST, { smooth: false, isStep: true });
    const { scrollY } = window;
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise(requestAnimationFrame);
    expect([window.scrollY, location.hash]).toEqual([scrollY, '#first']);
  });

  it('comes back to where it was on Back', async () => {
    window.scrollTo(0, 300);
    void jump(SECOND, { smooth: false });
    expect(window.scrollY).toBeGreaterThan(1000);
    history.back();
    await vi.waitFor(() => expect(window.scrollY).toBe(300));
  });

  it.each([false, true])('changes nothing where the heading is gone (smooth: %s)', (smooth) => {
    const { length } = history;
    window.scrollTo(0, 300);
    expect(jump({ index: 7, id: 'gone', text: 'Gone' }, { smooth })).toBe('missing');
    expect([history.length, window.scrollY, location.hash]).toEqual([length, 300, '']);
  });

  it('gets there visibly, in more than one step, if asked to', async () => {
    void jump(SECOND, { smooth: true });
    expect(window.scrollY).toBeLessThan(1000);
    await vi.waitFor(() => expect(distanceBelowBar('#second')).toBeLessThan(24), { timeout: 5000 });
    expect(distanceBelowBar('#second')).toBeGreaterThanOrEqual(0);
  });

  it('gets there at once where less motion is asked for', () => {
    const still = vi
      .spyOn(window, 'matchMedia')
      .mockReturnValue({ matches: true } as MediaQueryList);
    void jump(SECOND, { smooth: true });
    expect(still).toHaveBeenCalledWith('(prefers-reduced-motion: reduce)');
    expect(distanceBelowBar('#second')).toBeLessThan(24);
    still.mockRestore();
  });

  describe('while the page settles', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
      // The browser's own anchoring would hide what is to be seen here.
      document.documentElement.style.overflowAnchor = 'none';
    });
    afterEach(() => document.documentElement.removeAttribute('style'));

    /** An image loads above the heading. */
    function shift(pixels: number): void {
      pick(document, '#above').style.height = `${pixels}px`;
    }

    it('keeps the heading in place', () => {
      void jump(SECOND, { smooth: false });
      shift(500);
      expect(distanceBelowBar('#second')).toBeGreaterThan(400);
      vi.advanceTimersByTime(500);
      expect(distanceBelowBar('#second')).toBeGreaterThanOrEqual(0);
      expect(distanceBelowBar('#second')).toBeLessThan(24);
    });

    it('leaves it where it is for a pixel', () => {
      shift(10);
      void jump(SECOND, { smooth: false });
      const before = distanceBelowBar('#second');
      shift(11);
      vi.advanceTimersByTime(500);
      expect(distanceBelowBar('#second')).toBeCloseTo(before + 1, 1);
    });

    it.each(['wheel', 'touchmove', 'keydown', 'pointerdown'])(
      'lets go at the reader’s %s, which the page may keep for itself',
      (type) => {
        void jump(SECOND, { smooth: false });
        pick(document, 'main').addEventListener(type, (event) => event.stopPropagation());
        pick(document, '#above').dispatchEvent(new Event(type, { bubbles: true }));
        shift(500);
        vi.advanceTimersByTime(500);
        expect(distanceBelowBar('#second')).toBeGreaterThan(400);
      },
    );

    it('lets go of what is scrolled away by other means, as by a scroll bar', () => {
      void jump(SECOND, { smooth: false });
      vi.advanceTimersByTime(300);
      window.scrollTo(0, 0);
      vi.advanceTimersByTime(2000);
      expect(scrollY).toBe(0);
      expect(vi.getTimerCount()).toBe(0);
    });

    it('lets go in the end', () => {
      void jump(SECOND, { smooth: false });
      vi.advanceTimersByTime(10_000);
      shift(500);
      vi.advanceTimersByTime(500);
      expect(distanceBelowBar('#second')).toBeGreaterThan(400);
      expect(vi.getTimerCount()).toBe(0);
    });

    /** What a framework does that draws the article again. */
    function replaceHeadings(): void {
      for (const heading of document.querySelectorAll('.prose > h2'))
        heading.replaceWith(heading.cloneNode(true));
      pick(document, '.prose h2#second').removeAttribute('tabindex');
    }

    it('goes on to the heading that the page puts in its place, and gives it focus', () => {
      void jump(SECOND, { smooth: false });
      replaceHeadings();
      shift(500);
      vi.advanceTimersByTime(500);
      expect(document.activeElement).toBe(pick(document, '#second'));
      expect(distanceBelowBar('#second')).toBeGreaterThanOrEqual(0);
      expect(distanceBelowBar('#second')).toBeLessThan(24);
    });

    it('leaves focus where the page puts it as it replaces the heading', () => {
      void jump(SECOND, { smooth: false });
      replaceHeadings();
      pick(document, '#other').focus({ preventScroll: true });
      vi.advanceTimersByTime(500);
      expect(document.activeElement?.id).toBe('other');
    });

    it('ends where the heading goes and none comes', () => {
      void jump(SECOND, { smooth: false });
      pick(document, '#second').remove();
      vi.advanceTimersByTime(10_000);
      expect(vi.getTimerCount()).toBe(0);
    });

    const HOSTILE: [string, () => void][] = [
      ['replaces its headings all the time', replaceHeadings],
      ['scrolls all the time', () => window.scrollBy(0, -150)],
      ['scrolls to and fro', () => window.scrollTo(0, scrollY > 100 ? 0 : 900)],
      ['takes focus all the time', () => pick(document, '#other').focus()],
      ['grows all the time', () => shift(pick(document, '#above').offsetHeight + 90)],
    ];

    it.each(HOSTILE)('ends soon on a page that %s', (_what, act) => {
      void jump(SECOND, { smooth: false });
      const hostile = setInterval(act, 50);
      vi.advanceTimersByTime(2200);
      // Its own timer is all that is left.
      expect(vi.getTimerCount()).toBe(1);
      const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
      const focused = vi.spyOn(HTMLElement.prototype, 'focus');
      clearInterval(hostile);
      vi.advanceTimersByTime(10_000);
      expect([scrolled, focused].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
      vi.restoreAllMocks();
    });

    it('does not fight for focus that is taken at once', () => {
      const focus = vi.spyOn(HTMLElement.prototype, 'focus');
      const steal = (): void => pick(document, '#other').focus({ preventScroll: true });
      pick(document, '#second').addEventListener('focus', steal);
      expect(jump(SECOND, { smooth: false })).toBe('landed');
      vi.advanceTimersByTime(10_000);
      expect(focus).toHaveBeenCalledTimes(2);
      expect(pick(document, '#second').hasAttribute('tabindex')).toBe(false);
      vi.restoreAllMocks();
    });

    it('follows the last of two jumps only', () => {
      void jump(SECOND, { smooth: false });
      void jump(FIRST, { smooth: false });
      expect(vi.getTimerCount()).toBe(1);
    });
  });

  it('jumps nowhere in a document without a window', () => {
    const nowhere = createJump(parse('<h2 id="first">First</h2>'));
    expect(nowhere(FIRST, { smooth: false })).toBe('missing');
  });
});
