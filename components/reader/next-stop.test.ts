import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nextStop } from './next-stop.ts';

let page: HTMLElement;
let stops: HTMLElement[];

beforeEach(() => {
  page = document.createElement('main');
  stops = [0, 1, 2].map((number) => {
    const box = document.createElement('div');
    box.style.height = '2000px';
    const stop = document.createElement('p');
    stop.textContent = String(number);
    stop.style.cssText = 'margin: 0; scroll-margin-block-start: 50px';
    box.append(stop);
    page.append(box);
    return stop;
  });
  document.body.append(page);
  scrollTo({ top: 0, behavior: 'instant' });
});

afterEach(() => page.remove());

function goTo(stop: HTMLElement | undefined): void {
  stop?.scrollIntoView({ behavior: 'instant' });
}

describe('nextStop', () => {
  it('is the next one from where the window stands', () => {
    goTo(stops[1]);
    expect(nextStop(stops, 1, undefined, false)).toBe(stops[2]);
    expect(nextStop(stops, -1, undefined, false)).toBe(stops[0]);
    scrollBy({ top: 300, behavior: 'instant' });
    expect(nextStop(stops, -1, undefined, false)).toBe(stops[1]);
  });

  it('is none beyond the last, and before the first', () => {
    goTo(stops[2]);
    expect(nextStop(stops, 1, undefined, false)).toBeUndefined();
    goTo(stops[0]);
    expect(nextStop(stops, -1, stops[0], false)).toBeUndefined();
  });

  it('goes on from the one that was gone to, where the page could not bring it up, or glides', () => {
    expect(nextStop(stops, 1, stops[0], false)).toBe(stops[1]);
    expect(nextStop(stops, 1, stops[1], true)).toBe(stops[2]);
    // Somebody has gone elsewhere since.
    expect(nextStop(stops, 1, stops[2], false)).toBe(stops[1]);
    expect(nextStop(stops, 1, document.createElement('p'), false)).toBe(stops[1]);
  });

  it('finds what is in a closed panel where the panel is', () => {
    const [, second] = stops;
    if (!second) throw new Error('no stop');
    const panel = document.createElement('div');
    panel.hidden = true;
    second.replaceWith(panel);
    panel.append(second);
    scrollTo({ top: 500, behavior: 'instant' });
    expect(nextStop(stops, 1, undefined, false)).toBe(second);
  });
});
