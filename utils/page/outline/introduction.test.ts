import { describe, expect, it } from 'vitest';
import { paragraph, parse } from '../../../tests/dom.ts';
import { extract } from '../article/extract-article.ts';
import { introductionOf } from './introduction.ts';
import { locate } from '../article/locate-article.ts';
import { sectionTexts } from '../article/section-texts.ts';

const URL_OF_POST = 'https://example.com/blog/a-post';

function post(body: string): Document {
  return parse(`<main><h1>A post</h1><div class="prose">${body}</div></main>`);
}

describe('the introduction', () => {
  it('is what stands before the first heading', () => {
    const page = post(`${paragraph(240)}<pre>npm i</pre><h2>One</h2>${paragraph(40)}`);
    const { introduction } = extract(page, URL_OF_POST);
    // A line of code takes a thirtieth of a minute.
    expect(introduction).toEqual({ words: 240, minutes: 1 });
    expect(sectionTexts(locate(page))[0]).toMatch(/^fine words .* npm i$/);
  });

  it('is empty where the first heading opens the article', () => {
    const page = post(`<h2>One</h2>${paragraph(40)}`);
    expect(extract(page, URL_OF_POST).introduction).toEqual({ words: 0, minutes: 0 });
    expect(sectionTexts(locate(page))[0]).toBe('');
  });

  it('is not told of an article without headings', () => {
    const { introduction } = extract(post(paragraph(240)), URL_OF_POST);
    expect(introduction).toBeUndefined();
  });

  it('is an entry before the headings, by the name of the article', () => {
    const entry = { depth: 1, text: 'A post', index: -1 };
    const introduction = { words: 240, minutes: 1 };
    expect(introductionOf({ title: 'A post', introduction })).toEqual({
      ...entry,
      ...introduction,
    });
    expect(introductionOf({ title: 'A post' })).toEqual({ ...entry, words: 0, minutes: 0 });
  });
});
