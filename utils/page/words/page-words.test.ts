import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mount, paragraph, pick } from '../../../tests/dom.ts';
import { createLanding } from '../position/index.ts';
import { createPageWords, type PageWords } from './page-words.ts';

const POST = `<main><article><h1>A post</h1><p class="byline">By somebody</p><div class="prose">
  ${paragraph(40)}
  <h2 id="first">First</h2><p id="one">The first  words of <em>this</em> section stand here.</p>
  <ul><li>An item</li><li>Another item</li></ul>
  <h2 id="second">Second</h2><p id="two">The second words of this section stand there.</p>
  <pre><code><span class="line">const one = 1;</span>
<span class="line">const two = 2;</span></code></pre>
  <div style="height: 3000px"></div>
  <p id="last">The last words of the post.</p>
  </div></article><footer><p id="foot">Words of the site.</p></footer></main>`;

let leave: () => void;
let words: PageWords;

beforeEach(() => {
  leave = mount(POST);
  words = createPageWords(document, createLanding(document));
});
afterEach(() => {
  getSelection()?.removeAllRanges();
  leave();
  history.replaceState(null, '', location.pathname);
});

function select(from: Node, start: number, to: Node, end: number): void {
  getSelection()?.setBaseAndExtent(from, start, to, end);
}

function textIn(selector: string): Node {
  const { firstChild } = pick(document, selector);
  if (!firstChild) throw new Error(`nothing in ${selector}`);
  return firstChild;
}

function selected() {
  const answer = words.selected();
  if ('problem' in answer) throw new Error(answer.problem);
  return answer.anchor;
}

describe('what is selected in a page', () => {
  it('is told by its words, those around it, and its section', () => {
    select(textIn('#one'), 4, textIn('#one'), 16);
    expect(selected()).toMatchObject({
      quote: {
        exact: 'first words',
        prefix: expect.stringMatching(/First\nThe $/) as string,
        suffix: ' of this section stand here.\nAn item\nAnother item\nSecond\nThe sec',
      },
      section: { id: 'first', text: 'First', depth: 2 },
    });
  });

  it.each<[string, () => void, string]>([
    [
      'across paragraphs',
      () => select(textIn('#one'), 0, textIn('#two'), 10),
      'The first words of this section stand here.\nAn item\nAnother item\nSecond\nThe second',
    ],
    ['backwards', () => select(textIn('#two'), 10, textIn('#two'), 4), 'second'],
    ['across items', () => select(textIn('li'), 3, textIn('li + li'), 7), 'item\nAnother'],
    ['in code', () => select(textIn('.line'), 6, textIn('.line'), 13), 'one = 1'],
    [
      'lines of code',
      () => select(textIn('.line'), 0, textIn('.line + .line'), 14),
      'const one = 1;\nconst two = 2;',
    ],
    [
      'a paragraph by a click, up to the next element',
      () => select(textIn('#two'), 0, pick(document, 'pre'), 0),
      'The second words of this section stand there.',
    ],
    [
      'the last one, up to what comes after the article',
      () => select(textIn('#last'), 0, pick(document, 'footer'), 0),
      'The last words of the post.',
    ],
  ])('%s', (_name, choose, exact) => {
    choose();
    expect(selected().quote.exact).toBe(exact);
  });

  it.each<[string, () => void, string]>([
    ['nothing', () => getSelection()?.removeAllRanges(), 'nothing'],
    ['a caret', () => select(textIn('#one'), 3, textIn('#one'), 3), 'nothing'],
    ['white space', () => select(textIn('#one'), 9, textIn('#one'), 11), 'nothing'],
    ['words of the site', () => select(textIn('#foot'), 0, textIn('#foot'), 5), 'outside'],
    ['words of both', () => select(textIn('#last'), 0, textIn('#foot'), 5), 'outside'],
    ['the title', () => select(textIn('h1'), 0, textIn('h1'), 6), 'outside'],
  ])('is not to be marked: %s', (_name, choose, problem) => {
    choose();
    expect(words.selected()).toEqual({ problem });
  });

  it('is too long to be marked', () => {
    pick(document, '#one').textContent = 'words '.repeat(2000);
    select(textIn('#one'), 0, textIn('#one'), 11_000);
    expect(words.selected()).toEqual({ problem: 'too_long' });
  });

  it('is in no article', () => {
    leave();
    leave = mount('<p id="alone">Some words.</p>');
    select(textIn('#alone'), 0, textIn('#alone'), 4);
    expect(words.selected()).toEqual({ problem: 'no_article' });
  });

  it('stays as it is, and so does the page', () => {
    select(textIn('#one'), 4, textIn('#one'), 15);
    const before = document.documentElement.outerHTML;
    selected();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(String(getSelection())).toBe('first word');
  });
});

