import { describe, expect, it } from 'vitest';
import { paragraph, parse, pick } from '../../../tests/dom.ts';
import { collectCandidates } from './header-candidates.ts';
import { findTags } from './tags.ts';
import type { Named } from '../types.ts';

const BODY = `<div class="prose">${paragraph(40)}<h2 id="s">S</h2>${paragraph(40)}</div>`;

function tagsIn(head: string, notTags: string[] = [], tail = ''): Named[] {
  const page = parse(`<base href="https://example.com/blog/post">
    <main><article><h1>A post</h1>${head}${BODY}${tail}</article></main>`);
  return findTags(
    collectCandidates(pick(page, '.prose'), { text: 'A post', element: pick(page, 'h1') }),
    'en',
    ['A post', ...notTags],
  );
}

function names(tags: Named[]): string[] {
  return tags.map((tag) => tag.name);
}

const CHIP = 'class="rounded-full border px-2 text-xs uppercase"';

describe('findTags', () => {
  it.each([
    ['links to tag pages', '<a href="/blog/tags/ai">AI</a> <a href="/blog/tags/web">web</a>'],
    ['links that filter', '<a href="/blog?tag=ai">AI</a> <a href="/blog?tag=web">web</a>'],
    ['links marked as tags', '<a rel="tag" href="/x/ai">AI</a> <a rel="tag" href="/x/web">web</a>'],
    ['words with a hash', '<span>#AI</span> <span># web</span>'],
    ['a list after a label', '<p>Tags: AI, web</p>'],
    ['a label and what is beside it', '<div><b>Tags</b><i>AI</i><i>web</i></div>'],
    ['a label with a colon and what is beside it', '<div><b>Tags:</b><i>AI</i><i>web</i></div>'],
    ['a label and a list without a colon', '<p>Tags AI, web</p>'],
    ['the first of two lists', '<p>Tags: AI, web</p><p>Topics: other, more</p>'],
    ['“filed under”', '<p>Filed under AI, web</p>'],
    ['a sentence of tags', '<p>Tagged with AI, web.</p>'],
    ['chips', `<div><span ${CHIP}>AI</span><span ${CHIP}>web</span></div>`],
    ['chips in a list', `<ul><li><i ${CHIP}>AI</i></li><li><i ${CHIP}>web</i></li></ul>`],
    [
      'chips that are links',
      `<p><a ${CHIP} href="/x/ai">AI</a><a ${CHIP} href="/x/web">web</a></p>`,
    ],
    [
      'chips in links of their own',
      `<p><a href="/x/ai"><i ${CHIP}>AI</i></a><a href="/x/web"><i ${CHIP}>web</i></a></p>`,
    ],
    [
      'links that say how many posts have them',
      '<a href="/tags/ai">AI <span>(12)</span></a> <a href="/tags/web">web(3)</a>',
    ],
    [
      'chips that say so',
      `<div><a href="/tags/ai" ${CHIP}>AI <sup>(12)</sup></a><a href="/tags/web" ${CHIP}>web（3）</a></div>`,
    ],
    ['a Chinese list', '<p>标签：AI、web</p>'],
    ['a label and a list in one text beside it', '<div><b>Tags</b><i>AI, web</i></div>'],
    ['a list of words beside the title', '<ul><li>AI</li><li>web</li></ul>'],
    ['two words of a line that is marked as tags', '<p class="tags">AI · web</p>'],
  ])('reads %s, as written', (_form, head) => {
    expect(names(tagsIn(head))).toEqual(['AI', 'web']);
  });

  it('reads three or more words of a line with dots', () => {
    expect(names(tagsIn('<p>Clients · TypeScript · Testing</p>'))).toEqual([
      'Clients',
      'TypeScript',
      'Testing',
    ]);
  });

  it('reads no line with dots after the body', () => {
    expect(tagsIn('', [], '<p>Clients · TypeScript · Testing</p>')).toEqual([]);
  });

  it('reads them after the body', () => {
    const tail = '<div><a href="/tags/ai">AI</a></div>';
    expect(names(tagsIn('', [], tail))).toEqual(['AI']);
  });

  it('says where the page links a tag', () => {
    expect(tagsIn('<a href="/tags/ai">#AI</a>')).toEqual([
      { name: 'AI', href: 'https://example.com/tags/ai' },
    ]);
  });

  it('prefers links to tag pages to other chips', () => {
    const head = `<div><span ${CHIP}>New</span><span ${CHIP}>Hot</span></div><a href="/tags/ai">AI</a>`;
    expect(names(tagsIn(head))).toEqual(['AI']);
  });

  it('takes only chips that look alike for a row', () => {
    const category = '<span class="rounded-md bg-blue-500 px-2">News</span>';
    const head = `<div>${category}<span ${CHIP}>AI</span><span ${CHIP}>web</span></div>`;
    expect(names(tagsIn(head))).toEqual(['AI', 'web']);
  });

  it('takes chips of two rows for two things', () => {
    const row = (...texts: string[]): string =>
      `<div>${texts.map((text) => `<span ${CHIP}>${text}</span>`).join('')}</div>`;
    expect(names(tagsIn(row('AI', 'web') + row('Save', 'Listen')))).toEqual(['AI', 'web']);
  });

  it('names no tag twice', () => {
    expect(names(tagsIn('<a href="/tags/ai">AI</a><a href="/tags/ai">AI</a>'))).toEqual(['AI']);
  });

  it.each([
    [
      'one category among other facts',
      `<p><span ${CHIP}>News</span> <b>Ada</b> <time>May 1, 2024</time></p>`,
    ],
    [
      'links to categories',
      `<p><a ${CHIP} href="/category/a">A</a><a ${CHIP} href="/category/b">B</a></p>`,
    ],
    [
      'links to other sites',
      `<p><a ${CHIP} href="https://x.com">X</a><a ${CHIP} href="https://y.com">Y</a></p>`,
    ],
    ['two words of a line with dots', '<p>Ada · Founder</p>'],
    ['a day and time to read', '<p>May 1, 2024 · 5 min read · Ada</p>'],
    ['an issue number alone', '<p>#</p>'],
    ['a label alone', '<p>Tags</p>'],
    [
      'boxes that say more than one thing',
      `<div><i ${CHIP}><b>Ada</b><u>writes</u></i><i ${CHIP}><b>Bob</b><u>draws</u></i></div>`,
    ],
    ['a label that goes on', '<div><b>Topics guide</b><i>AI</i></div>'],
    ['a word that begins like a label', '<p>Tagliatelle, ragù</p><p>Topical, dry</p>'],
    [
      'a label and a sentence beside it',
      '<div><b>Tags</b><i>There are none of them yet, sorry.</i></div>',
    ],
    ['a list with other things in it', '<ul><li>AI</li><li><a href="/x">web</a></li></ul>'],
    ['a list of facts', '<ul><li>AI</li><li>Version: 2</li></ul>'],
    [
      'a list that says more than words',
      '<ul><li>AI</li><li>web</li><li>This one says more than that</li></ul>',
    ],
    ['a line of sections', '<p>News · Clients · Testing</p>'],
    ['a line that says too much', `<p>Clients · TypeScript · ${'a'.repeat(25)}</p>`],
    ['a line of quotations', '<p>“Clients” · TypeScript · Testing</p>'],
    ['chips in boxes of their own', `<div><p><i ${CHIP}>AI</i></p><p><i ${CHIP}>web</i></p></div>`],
    ['a line with a year in it', '<p>Clients · TypeScript · 2024</p>'],
    ['a line that leads elsewhere', '<p><a href="/x">Clients · TypeScript · Testing</a></p>'],
    ['nothing', ''],
  ])('does not guess from %s', (_what, head) => {
    expect(tagsIn(head)).toEqual([]);
  });

  it('does not take the authors for tags', () => {
    const head = `<div><span ${CHIP}>Ada</span><span ${CHIP}>Bob</span></div>`;
    expect(names(tagsIn(head))).toEqual(['Ada', 'Bob']);
    expect(names(tagsIn(head, ['Ada', 'Bob']))).toEqual([]);
  });

  it('does not take the list of all the site’s tags for those of the post', () => {
    const all = Array.from({ length: 60 }, (_, at) => `<a href="/tags/t${at}">t${at}</a>`).join(
      ' ',
    );
    expect(tagsIn(`<p>${all}</p>`)).toEqual([]);
  });

  it.each([
    [16, 16],
    [17, 0],
  ])('of %i links to tag pages takes %i', (count, taken) => {
    const links = Array.from({ length: count }, (_, at) => `<a href="/tags/t${at}">t${at}</a>`);
    expect(tagsIn(links.join(' '))).toHaveLength(taken);
  });

  it('takes no link for a tag that says too much for one', () => {
    const link = (text: string): string => `<a href="/tags/x">${text}</a>`;
    const [longest, tooLong] = ['a'.repeat(32), 'b'.repeat(33)];
    const head = [longest, tooLong, 'See all:', 'AI'].map(link).join(' ');
    expect(names(tagsIn(head))).toEqual([longest, 'AI']);
  });

  it('takes a list of items of three words, and none of four', () => {
    const listed = (item: string): string[] =>
      names(tagsIn(`<ul><li>AI</li><li>${item}</li></ul>`));
    expect(listed('the open web')).toEqual(['AI', 'the open web']);
    expect(listed('all the open web')).toEqual([]);
  });

  it('takes no list for tags in which one says too much', () => {
    const listed = (tag: string): string[] => names(tagsIn(`<p>Tags: AI, ${tag}</p>`));
    for (const tag of ['a'.repeat(32), 'of four words long'])
      expect(listed(tag)).toEqual(['AI', tag]);
    for (const tag of ['a'.repeat(33), 'of five words or so']) expect(listed(tag)).toEqual([]);
  });

  it('reads chips whose text is in an element of its own', () => {
    const chip = (name: string): string => `<span ${CHIP}><svg></svg><span>${name}</span></span>`;
    expect(names(tagsIn(`<div>${chip('AI')}${chip('web')}</div>`))).toEqual(['AI', 'web']);
  });

  it('reads chips beside a time to read', () => {
    const chip = (name: string): string => `<span ${CHIP}>${name}</span>`;
    expect(names(tagsIn(`<div>${chip('AI')}${chip('web')}${chip('5 min read')}</div>`))).toEqual([
      'AI',
      'web',
    ]);
  });

  it('prefers tags above the body to others below it', () => {
    const tail = '<aside><h3>Tags</h3><a href="/tags/web">web</a></aside>';
    expect(names(tagsIn('<a href="/tags/ai">AI</a>', [], tail))).toEqual(['AI']);
  });

  it.each([
    ['a category and a time to read', `<i ${CHIP}>Deep dive</i><i ${CHIP}>5 min read</i>`],
    [
      'as many facts as words',
      `<i ${CHIP}>New</i><i ${CHIP}>Hot</i><i ${CHIP}>5 min read</i><i ${CHIP}>12 views</i>`,
    ],
    ['a version and its state', `<i ${CHIP}>v2.1.0</i><i ${CHIP}>Stable</i>`],
    ['a link to a category', '<a rel="category tag" href="/category/news">News</a>'],
    ['numbers of issues', '<a href="https://x.example/482">#482</a><i>#1 on the list</i>'],
    ['a name and facts', '<p>Ada Lovelace · Engineering · Berlin</p>'],
    ['a summary', '<div><h2>TL;DR</h2><ul><li>Caches lie.</li><li>Age matters.</li></ul></div>'],
    ['a list of advantages', '<div><ul><li>Zero config</li><li>Open source</li></ul></div>'],
  ])('takes %s for no tags', (_what, head) => {
    expect(names(tagsIn(`<div>${head}</div>`))).toEqual([]);
  });

  it('takes a chip alone for a tag in a row made for several, if it is no category', () => {
    const alone = (className: string, html: string): string[] =>
      names(tagsIn(`<div class="${className}">${html}</div>`));
    const chip = `<i ${CHIP}>Parsers</i>`;
    expect(alone('flex flex-wrap', chip)).toEqual(['Parsers']);
    expect(alone('flex gap-2', chip)).toEqual(['Parsers']);
    expect(alone('flex', chip)).toEqual([]);
    expect(alone('flex gap-2', `${chip}<b>Ada</b>`)).toEqual([]);
    expect(alone('flex gap-2', `<i ${CHIP}>News</i>`)).toEqual([]);
  });

  it.each([
    [['Company', 'News'], []],
    [
      ['Parsers', 'News'],
      ['Parsers', 'News'],
    ],
    [['Parsers'], []],
  ])('of the chips %j above the title takes %j', (chips, tags) => {
    const row = chips.map((chip) => `<i ${CHIP}>${chip}</i>`).join('');
    const page = parse(`<main><div class="flex gap-2">${row}</div><h1>A post</h1>${BODY}</main>`);
    const bits = collectCandidates(pick(page, '.prose'), {
      text: 'A post',
      element: pick(page, 'h1'),
    });
    expect(names(findTags(bits, 'en', []))).toEqual(tags);
  });

  it('takes categories below the title for tags', () => {
    expect(names(tagsIn(`<div><i ${CHIP}>Company</i><i ${CHIP}>News</i></div>`))).toEqual([
      'Company',
      'News',
    ]);
  });

  it.each([
    ['with numbers', '<a href="/tags/ai">AI <span>12</span></a><a href="/tags/web">web (3)</a>'],
    ['under a heading that says so', '<h3>Popular tags</h3><a href="/tags/ai">AI</a>'],
  ])('takes all tags of the blog, %s, for none of the post', (_form, cloud) => {
    expect(names(tagsIn('', [], `<aside>${cloud}</aside>`))).toEqual([]);
  });
});
