import { describe, expect, it } from 'vitest';
import { mount, paragraph, parse, pick } from '../../../tests/dom.ts';
import { expectLinear } from '../../../tests/linear.ts';
import { contentOf, post } from '../../../tests/post.ts';
import { readContent } from '../content/build-content.ts';
import { locate } from '../article/locate-article.ts';
import { sectionTexts } from '../article/section-texts.ts';
import { findSigns } from './icon-signs.ts';
import { oneLine } from './visible-text.ts';

function textOf(html: string): string {
  return oneLine(parse(contentOf(html).replaceAll('<', ' <')).body.textContent);
}

function counted(html: string): string {
  return oneLine(sectionTexts(locate(post(html)))[1] ?? '');
}

/** A cell beside another. */
function cell(html: string): string {
  return `<table><tbody><tr><td>Audit</td><td>${html}</td></tr></tbody></table>`;
}

const CHECK = '<path d="M20 6 9 17l-5-5"></path>';
const CROSS = '<path d="M18 6 6 18"></path><path d="m6 6 12 12"></path>';

describe('a cell', () => {
  it.each([
    [
      'a drawing with a label',
      '<svg role="img" aria-label="No" viewBox="0 0 8 8"><path d="M0 0h8"></path></svg>',
      'No',
    ],
    [
      'a drawing with a title',
      '<svg role="img" viewBox="0 0 8 8"><title>Yes</title><path d="M0 0h8"></path></svg>',
      'Yes',
    ],
    [
      'text for screen readers before a sign',
      '<span class="sr-only">No</span><span aria-hidden="true">❌</span>',
      'No',
    ],
    [
      'text for screen readers after an icon',
      '<svg aria-hidden="true" class="lucide lucide-check"></svg><span class="sr-only">Included</span>',
      'Included',
    ],
    [
      'text for screen readers in a box of its own',
      '<div><span><svg aria-hidden="true"></svg></span><span class="sr-only">Partly</span></div>',
      'Partly',
    ],
    ['text for screen readers alone', '<span class="bg-check sr-only">Yes</span>', 'Yes'],
    [
      'Lucide’s check',
      `<svg class="lucide lucide-check size-4" aria-hidden="true" viewBox="0 0 24 24">${CHECK}</svg>`,
      '✓',
    ],
    [
      'Lucide’s cross',
      `<svg class="lucide lucide-x" aria-hidden="true" viewBox="0 0 24 24">${CROSS}</svg>`,
      '✗',
    ],
    ['Lucide’s check in a circle', '<svg class="lucide lucide-circle-check-big"></svg>', '✓'],
    ['Lucide’s dash', '<svg class="lucide lucide-minus"></svg>', '–'],
    [
      'a check of Fumadocs’ own icons',
      `<svg class="lucide" viewBox="0 0 24 24">${CHECK}</svg>`,
      '✓',
    ],
    ['a cross without a class', `<svg fill="none" viewBox="0 0 24 24">${CROSS}</svg>`, '✗'],
    [
      'Heroicons’ check',
      '<svg class="h-5 w-5" viewBox="0 0 24 24"><path d="m4.5 12.75 6 6 9-13.5"></path></svg>',
      '✓',
    ],
    ['Feather’s cross', '<svg><line x1="18" y1="6" x2="6" y2="18"></line></svg>', '✗'],
    ['Font Awesome’s check', '<i class="fa-solid fa-check"></i>', '✓'],
    [
      'Font Awesome’s cross as a drawing',
      '<svg class="svg-inline--fa fa-xmark" data-icon="xmark" viewBox="0 0 384 512"></svg>',
      '✗',
    ],
    ['Bootstrap’s cross', '<i class="bi bi-x-lg" aria-hidden="true"></i>', '✗'],
    ['an emoji of a font', '<i class="em em-white_check_mark"></i>', '✓'],
    ['an icon of UnoCSS', '<span class="i-lucide-check text-green-500"></span>', '✓'],
    ['an icon of Iconify', '<iconify-icon icon="mdi:close"></iconify-icon>', '✗'],
    ['an icon of Iconify in a class', '<span class="icon-[lucide--check]"></span>', '✓'],
    ['a letter of an icons’ font', '<span class="material-icons">close</span>', '✗'],
    ['a drawing that is used', '<svg><use href="#icon-check"></use></svg>', '✓'],
    ['a sign that is hidden from screen readers', '<span aria-hidden="true">✅</span>', '✅'],
    ['a dash that is', '<span aria-hidden="true">—</span>', '—'],
    [
      'an icon in what is hidden from them',
      '<span aria-hidden="true"><svg class="lucide lucide-check"></svg></span>',
      '✓',
    ],
    [
      'a labelled part without text',
      '<span role="img" aria-label="Yes" class="tick"></span>',
      'Yes',
    ],
    ['a part with a tooltip', '<span title="On request"><svg></svg></span>', 'On request'],
    ['a check by its name', '<svg aria-label="check icon"></svg>', '✓'],
    ['a button with a check', '<button><svg class="lucide lucide-check"></svg></button>', '✓'],
    ['a box that is ticked', '<input type="checkbox" checked disabled>', '☑'],
    ['a box that is not', '<input type="checkbox" disabled>', '☐'],
    [
      'a link with an icon alone',
      '<a href="https://forge.example/"><svg><title>Forge</title></svg></a>',
      'Forge',
    ],
    ['a sign beside words', '<svg class="lucide lucide-check"></svg>from 2.0', '✓ from 2.0'],
    ['a sign that is text', '<span role="img" aria-label="yes">✅</span>', '✅'],
  ])('says what it shows by %s', (_what, html, text) => {
    expect(textOf(cell(html))).toBe(`Audit ${text}`);
    expect(counted(cell(html))).toBe(`Audit ${text}`);
  });

  it('with a label of its own says that', () => {
    const html =
      '<table><tbody><tr><td>A</td><td aria-label="No"><svg></svg></td></tr></tbody></table>';
    expect(textOf(html)).toBe('A No');
  });

  it.each([
    ['a class of Tailwind', '<span class="gap-x-2 overflow-x-auto"></span>a', 'a'],
    ['another icon', '<svg class="lucide lucide-user-check"></svg>a', 'a'],
    [
      'a name that stands beside it',
      '<svg><title>Forge</title></svg> <a href="/f">Forge</a>',
      'Forge',
    ],
    ['what a link does', '<a href="/x">a<span class="sr-only">(opens elsewhere)</span></a>', 'a'],
    [
      'a button to copy',
      'a<button aria-label="Copy"><svg></svg><span class="sr-only">Copy</span></button>',
      'a',
    ],
    ['code with an icon', '<code>a<svg class="lucide lucide-x"></svg></code>', 'a'],
  ])('says nothing for %s', (_what, html, text) => {
    expect(textOf(cell(html))).toBe(`Audit ${text}`);
  });
});

