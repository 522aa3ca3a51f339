import { describe, expect, it } from 'vitest';
import { mount, paragraph, parse, words } from '../../tests/dom.ts';
import { readContent } from './content/build-content.ts';
import { extract } from './article/extract-article.ts';
import { locate } from './article/locate-article.ts';
import { findLandmarks } from './position/reading-position.ts';
import { readableContent } from './content/readability-content.ts';
import { sectionTexts } from './article/section-texts.ts';

const URL_OF_POST = 'https://blog.example/blog/post';

/** All that anybody could ask a form for, each of which a field with that name stands in for. */
function namesOf(prototype: object | null): string[] {
  if (prototype === null) return [];
  return [...Object.getOwnPropertyNames(prototype), ...namesOf(Object.getPrototypeOf(prototype))];
}

const FIELDS = [...new Set(namesOf(HTMLFormElement.prototype))]
  .map((name) => `<input name="${name}">`)
  .join('');

function form(attributes = '', inside = ''): string {
  return `<form ${attributes}>${FIELDS}${inside}</form>`;
}

/** Where a form may stand in an article, and what it may be taken for. */
const PLACES: Record<string, string> = {
  'in the text': form(),
  'in a list': `<ul>${form()}<li>item ${form()}</li></ul>`,
  'in a cell': `<table><tr><th>${form()}</th></tr><tr><td>${form('', '<svg></svg>')}</td></tr></table>`,
  'in what folds': `<details><summary>s ${form()}</summary>d ${form()}</details>`,
  'in a figure': `<figure><img src="a.png">${form()}<figcaption>${form()}</figcaption></figure>`,
  'in a heading': `<h3 id="x">Head ${form()}</h3>`,
  'in code': `<figure class="shiki"><pre><code>a${form()}</code></pre>${form()}</figure>`,
  'beside tabs': `<div><div role="tablist">${form()}<button role="tab">A</button></div>${form()}<div role="tabpanel">${form()} panel</div></div>`,
  'in a callout': `<div style="--callout-color:red"><svg></svg><div>${form()}<div class="prose-no-margin">${form()}</div></div></div>`,
  'in files': `<div class="not-prose">${form()}<div><svg></svg>a.ts</div></div>`,
  'beside a sign': `<ul><li>${form()}<span aria-hidden="true">✓</span>${form('class="sr-only"', 'x')}</li></ul>`,
  'as a list of tabs': form('role="tablist"', '<button role="tab">A</button>'),
  'as a tab': `<div role="tablist">${form('role="tab"', 'A')}</div>`,
  'as a panel': `<div><div role="tablist"><button role="tab">A</button></div>${form('role="tabpanel"', 'x')}</div>`,
  'as what opens something': `${form('aria-expanded="true" aria-controls="z"', 'A')}<div id="z">b</div>`,
  'as what is opened': `<div><h3><button aria-expanded="true">A</button></h3>${form('role="region"', 'b')}</div>`,
  'as a heading': form('role="heading" aria-level="3"', 'Form'),
  'as something hidden': form('hidden style="display:none"', 'x'),
  'as a callout': form('class="callout" style="--callout-color:red"', '<p>t</p>'),
  'as a card': `<div>${form('data-card="true"', '<h3>T</h3><p>d</p>')}</div>`,
  'as steps': form('class="fd-steps"', form('class="fd-step"', 'x')),
  'twice by each name': form('', FIELDS),
  'as footnotes': form('data-footnotes class="footnotes"', '<ol><li id="fn">a</li></ol>'),
  'as a formula': form('class="katex"', '<math><mi>x</mi></math>'),
  'as files': form('class="not-prose"', '<div><svg></svg>a.ts</div>'),
  'as typography': form('class="prose"', '<p>a</p>'),
  'again and again': form().repeat(60),
};

function post(inside: string): string {
  return `<main id="nd-page"><h1>Title</h1><div class="prose"><h2 id="one">One</h2>${paragraph(60)}${inside}<p>The tail of the text.</p><h2 id="two">Two</h2><p>More of it.</p></div></main>`;
}

function expectWhole(page: Document): void {
  const { headings } = extract(page, URL_OF_POST);
  const texts = headings.map(({ text }) => text);
  expect(texts.filter((text) => text === 'One' || text === 'Two')).toEqual(['One', 'Two']);
  const { html, removed } = readContent(page, URL_OF_POST);
  expect(removed.filter(({ what }) => what === 'failed')).toEqual([]);
  expect(html).toMatch(/The tail of the text\.[^]*>Two<[^]*More of it\./);
  expect(sectionTexts(locate(page)).join(' ')).toMatch(/The tail of the text\.[^]*More of it\./);
}

describe('fields that are called like what is asked of a form', () => {
  it.each(Object.entries(PLACES))('change nothing %s', (_place, inside) => {
    expectWhole(parse(post(inside)));
    const unmount = mount(post(inside));
    expectWhole(document);
    unmount();
  });

  it.each([
    ['the page', `<form>${FIELDS}${post('')}</form>`],
    ['the body', post('').replace('<div class="prose">', `<form>${FIELDS}<div class="prose">`)],
    ['the title', post('').replace('<h1>', `<form>${FIELDS}<h1>`)],
    [
      'the article, as its own element',
      post('').replace('<main', `<form id="nd-page">${FIELDS}<main`),
    ],
  ])('change nothing around %s', (_what, html) => {
    expectWhole(parse(html));
  });

  it('take no heading from the reader’s place', () => {
    const page = parse(post(form('role="heading" id="two"', 'Two')));
    const wanted = [
      { depth: 2 as const, text: 'One' },
      { depth: 2 as const, text: 'Two' },
    ];
    const { elements = [] } = findLandmarks(page, wanted) ?? {};
    expect(elements.map((element) => element?.localName)).toEqual(['h2', 'h2']);
  });

  it('neither stop nor hold up what looks for the text of a page', () => {
    const names = namesOf(Document.prototype);
    const images = names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('');
    const section = (name: string): string => `<h2 id="${name}">${name}</h2>${paragraph(90)}`;
    for (const around of [form(), images, `<form>${FIELDS}`]) {
      const page = `<html><head><title>A post</title></head><body>${around}<div class="content">${section('one')}${form()}${section('two')}<p>${words(40)}</p></div></body></html>`;
      const { html } = readableContent(page, URL_OF_POST, 'A post');
      expect(html).toMatch(/id="one"[^]*id="two"/);
    }
  });
});
