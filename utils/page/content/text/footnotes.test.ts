import { describe, expect, it } from 'vitest';
import { contentOf, post, URL_OF_PAGE } from '../../../../tests/post.ts';
import { readContent } from '../build-content.ts';
import { findOutline } from '../../outline/outline.ts';
import { toMarkdown } from '../../markdown/to-markdown.ts';
import { extract } from '../../article/extract-article.ts';

function markdownOf(body: string): string {
  const page = post(body);
  const article = { ...extract(page, URL_OF_PAGE), content: readContent(page, URL_OF_PAGE).html };
  const text = toMarkdown(article, { missing: String, frontMatter: false });
  return text.slice(text.indexOf('## First') + '## First'.length).trim();
}

/** References to a note and the way back, as they are written by hand and by libraries. */
const WAYS: [way: string, reference: string, section: string][] = [
  [
    'markdown-it',
    '<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup>',
    '<section class="footnotes"><ol><li id="fn1"><p>Note. <a href="#fnref1" class="footnote-backref">↩︎</a></p></li></ol></section>',
  ],
  [
    'plain links',
    '<sup><a href="#fn1" id="fnref1">1</a></sup>',
    '<section class="footnotes"><ol><li id="fn1"><p>Note. <a href="#fnref1">↩</a></p></li></ol></section>',
  ],
  [
    'roles',
    '<a href="#fn1" id="r1" role="doc-noteref"><sup>1</sup></a>',
    '<section role="doc-endnotes"><ol><li id="fn1"><p>Note. <a href="#r1" role="doc-backlink">Back</a></p></li></ol></section>',
  ],
  [
    'an id of the raised',
    '<sup id="r1"><a href="#fn1">1</a></sup>',
    '<div class="footnotes"><ol><li id="fn1"><p>Note. <a href="#r1">^</a></p></li></ol></div>',
  ],
  [
    'ids of its own',
    '<a href="#1-note" id="1-ref">[1]</a>',
    '<div class="footnotes"><ol><li id="1-note"><p>Note. <a href="#1-ref">⬑</a></p></li></ol></div>',
  ],
];

describe('footnotes', () => {
  it.each(WAYS)('of %s are those of the content', (_way, reference, section) => {
    const html = contentOf(`<p>Text${reference}.</p>${section}`);
    expect(html).toMatch(/<a [^>]*href="#[^"]+" data-footnote-ref="">\[?1\]?<\/a>/);
    expect(html).toContain('data-footnote-backref=""');
  });

  it.each(WAYS)('of %s are written with their text', (_way, reference, section) => {
    expect(markdownOf(`<p>Text${reference}.</p>${section}`)).toMatch(
      /^Text\[\^(1|1-note)\]\.\n\n\[\^\1\]: Note\.$/,
    );
  });

  it('that are links around what is raised stay raised', () => {
    const [, , roles] = WAYS;
    expect(contentOf(`<p>Text${roles?.[1]}.</p>${roles?.[2]}`)).toContain('<sup><a id="r1"');
  });

  it('without a section of their own are plain links', () => {
    const html = contentOf(
      '<p>Text<sup><a href="#fn1">1</a></sup>.</p><p>Notes</p><ol><li id="fn1">Note.</li></ol>',
    );
    expect(html).toContain('<sup><a href="#fn1">1</a></sup>');
  });

  it('are no links with words, nor such as lead elsewhere', () => {
    const html = contentOf(
      '<p id="top">See <a href="#fn1">the note</a>, <a href="#top">2</a>.</p><section class="footnotes"><ol><li id="fn1">Note, <a href="#top">3</a></li></ol></section>',
    );
    expect(html).not.toMatch(/data-footnote-(?:back)?ref/);
  });

  it.each([
    '<sup><a href="#fn1">1</a></sup>',
    ...WAYS.slice(0, 3).map(([, reference]) => reference),
  ])('are no part of a heading: %s', (reference) => {
    const page = post(`<h2 id="c">Claims${reference}</h2>`);
    const body = page.querySelector('.prose');
    const headings = body ? findOutline(body, { text: '' }).headings : [];
    expect(headings.map(({ text }) => text)).toEqual(['First', 'Claims']);
  });
});