describe('an item', () => {
  it.each([
    ['<li><svg class="lucide lucide-check"></svg>Sign-on</li>', '✓ Sign-on'],
    ['<li><div><svg class="lucide lucide-x"></svg></div><span>Sign-on</span></li>', '✗ Sign-on'],
    ['<li><span class="sr-only">Missing:</span><svg></svg> Sign-on</li>', 'Missing: Sign-on'],
    ['<li><span aria-hidden="true">❌</span> Sign-on</li>', '❌ Sign-on'],
    ['<li><p><svg class="lucide lucide-check"></svg> Sign-on</p></li>', '✓ Sign-on'],
    ['<li><span aria-hidden="true">•</span> Sign-on</li>', 'Sign-on'],
    ['<li><svg class="lucide lucide-arrow-right"></svg> Sign-on</li>', 'Sign-on'],
    [
      '<li><a href="/x">Sign-on<svg aria-hidden="true" class="lucide lucide-external-link"></svg></a></li>',
      'Sign-on',
    ],
    [
      '<li><div style="--callout-color: var(--color-fd-success, x)"><svg class="lucide lucide-circle-check"></svg><div><div class="prose-no-margin"><p>So</p></div></div></div></li>',
      'So',
    ],
  ])('%s says %s', (html, text) => {
    expect(textOf(`<ul>${html}</ul>`)).toBe(text);
    expect(counted(`<ul>${html}</ul>`)).toBe(text);
  });

  it('of definitions says it too', () => {
    expect(textOf('<dl><dt>Audit</dt><dd><svg aria-label="Yes"></svg></dd></dl>')).toBe(
      'Audit Yes',
    );
  });
});

describe('a paragraph', () => {
  it.each([
    ['<p>Audit: <svg role="img" aria-label="No"></svg></p>', 'Audit: No'],
    ['<p><svg class="lucide lucide-check"></svg> Done.</p>', 'Done.'],
    ['<p>Done <span aria-hidden="true">✅</span></p>', 'Done'],
  ])('%s says %s', (html, text) => {
    expect(textOf(html)).toBe(text);
  });
});

