import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mount, pick } from '../tests/dom.ts';
import { findLandmarks, type Landmark, type Place } from './page/place.ts';
import { watchPlace } from './watch-place.ts';

const ARTICLE = `<div class="prose">${[0, 1, 2]
  .map((at) => `<h2 id="s${at}">Section ${at}</h2><p style="height:1500px"></p>`)
  .join('')}</div>`;
const HEADINGS: Landmark[] = [0, 1, 2].map((at) => ({
  depth: 2,
  text: `Section ${at}`,
  id: `s${at}`,
}));

let unmount = (): void => undefined;
let stop = new AbortController();
const onPlace = vi.fn<(place: Place) => void>();
const onChange = vi.fn<() => void>();

beforeEach(() => {
  stop = new AbortController();
  unmount = mount(ARTICLE);
  window.scrollTo(0, 0);
});

afterEach(() => {
  stop.abort();
  unmount();
  vi.clearAllMocks();
});

function watch(): void {
  watchPlace(() => findLandmarks(document, HEADINGS), { onPlace, onChange }, stop.signal);
}

async function isTold(current: number): Promise<void> {
  await vi.waitFor(() => expect(onPlace.mock.lastCall?.[0].current).toBe(current));
}

async function frames(): Promise<void> {
  for (let count = 0; count < 3; count += 1) await new Promise(requestAnimationFrame);
}

describe('watchPlace', () => {
  it('tells at once, and again when the reader is somewhere else', async () => {
    watch();
    expect(onPlace).toHaveBeenCalledTimes(1);
    pick(document, '#s2').scrollIntoView();
    await isTold(2);
  });

  it('tells nothing twice', async () => {
    watch();
    dispatchEvent(new Event('resize'));
    await frames();
    expect(onPlace).toHaveBeenCalledTimes(1);
  });

  it('finds the headings that were put in the place of others', async () => {
    watch();
    pick(document, '#s1').scrollIntoView();
    await isTold(1);
    const body = pick(document, '.prose');
    body.replaceWith(body.cloneNode(true));
    pick(document, '#s2').scrollIntoView();
    await isTold(2);
  });

  it('says that the page has changed once it has come to rest', async () => {
    watch();
    pick(document, '.prose').append(document.createElement('h2'));
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
  });

  it('ends when it is told to', async () => {
    watch();
    stop.abort();
    pick(document, '#s2').scrollIntoView();
    await frames();
    expect(onPlace).toHaveBeenCalledTimes(1);
  });
});
