import { describe, expect, it } from 'vitest';
import { paragraph, parse } from '../../../tests/dom.ts';
import { extract } from './extract-article.ts';
import { readArticleContent } from '../content/article-content.ts';
import { plainPage } from './plain-page.ts';

const URL_OF_POST = 'https://blog.example/blog/post';
const TEXT = `<h2 id="one">One</h2>${paragraph(60)}${paragraph(60)}<h2 id="two">Two</h2>${paragraph(60)}<p>The tail of the text.</p>`;
const FIELD = '<input name="parentElement"><input name="children"><input name="querySelector">';

describe('an article in a form', () => {
  it.each([
    ['that is its typography', `<form class="prose">${TEXT}</form>`],
    ['with fields called like methods', `<form class="prose">${FIELD}${TEXT}</form>`],
    ['in its typography', `<div class="prose"><form>${TEXT}</form></div>`],
    ['around its typography', `<form><div class="prose">${TEXT}</div></form>`],
    ['that is all of the page', `<form>${TEXT}</form>`],
    ['in a box of its own', `<div><form id="aspnetForm"><div>${TEXT}</div></form></div>`],
    ['beside another', `<form class="prose">${TEXT}</form><form><p>Your mail</p><input></form>`],
  ])('%s, is read', (_name, html) => {
    const page = parse(`<title>T</title><main id="nd-page"><h1>Title</h1>${html}</main>`);
    const before = page.documentElement.outerHTML;
    const article = extract(plainPage(page), URL_OF_POST);
    expect(article.headings.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(article.words).toBeGreaterThan(180);
    expect(readArticleContent(page).article.content).toContain('The tail of the text.');
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it.each([
    `<div class="prose">${TEXT}<form><h3 id="mail">Subscribe</h3><p>a</p><p>b</p><p>c</p><input></form></div>`,
    `<div class="prose">${TEXT}</div><form><p>a</p><textarea></textarea></form>`,
    `<form><div class="prose">${TEXT}</div></form>`,
  ])('is not copied for others', (html) => {
    const page = parse(`<main>${html}</main>`);
    expect(plainPage(page)).toBe(page);
  });
});
