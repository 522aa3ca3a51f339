import { describe, expect, it } from 'vitest';
import { parse, pick } from '../../../tests/dom.ts';
import { foreignBoxes } from './foreign-boxes.ts';
import { findOutline, type Outline } from './outline.ts';

function outlineOf(html: string, title?: string): Outline {
  const page = parse(`<main><div class="prose">${html}</div></main>`);
  const element = title === undefined ? undefined : pick(page, title);
  return findOutline(pick(page, '.prose'), {
    text: element?.textContent ?? '',
    ...(element && { element }),
  });
}

/** Boxes of the body whose headings are none of the article's. */
function boxesIn(html: string): Element[] {
  const { headings, foreign } = outlineOf(html);
  const body = (headings[0]?.element ?? foreign[0])?.closest('.prose');
  const own = headings.map(({ element }) => element);
  return body ? foreignBoxes(foreign, body, own) : [];
}

function textsOf(html: string): string[] {
  return outlineOf(html).headings.map((heading) => heading.text);
}

/** Two sections of the article around something else. */
function around(html: string): string {
  return `<h2 id="one">One</h2>${html}<h2 id="two">Two</h2>`;
}

describe('findOutline', () => {
  it('has every heading with level, text and id, in order', () => {
    const html = `<p>Before</p><h2 id="a">A</h2><h3 id="a-1">A 1</h3><h5 id="a-2">A 2</h5>
      <h2 id="b">B</h2><h1 id="c">C</h1>`;
    const headings = outlineOf(html).headings.map(({ depth, text, id }) => [depth, text, id]);
    expect(headings).toEqual([
      [2, 'A', 'a'],
      [3, 'A 1', 'a-1'],
      [5, 'A 2', 'a-2'],
      [2, 'B', 'b'],
      [1, 'C', 'c'],
    ]);
  });

  it.each([
    [
      '8 to 11',
      '<h2 class="scroll-m-20" id="x"><a href="#x" class="not-prose group">Title<svg aria-label="Link to section"></svg></a></h2>',
    ],
    [
      '13.0.7',
      '<h2 class="flex scroll-m-20 flex-row items-center gap-2" id="x"><a href="#x" class="peer">Title</a><svg aria-label="Link to section"></svg></h2>',
    ],
    [
      '14.0',
      '<h2 class="flex scroll-m-28 flex-row items-center gap-2" id="x"><a data-card="" href="#x" class="peer">Title</a><svg aria-label="Link to section"></svg></h2>',
    ],
    [
      '16.0.9',
      '<h2 class="flex scroll-m-28 flex-row items-center gap-2" id="x"><a data-card="" href="#x" class="peer">Title</a><svg aria-hidden="true"></svg></h2>',
    ],
    [
      '16.8.8',
      '<h2 id="x" class="group/heading flex scroll-m-28 flex-row items-center gap-1"><a data-card="" href="#x">Title</a><button aria-label="Copy Anchor Link" class="not-prose shrink-0"><svg class="lucide lucide-link" aria-hidden="true"></svg></button></h2>',
    ],
    [
      '16.17',
      '<h2 id="x" class="group/heading flex scroll-m-28 flex-row items-center gap-1"><a data-card="" href="#x">Title</a><button aria-live="polite" class="not-prose shrink-0"><svg aria-hidden="true"></svg><span class="sr-only">Copy Anchor Link</span></button></h2>',
    ],
    ['no Fumadocs heading', '<h2 id="x">Title</h2>'],
    ['another site’s', '<h2><a id="x" href="#x">Title</a></h2>'],
  ])('reads text and id of headings in the markup of %s', (_version, html) => {
    const [heading] = outlineOf(html).headings;
    expect(heading).toMatchObject({ depth: 2, text: 'Title', id: 'x' });
  });

  it.each([
    ['-launch-now--codet', '🚀 Launch'],
    ['100-c--c-', '100% C++ / C# ?'],
    ['你好-世界', '你好 世界'],
    ['a b"c', 'Odd'],
  ])('keeps the id %j as it is', (id, text) => {
    const page = parse('<div class="prose"><h2></h2></div>');
    Object.assign(pick(page, 'h2'), { id, textContent: text });
    expect(findOutline(pick(page, '.prose'), { text: '' }).headings).toMatchObject([{ id, text }]);
  });

  it.each([
    ['footnotes', '<section data-footnotes><h2 class="sr-only" id="f">Footnotes</h2></section>'],
    ['footnotes that are shown', '<section data-footnotes><h2 id="f">Notes</h2></section>'],
    ['a card', '<a data-card="true" href="/x"><h3 class="not-prose">Card</h3></a>'],
    ['a link to another page', '<a href="/x"><h3 id="x">Read on</h3></a>'],
    ...['navigation', 'complementary', 'tablist'].map((role) => [
      `the role ${role}`,
      `<div role="${role}"><h3 id="x">Other</h3></div>`,
    ]),
    ['a card without a link', '<div data-card="true"><h3 id="x">Card</h3></div>'],
    [
      'an accordion’s title',
      '<h3 data-accordion-value="x" id="x" class="not-prose"><button>Title</button></h3>',
    ],
    ['a widget outside the typography', '<div class="not-prose"><h3 id="x">Widget</h3></div>'],
    ['a table of contents', '<nav><h3 id="x">On this page</h3></nav>'],
    ['an aside', '<aside><h3 id="x">Related</h3></aside>'],
    ['a newsletter form', '<form><h3 id="x">Subscribe</h3></form>'],
    ['a dialog', '<div role="dialog"><h3 id="x">Settings</h3></div>'],
    ['code', '<pre><h3 id="x">No</h3></pre>'],
    ['a footer', '<footer><h3 id="x">Author</h3></footer>'],
    ['a box of comments', '<div class="mt-8 border"><h3>Comments</h3></div>'],
    ['a box to subscribe in', '<section class="rounded"><h3>Subscribe</h3><p>Do.</p></section>'],
    ['nothing to read', '<h2 id="x"> <svg><title>Icon</title></svg></h2>'],
  ])('has no heading of %s', (_place, html = '') => {
    expect(textsOf(around(html))).toEqual(['One', 'Two']);
  });

  it.each([
    ['a quotation', '<blockquote><h3 id="x">In</h3></blockquote>'],
    ['a list', '<ul><li><h3 id="x">In</h3></li></ul>'],
    ['steps', '<div class="fd-steps"><div class="fd-step"><h3 id="x">In</h3></div></div>'],
    [
      'steps, without an id',
      '<div class="fd-steps"><div class="fd-step"><h3>In</h3><p>Text</p></div></div>',
    ],
    ['a box of the author’s', '<div class="border"><h3 id="x">In</h3></div>'],
    ['the flow of the text, without an id', '<h3>In</h3>'],
    [
      'a widget in which prose begins again',
      '<div class="not-prose"><div class="prose"><h3 id="x">In</h3></div></div>',
    ],
    [
      'a tab, which is outside the typography',
      '<div class="not-prose"><div role="tabpanel" class="prose-no-margin"><h3 id="x">In</h3></div></div>',
    ],
  ])('has a heading in %s', (_place, html) => {
    expect(textsOf(around(html))).toEqual(['One', 'In', 'Two']);
  });

  it('has headings in boxes where the article has none that are better', () => {
    const boxes = '<div class="part"><h2>One</h2></div><div class="part"><h2>Two</h2></div>';
    expect(textsOf(boxes)).toEqual(['One', 'Two']);
  });

  it.each([
    ['a section', 'section', ''],
    ['a widget outside the typography', 'div class="not-prose"', ''],
    ['a dialog', 'dialog open', ''],
    ['nothing, and is a section', '', 'section'],
    ['nothing, and is outside the typography', '', 'div class="not-prose"'],
    ['nothing, and is an aside', '', 'aside'],
  ])('has headings in boxes of an article that stands in %s', (_where, outer, inner) => {
    const html = '<div class="part"><h2>One</h2></div><div class="part"><h2 id="x">Two</h2></div>';
    const page = parse(`<${outer || 'main'}><${inner || 'div class="prose"'} id="body">${html}`);
    const { headings } = findOutline(pick(page, '#body'), { text: '' });
    expect(headings.map((heading) => heading.text)).toEqual(['Two']);
    pick(page, '#x').removeAttribute('id');
    const without = findOutline(pick(page, '#body'), { text: '' });
    expect(without.headings.map((heading) => heading.text)).toEqual(['One', 'Two']);
  });

  it('has headings that open nothing where none has an id', () => {
    expect(textsOf('<h2>One</h2><p>Text.</p><h2>Two</h2>')).toEqual(['One', 'Two']);
  });

  it('has the only heading with an id, though it stands in a list', () => {
    expect(textsOf('<h2>No</h2><ul><li><h3 id="x">In</h3></li></ul>')).toEqual(['No', 'In']);
    expect(textsOf('<ul><li><h3 id="x">In</h3></li></ul>')).toEqual(['In']);
  });

  it('has none of a widget’s even then', () => {
    const html = '<div class="part"><h2>One</h2></div><section><h3>Comments</h3></section>';
    expect(textsOf(html)).toEqual(['One']);
  });

  it('has each of several headings that say the same', () => {
    const html = '<h2 id="a">Usage</h2><h2 id="a-1">Usage</h2><h2 id="a">Usage</h2>';
    expect(outlineOf(html).headings.map((heading) => heading.id)).toEqual(['a', 'a-1', 'a']);
  });

  it('has neither the title nor a level-1 heading that says it again', () => {
    const html = `<header><h1>A post!</h1></header><h1 id="a">A Post</h1><h2 id="b">A post</h2>
      <h1 id="c">Other</h1>`;
    const headings = outlineOf(html, 'header h1').headings.map((heading) => heading.id);
    expect(headings).toEqual(['b', 'c']);
  });

  it('has no subtitle', () => {
    const page = parse(`<div class="prose"><h1>T</h1><h2 id="s">On tests.</h2>${around('')}</div>`);
    const title = { text: 'T', element: pick(page, 'h1'), subtitle: pick(page, '#s') };
    const { headings } = findOutline(pick(page, '.prose'), title);
    expect(headings.map((heading) => heading.text)).toEqual(['One', 'Two']);
  });

  it.each([
    ['a box to share the post with', '<h4>Share</h4><div><a href="https://x.com">X</a></div>'],
    ['a list of other posts', '<h3>Related</h3><div><a href="/blog/a">A</a></div>'],
    ['nothing at all', '<h3>Comments</h3>'],
  ])('has no heading that has no id, as the others do, and is followed by %s', (_what, end) => {
    expect(textsOf(`${around('')}${end}`)).toEqual(['One', 'Two']);
  });

  it('has a heading without an id that opens text or a smaller section', () => {
    const html = around('<h2>No id</h2><p>Text</p><h2>No id either</h2><h3 id="x">X</h3>');
    expect(textsOf(html)).toEqual(['One', 'No id', 'No id either', 'X', 'Two']);
  });

  it('takes ids of the sections that headings open, where they have none themselves', () => {
    const html = `<section id="a"><h2>A</h2><p>x</p><h3>A 1</h3></section>
      <section id="b"><h2>B</h2><p>x</p></section><h2>C</h2><p>x</p>`;
    const headings = outlineOf(html).headings.map(({ text, id }) => [text, id]);
    expect(headings).toContainEqual(['A', 'a']);
    expect(headings).toContainEqual(['B', 'b']);
    expect(headings).toContainEqual(['C', undefined]);
    expect(headings).not.toContainEqual(['A 1', 'a']);
  });

  it('leaves ids of sections alone where headings have their own', () => {
    const html = '<section id="a"><h2 id="x">A</h2></section><h2>B</h2><p>x</p>';
    expect(outlineOf(html).headings.map((heading) => heading.id)).toEqual(['x', undefined]);
  });

  it.each([
    [
      'tab (15.3 to 16.11)',
      '<div role="tablist"><button role="tab" id="t">npm</button></div><div role="tabpanel" data-state="inactive" aria-labelledby="t"><h3 id="x">In</h3></div>',
    ],
    [
      'accordion (base-ui)',
      '<h3 data-accordion-value="a"><button id="t" aria-expanded="false">npm</button></h3><div hidden="until-found" aria-labelledby="t"><h3 id="x">In</h3></div>',
    ],
    ['details', '<details><summary>npm</summary><h3 id="x">In</h3></details>'],
  ])('says which closed %s must be opened first', (_part, html) => {
    const [heading] = outlineOf(html).headings;
    const inside = [{ label: 'npm', nth: 0 }];
    expect(heading).toMatchObject({ text: 'In', within: 'npm', inside });
  });

  it.each([
    [
      'tab',
      '<div role="tablist"><button role="tab" id="t" aria-selected="true">npm</button></div><div role="tabpanel" data-state="active" aria-labelledby="t"><h3 id="x">In</h3></div>',
    ],
    ['details', '<details open><summary>npm</summary><h3 id="x">In</h3></details>'],
    [
      'panel without a label',
      '<div role="tabpanel" data-state="inactive"><h3 id="x">In</h3></div>',
    ],
  ])('says nothing of an open %s', (_part, html) => {
    const [heading] = outlineOf(html).headings;
    expect(heading?.text).toBe('In');
    expect(heading).not.toHaveProperty('within');
  });

  it('names a level-1 heading that says the title again', () => {
    const { repeated } = outlineOf(`<h1 id="t">Title</h1>${around('<p>Title</p>')}`, '#t');
    expect(repeated).toEqual([]);
    const page = parse(`<h1>Title</h1><div class="prose"><h1 id="t">Title</h1>${around('')}</div>`);
    const title = { text: 'Title', element: pick(page, 'h1') };
    expect(findOutline(pick(page, '.prose'), title).repeated).toEqual([pick(page, '#t')]);
  });

  it('names the boxes in the body that are none of its sections', () => {
    const html = around(
      '<div id="box"><div><h3>Comments</h3></div><p>First!</p><button>Reply</button></div>',
    );
    expect(boxesIn(html).map((box) => box.id)).toEqual(['box']);
  });

  it('names no box that holds a section too', () => {
    const html = `<div id="all">${around('<div id="box"><h3>Comments</h3></div>')}</div>`;
    expect(boxesIn(html).map((box) => box.id)).toEqual(['box']);
  });

  it('names no box that holds one of several sections', () => {
    const comments = '<div id="box"><h3>Comments</h3></div>';
    const html = `<h2 id="one">One</h2><div><h2 id="two">Two</h2>${comments}</div>`;
    expect(boxesIn(html).map((box) => box.id)).toEqual(['box']);
  });

  it('names no box that is the article itself', () => {
    const html = '<section class="box"><h3>Comments</h3></section>';
    expect(outlineOf(html).headings).toEqual([]);
    expect(boxesIn(html).map((box) => box.className)).toEqual(['box']);
  });

  it('says whether there are panels whose content is not on the page', () => {
    const details = (text: string): string => `<details><summary>A</summary>${text}</details>`;
    const tabs = '<div role="tablist"><button role="tab">npm</button></div>';
    expect(outlineOf(details('<p>Text.</p>')).hasEmptyPanels).toBe(false);
    expect(outlineOf(details('<p>Text.</p>') + tabs).hasEmptyPanels).toBe(true);
  });

  it('keeps the text of a heading that is never closed to itself', () => {
    expect(textsOf('<h2 id="a">A<p>Text.</p>')).toEqual(['A']);
  });

  it('is empty where there are no headings', () => {
    expect(outlineOf('<p>Text.</p>')).toMatchObject({ headings: [], foreign: [] });
  });
});
