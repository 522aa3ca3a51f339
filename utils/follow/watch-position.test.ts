import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mount, pick } from '../../tests/dom.ts';
import { findLandmarks, type Landmark, type Place } from '../page/position/reading-position.ts';
import { watchPlace } from './watch-position.ts';

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

  it.each([
    ['a heading more', () => pick(document, '.prose').append(document.createElement('h2'))],
    ['a heading less', () => pick(document, '#s1').remove()],
    ['another article', () => (pick(document, '.prose').innerHTML = '<h2>Another</h2>')],
  ])('says at once that since it was read the page has %s', (_what, change) => {
    change();
    watch();
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('says that the page has changed once it has come to rest', async () => {
    watch();
    pick(document, '.prose').append(document.createElement('h2'));
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
  });

  describe('long after the page came to rest', () => {
    // The observer of changes has ended by then: it never begins.
    beforeEach(() => {
      vi.spyOn(MutationObserver.prototype, 'observe').mockImplementation(() => undefined);
    });
    afterEach(() => vi.restoreAllMocks());

    it('says that the article is another', async () => {
      watch();
      await frames();
      expect(onChange).not.toHaveBeenCalled();
      const other = document.createElement('div');
      other.textContent = 'Another article';
      pick(document, '.prose').replaceWith(other);
      await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    });

    it('says that the article has more sections', async () => {
      watch();
      const more = document.createElement('h2');
      more.textContent = 'One more';
      pick(document, '.prose').append(more);
      await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    });

    it('says nothing of an article that only grows', async () => {
      watch();
      await frames();
      pick(document, '.prose p').setAttribute('style', 'height:1900px');
      await frames();
      expect(onChange).not.toHaveBeenCalled();
    });
  });

  it('ends when it is told to', async () => {
    watch();
    stop.abort();
    pick(document, '#s2').scrollIntoView();
    await frames();
    expect(onPlace).toHaveBeenCalledTimes(1);
  });
});