describe('a sign', () => {
  it.each([
    [
      'Lucide, in a ring',
      '<path d="M21.801 10A10 10 0 1 1 17 3.335"></path><path d="m9 11 3 3L22 4"></path>',
      '✓',
    ],
    ['Heroicons, filled', '<path d="M16.704 4.153a.75.75 0 0 1 .143 1.052l-8 10.5"></path>', '✓'],
    ['Heroicons, filled cross', '<path d="M6.28 5.22a.75.75 0 0 0-1.06 1.06L8.94 10"></path>', '✗'],
    [
      'Radix',
      '<path d="M11.4669 3.72684C11.7558 3.91574 11.8369 4.30308 11.648 4.59198"></path>',
      '✓',
    ],
    ['Tabler', '<path stroke="none" d="M0 0h24v24H0z"></path><path d="M18 6l-12 12"></path>', '✗'],
    ['Material', '<path d="M9 16.17 4.83 12l-1.42 1.41L9 19 21 7"></path>', '✓'],
    ['Font Awesome', '<path d="M242.72 256l100.07-100.07c12.28-12.28"></path>', '✗'],
    ['a sprite', '<use xlink:href="/icons.svg#icon-cross"></use>', '✗'],
  ])('of %s is known by its lines', (_from, lines, sign) => {
    expect(textOf(cell(`<svg viewBox="0 0 24 24">${lines}</svg>`))).toBe(`Audit ${sign}`);
  });

  it('of Tabler is known by its class', () => {
    expect(textOf(cell('<svg class="icon icon-tabler icon-tabler-check"></svg>'))).toBe('Audit ✓');
  });

  it('of several pictures with one name says it once', () => {
    const star = '<svg class="lucide lucide-star"></svg>';
    const stars = cell(`<div role="img" aria-label="4 of 5">${star.repeat(4)}</div>`);
    expect(textOf(stars)).toBe('Audit 4 of 5');
    expect(counted(stars)).toBe('Audit 4 of 5');
  });

  it('alone in a box of a row of boxes is one of a cell', () => {
    const check = `<div><svg class="lucide lucide-check">${CHECK}</svg></div>`;
    expect(textOf(`<div class="grid"><div>Audit</div><div>Logs</div>${check}</div>`)).toBe(
      'Audit Logs ✓',
    );
    expect(textOf(`<div class="flex">${check}<div>Done.</div></div>`)).toBe('Done.');
  });
});

describe('what styles write', () => {
  const STYLES =
    '<style>.yes::before{content:"✓"} .no::after{content:"No"} .font::before{content:"\\f00c"}</style>';
  const read = (html: string): string => {
    const unmount = mount(
      `${STYLES}<main><article><h1>A post</h1><div class="prose">${paragraph(60)}<h2 id="first">First</h2>${html}</div></article></main>`,
    );
    const { html: content } = readContent(document, 'https://blog.example/blog/a-post');
    const said = oneLine(sectionTexts(locate(document))[1] ?? '');
    unmount();
    const text = parse(content.replaceAll('<', ' <')).body.textContent;
    expect(said).toBe(oneLine(text.slice(text.indexOf('First') + 5)));
    return said;
  };

  it.each([
    ['an element of a cell', cell('<span class="yes"></span>'), 'Audit ✓'],
    ['a word', cell('<i class="no"></i>'), 'Audit No'],
    [
      'a cell',
      '<table><tbody><tr><td>Audit</td><td class="yes"></td></tr></tbody></table>',
      'Audit ✓',
    ],
    ['a glyph of a font', cell('<i class="font"></i>'), 'Audit'],
    ['a bullet', '<ul><li class="yes">Audit</li></ul>', 'Audit'],
  ])('into %s is read where it says something', (_what, html, text) => {
    expect(read(html)).toBe(text);
  });
});

describe('findSigns', () => {
  it('leaves large drawings to be shown', () => {
    const page = parse(cell('<svg viewBox="0 0 400 300"><title>A plan</title></svg>'));
    expect(findSigns(pick(page, 'table')).size).toBe(0);
  });

  it('takes no longer for each of many signs', () => {
    expectLinear((size) => {
      const row = `<tr><td>A</td><td><span class="sr-only">No</span><svg></svg></td></tr>`;
      const page = parse(`<table><tbody>${row.repeat(size * 40)}</tbody></table>`);
      return () => findSigns(pick(page, 'table'));
    });
  });

  it('takes no longer for each of many signs in one cell', () => {
    expectLinear((size) => {
      const page = parse(cell('<span class="sr-only">No</span><svg></svg>'.repeat(size * 40)));
      return () => findSigns(pick(page, 'table'));
    });
  });
});