describe('going to the words of a mark', () => {
  const still = { smooth: false };

  function anchorOfLast() {
    select(textIn('#last'), 4, textIn('#last'), 14);
    const anchor = selected();
    getSelection()?.removeAllRanges();
    return anchor;
  }

  it('brings them into the window, with the focus, and selects them', async () => {
    const anchor = anchorOfLast();
    scrollTo(0, 0);
    expect(await words.show(anchor, still)).toBe('found');
    expect(document.activeElement?.id).toBe('last');
    expect(String(getSelection())).toBe('last words');
    expect(pick(document, '#last').getBoundingClientRect().top).toBeLessThan(innerHeight);
  });

  it.each<[string, () => void]>([
    [
      'a paragraph stands before them',
      () => pick(document, '#last').insertAdjacentHTML('beforebegin', paragraph(50)),
    ],
    [
      'the page draws them anew',
      () => pick(document, '#last').replaceChildren('The ', 'last words', ' of the post.'),
    ],
    [
      'words within have emphasis',
      () => (pick(document, '#last').innerHTML = 'The <b>last</b> <i>words</i> of the post.'),
    ],
    ['the section has another name', () => (pick(document, '#second').textContent = 'Renamed')],
    ['sections are swapped', () => pick(document, '#one').before(pick(document, '#last'))],
  ])('finds them where %s', async (_name, change) => {
    const anchor = anchorOfLast();
    change();
    expect(await words.show(anchor, still)).toBe('found');
    expect(String(getSelection())).toBe('last words');
  });

  it('goes to their section where they are gone, and says so', async () => {
    const anchor = anchorOfLast();
    pick(document, '#last').remove();
    expect(await words.show(anchor, still)).toBe('section');
    expect(document.activeElement?.id).toBe('second');
    expect(String(getSelection())).toBe('');
  });

  it('goes to others in their place, and says so', async () => {
    select(textIn('#two'), 4, textIn('#two'), 44);
    const anchor = selected();
    getSelection()?.removeAllRanges();
    pick(document, '#two').textContent = 'The second sentence of this section stands there.';
    expect(await words.show(anchor, still)).toBe('changed');
    expect(String(getSelection())).toMatch(/^second .* there$/);
  });

  it('goes to a section by its words where it has no id, or another', async () => {
    const anchor = anchorOfLast();
    pick(document, '#last').remove();
    pick(document, '#second').id = 'other';
    expect(await words.show(anchor, still)).toBe('section');
    expect(document.activeElement?.id).toBe('other');
    const { id: _id, ...section } = anchor.section ?? { text: '', depth: 2 };
    expect(await words.show({ ...anchor, section }, still)).toBe('section');
  });

  it('is lost where nothing says in which section they stood', async () => {
    const { section: _section, ...anchor } = anchorOfLast();
    pick(document, '#last').remove();
    expect(await words.show(anchor, still)).toBe('lost');
  });

  it('says where nothing of them is left', async () => {
    const anchor = anchorOfLast();
    pick(document, '#last').remove();
    pick(document, '#second').remove();
    expect(await words.show(anchor, still)).toBe('lost');
    leave();
    leave = mount('');
    expect(await words.show(anchor, still)).toBe('lost');
    expect(await createPageWords(document, undefined).show(anchor, still)).toBe('lost');
  });

  it('opens what is closed around them', async () => {
    pick(document, '#last').outerHTML =
      '<details><summary>More</summary><p id="last">The last words of the post.</p></details>';
    pick(document, 'details').setAttribute('open', '');
    const anchor = anchorOfLast();
    pick(document, 'details').removeAttribute('open');
    expect(await words.show(anchor, still)).toBe('found');
    expect(pick(document, 'details').hasAttribute('open')).toBe(true);
  });
});

describe('the marks of a page', () => {
  const anchor = (exact: string, kind: 'text' | 'image' = 'text', id?: string) => ({
    quote: { exact, prefix: '', suffix: '' },
    position: { start: 0, end: 0 },
    kind,
    ...(id !== undefined && { section: { id, text: 'Any', depth: 2 } }),
  });

  it('are in their sections, changed or lost', () => {
    pick(document, '#one').insertAdjacentHTML('beforebegin', '<p>Before all of it.</p>');
    select(textIn('#two'), 4, textIn('#two'), 44);
    const changed = selected();
    pick(document, '#two').textContent = 'The second fine words of a section stand there.';
    expect(
      words.find([anchor('Before all of it.'), changed, anchor('Nowhere to be seen.')]),
    ).toEqual([
      { state: 'found', section: 0 },
      { state: 'changed', section: 1 },
      { state: 'lost' },
    ]);
    expect(words.find([])).toEqual([]);
  });

  it('are lost where there is no article', () => {
    leave();
    leave = mount('<p>Alone.</p>');
    expect(words.find([anchor('Alone.')])).toEqual([{ state: 'lost' }]);
  });

  it.each([
    ['by its text', '<img alt=" A drawing " src="data:,">', 'A drawing'],
    ['by its file', '<img src="https://example.com/a/my%20drawing.png">', 'my drawing.png'],
    [
      'by its file behind what makes it small',
      '<img src="/_next/image?url=%2Fstatic%2Fone.png&w=640">',
      'one.png',
    ],
  ])('are images, each found %s', async (_name, image, name) => {
    pick(document, '#two').insertAdjacentHTML('afterend', image);
    expect(words.find([anchor(name, 'image')])).toEqual([{ state: 'found', section: 1 }]);
    scrollTo(0, 0);
    expect(await words.show(anchor(name, 'image'), { smooth: false })).toBe('found');
    expect(document.activeElement?.localName).toBe('img');
    expect(words.find([anchor('Another', 'image')])).toEqual([{ state: 'lost' }]);
  });

  it('are images in their own sections, where several have one name', () => {
    const image = '<img alt="Same" src="data:,">';
    for (const id of ['#one', '#two', '#foot'])
      pick(document, id).insertAdjacentHTML('afterend', image);
    const found = (id?: string): unknown => words.find([anchor('Same', 'image', id)])[0];
    expect(found('second')).toEqual({ state: 'found', section: 1 });
    expect(found('first')).toEqual({ state: 'found', section: 0 });
    expect(found()).toEqual({ state: 'found', section: 0 });
  });

  it.each(['https://example.com/%', 'https://example.com/', 'nothing'])(
    'are not found by the odd address %s',
    (src) => {
      pick(document, '#two').insertAdjacentHTML('afterend', `<img src="${src}">`);
      expect(words.find([anchor('x', 'image')])).toEqual([{ state: 'lost' }]);
    },
  );
});
