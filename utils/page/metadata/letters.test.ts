import { describe, expect, it } from 'vitest';
import { paragraph, parse, pick } from '../../../tests/dom.ts';
import { collectCandidates } from './header-candidates.ts';
import { findAuthors } from './find-authors.ts';

/** The authors of a page with something between its title and its body. */
function authorsIn(head: string): string[] {
  const body = `<div class="prose">${paragraph(40)}<h2 id="s">S</h2>${paragraph(40)}</div>`;
  const page = parse(`<main><article><h1>A post</h1>${head}${body}</article></main>`);
  const title = { text: 'A post', element: pick(page, 'h1') };
  return findAuthors(collectCandidates(pick(page, '.prose'), title), 'en').map(({ name }) => name);
}

describe('letters in place of a portrait', () => {
  it.each([
    [
      'a round box',
      '<div class="size-8 rounded-full bg-fd-muted">A</div><span>Ada Low</span>',
      'Ada Low',
    ],
    [
      'a letter in a round box',
      '<div class="rounded-full"><span>A</span></div><p>Ada Low</p>',
      'Ada Low',
    ],
    ['a box of round corners', '<span style="border-radius: 50%">A</span><p>Ada</p>', 'Ada'],
    ['an avatar by its class', '<span class="author-avatar">A</span><p>Ada Low</p>', 'Ada Low'],
    ['a Chinese letter', '<span class="rounded-full">林</span><p>林小明</p>', '林小明'],
    [
      'one beside name and day',
      '<div class="rounded-full">A</div><div><p>Ada Low</p><p>Mar 4, 2026</p></div>',
      'Ada Low',
    ],
    [
      'one beside name and role',
      '<div class="rounded-full">A</div><div><p>Ada Low</p><p>Maintainer</p></div>',
      'Ada Low',
    ],
    [
      'one that screen readers skip',
      '<div class="rounded-full" aria-hidden="true">A</div><p>Ada Low</p>',
      'Ada Low',
    ],
  ])('reads the name beside %s that stands for a portrait', (_what, html, name) => {
    expect(authorsIn(`<div>${html}</div>`)).toEqual([name]);
  });

  it('reads all names beside round boxes with one letter', () => {
    const drawn = (name: string): string =>
      `<div><div class="rounded-full">${name[0]}</div><p>${name}</p></div>`;
    expect(authorsIn(`<div>${drawn('Ada Low')}${drawn('Ben Roe')}</div>`)).toEqual([
      'Ada Low',
      'Ben Roe',
    ]);
  });

  it.each([
    ['of a category', '<span class="rounded-full">G</span><span>Guides</span>'],
    ['that is not its first', '<span class="rounded-full">B</span><span>Ada</span>'],
    ['that is a number', '<span class="rounded-full">1</span><span>1 Road</span>'],
    ['in no round box', '<span>A</span><span>Ada</span>'],
    ['in one with more', '<span class="rounded-full">A b</span><span>Ada</span>'],
  ])('takes no name beside a letter %s', (_what, html) => {
    expect(authorsIn(`<div>${html}</div>`)).toEqual([]);
  });
});
