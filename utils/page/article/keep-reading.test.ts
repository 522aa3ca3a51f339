import { afterEach, describe, expect, it } from 'vitest';
import { pick } from '../../../tests/dom.ts';
import { keepReading } from './keep-reading.ts';

const PAGE = `<!doctype html><style id="own">.hidden { display: none }</style>
  <style id="plain">p { color: black }</style>
  <title>A post</title><body><input id="field" placeholder="Name"><late-part></late-part><input type="checkbox" id="box"><div popover id="over">Over</div>
  <img name="plain"><p>Some <b>words</b></p></body>`;

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

/** A page of its own that is shown, and how often it was read. */
async function openPage(html = PAGE): Promise<{
  page: Document;
  frame: HTMLIFrameElement;
  read: () => number;
}> {
  const frame = document.createElement('iframe');
  frame.style.width = '600px';
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  const page = frame.contentDocument;
  if (!page) throw new Error('no page');
  let times = 0;
  return { page, frame, read: keepReading(page, () => (times += 1)) };
}

/** A style sheet of a page, by the id of its element. */
function sheetOf(page: Document, id: string): CSSStyleSheet {
  const { sheet } = pick(page, `#${id}`) as HTMLStyleElement;
  if (!sheet) throw new Error('no styles');
  return sheet;
}

const CHANGES: Record<string, (page: Document, frame: HTMLIFrameElement) => unknown> = {
  'a text': (page) => (pick(page, 'b').firstChild!.nodeValue = 'other'),
  'an element': (page) => page.body.append(page.createElement('p')),
  'an attribute': (page) => page.documentElement.classList.add('dark'),
  'the title': (page) => (page.title = 'Another'),
  'its address': (page) => (page.location.hash = 'there'),
  'the width': (_page, frame) => (frame.style.width = '300px'),
  'a box that is checked': (page) => ((pick(page, '#box') as HTMLInputElement).checked = true),
  'a field that is filled': (page) =>
    ((pick(page, '#field') as HTMLInputElement).value = 'Some text'),
  'an element that gets its code': (page) => {
    const view = page.defaultView as unknown as { HTMLElement: typeof HTMLElement };
    page.defaultView?.customElements.define('late-part', class extends view.HTMLElement {});
  },
  'an animation that has ended': (page) =>
    pick(page, 'p')
      .animate({ visibility: ['visible', 'hidden'] }, { duration: 1, fill: 'forwards' })
      .finish(),
  'a rule in the place of another': (page) => {
    sheetOf(page, 'own').deleteRule(0);
    sheetOf(page, 'own').insertRule('b { display: none }');
  },
  'a popover': (page) => pick(page, '#over').showPopover(),
  'styles that are off': (page) => (sheetOf(page, 'own').disabled = true),
  'styles for paper': (page) => (sheetOf(page, 'own').media.mediaText = 'print'),
  'a rule': (page) => sheetOf(page, 'own').insertRule('b { display: none }'),
  'styles of a script': (page) => {
    const view = page.defaultView as unknown as { CSSStyleSheet: typeof CSSStyleSheet };
    page.adoptedStyleSheets.push(new view.CSSStyleSheet());
  },
};

describe('keepReading', () => {
  it('reads a page once that stays as it is', async () => {
    const { read } = await openPage();
    expect([read(), read(), read()]).toEqual([1, 1, 1]);
  });

  it.each(Object.entries(CHANGES))('reads again after a change of %s', async (_what, change) => {
    const { page, frame, read } = await openPage();
    expect([read(), read()]).toEqual([1, 1]);
    change(page, frame);
    expect([read(), read()]).toEqual([2, 2]);
  });

  it('reads again after a change that the page was told of already', async () => {
    const { page, read } = await openPage();
    read();
    page.body.classList.add('later');
    await Promise.resolve();
    expect([read(), read()]).toEqual([2, 2]);
  });

  it('keeps nothing while something moves, and again once it stands', async () => {
    const { page, read } = await openPage();
    const moving = pick(page, 'p').animate({ opacity: [0, 1] }, { duration: 1e6, fill: 'both' });
    expect([read(), read()]).toEqual([1, 2]);
    moving.finish();
    expect([read(), read()]).toEqual([3, 3]);
  });

  it('reads a page each time whose state it cannot ask for', async () => {
    const { page } = await openPage();
    let times = 0;
    const read = keepReading(
      new DOMParser().parseFromString(PAGE, 'text/html'),
      () => (times += 1),
    );
    expect([read(), read(), page.title]).toEqual([1, 2, 'A post']);
  });

  it('holds on to nothing that could not be read', async () => {
    const { page } = await openPage();
    let times = 0;
    const read = keepReading(page, () => {
      times += 1;
      if (times === 1) throw new Error('not yet');
      return times;
    });
    expect(read).toThrow('not yet');
    expect([read(), read()]).toEqual([2, 2]);
  });

  it('is not misled by elements that are named like what it asks for', async () => {
    const names = ['styleSheets', 'getAnimations', 'querySelectorAll', 'adoptedStyleSheets'];
    const { page, read } = await openPage(
      PAGE.replace('<p>', names.map((name) => `<img name="${name}">`).join('') + '<p>'),
    );
    expect([read(), read()]).toEqual([1, 1]);
    sheetOf(page, 'own').disabled = true;
    expect(read()).toBe(2);
  });
});
