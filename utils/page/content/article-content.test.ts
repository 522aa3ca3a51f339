import { describe, expect, it } from 'vitest';
import { paragraph, parse } from '../../../tests/dom.ts';
import { extract } from '../article/index.ts';
import { withoutHash } from '../dom/index.ts';
import { progressOf, readArticleContent } from './article-content.ts';

/** A page of Next.js whose accordion is closed, and whose payload may have what is in it. */
function closedPage(path: string): Document {
  const panel = ['$', 'h3', null, { id: 'inside', children: 'Inside' }];
  const accordion = [
    '$',
    '$L1',
    null,
    { title: 'More', children: [panel, ['$', 'p', null, { children: 'Hidden words.' }]] },
  ];
  const heading = ['$', 'h2', null, { id: 'first', children: 'First' }];
  const prose = [
    '$',
    'div',
    null,
    {
      className: 'prose',
      children: [heading, ['$', 'p', null, { children: 'x '.repeat(60) }], accordion],
    },
  ];
  const text = `1:I[1,[],"Accordion"]\n0:${JSON.stringify({ c: path.split('/'), f: [['', { children: [] }, ['', ['$', 'main', null, { children: prose }], {}]]] })}\n`;
  return parse(
    `<main><h1>A post</h1><div class="prose"><h2 id="first">First</h2>${paragraph(60)}` +
      '<div data-state="closed"><h3><button aria-expanded="false" data-state="closed">More</button></h3><div role="region" data-state="closed" hidden></div></div></div></main>' +
      `<script>self.__next_f.push(${JSON.stringify([1, text]).replaceAll('<', String.raw`\u003c`)})</script>`,
  );
}

function payloadTab(text: string): Document {
  const page = document.implementation.createHTMLDocument();
  const pre = page.createElement('pre');
  pre.textContent = text;
  page.body.append(pre);
  return page;
}

describe('readArticleContent', () => {
  it('gives the article with its content', () => {
    const page = parse(
      `<main><h1>A post</h1><div class="prose">${paragraph(60)}<h2 id="a">A</h2>${paragraph(60)}</div></main>`,
    );
    const { article, missing, needsReadability } = readArticleContent(page);
    expect(article.headings.map(({ id }) => id)).toEqual(['a']);
    expect(article.content).toContain('<h2 id="a" data-index="0">A</h2>');
    expect({ missing, needsReadability }).toEqual({ missing: [], needsReadability: false });
  });

  it('adds the content, and what closed panels hold, to an article that is known', () => {
    const page = closedPage(new URL(parse('').URL).pathname);
    const known = extract(page, withoutHash(page.URL));
    const { article } = readArticleContent(page, { ...known, title: 'As it was read' });
    expect(article).toEqual({ ...readArticleContent(page).article, title: 'As it was read' });
  });

  it('counts what closed panels hold, where the payload is of this page', () => {
    const path = new URL(parse('').URL).pathname;
    const { article, missing } = readArticleContent(closedPage(path));
    expect(article.closedPanels).toBe('restored');
    expect(article.headings.map(({ text }) => text)).toEqual(['First', 'Inside']);
    expect(article.content).toContain('Hidden words.');
    expect(missing).toEqual([]);
  });

  it('does not trust the payload of another page', () => {
    const { article, missing } = readArticleContent(closedPage('/blog/another'));
    expect(article.closedPanels).toBe('unread');
    expect(article.headings.map(({ text }) => text)).toEqual(['First']);
    expect(missing).toEqual(['More']);
  });

  it('reads a payload in a tab as its page', () => {
    const heading = ['$', 'h2', null, { id: 'a', className: 'scroll-m-28', children: 'A' }];
    const prose = [
      '$',
      'div',
      null,
      { className: 'prose', children: [heading, ['$', 'p', null, { children: 'x '.repeat(60) }]] },
    ];
    const whole = `1:"$Sreact.fragment"\n0:${JSON.stringify({ rsc: ['$', 'main', null, { children: prose }] })}\n`;
    const { article } = readArticleContent(payloadTab(whole));
    expect(article.headings.map(({ id }) => id)).toEqual(['a']);
    expect(article.content).toContain('<h2 id="a" data-index="0">A</h2>');
    expect(article.kind).toBe('none');
    const marked = whole.replace('"main",null,{', '"main",null,{"id":"nd-home-layout",');
    expect(readArticleContent(payloadTab(marked)).article.evidence).toEqual(['payload']);
    const cut = readArticleContent(payloadTab(`${marked}2:["$","p"`)).article;
    expect([cut.kind, cut.evidence]).toEqual(['payload', ['payload', 'payload_cut']]);
  });
});

describe('progressOf', () => {
  it('tells a page that has come from one of which nobody knows', () => {
    expect(progressOf(document)).toMatch(/^(?:parsed|loaded)$/);
    expect(progressOf(parse('<p>Text</p>'))).toBe('parsing');
  });
});
