import { describe, expect, it } from 'vitest';
import { mount, paragraph, parse, pick } from '../../../tests/dom.ts';
import { contentOf, post, URL_OF_PAGE } from '../../../tests/post.ts';
import { readContent } from './build-content.ts';
import { extract } from '../article/extract-article.ts';

describe('quotations', () => {
  it.each([
    ['<p>She said <q>wait, <q>now</q></q>.</p>', '<p>She said “wait, ‘now’”.</p>'],
    ['<p><q>a <q>b <q>c</q></q></q></p>', '<p>“a ‘b “c”’”</p>'],
    ['<p lang="de"><q>halt, <q>jetzt</q></q></p>', '<p lang="de">„halt, ‚jetzt‘“</p>'],
    ['<p lang="fr-CA"><q>non</q></p>', '<p lang="fr-CA">«non»</p>'],
    ['<div lang="ja"><p><q>外<q>内</q></q></p></div>', '<p lang="ja">「外『内』」</p>'],
    ['<p lang="zh-Hant-TW"><q>外</q></p>', '<p lang="zh-Hant-TW">「外」</p>'],
    ['<p lang="sv"><q>nej</q></p>', '<p lang="sv">”nej”</p>'],
    ['<p lang="xx"><q>no</q></p>', '<p lang="xx">“no”</p>'],
    ['<p>“<q>no</q>” <q>“yes”</q></p>', '<p>““no”” “yes”</p>'],
    ['<p><q cite="/x"><em>all</em></q></p>', '<p>“<em>all</em>”</p>'],
    ['<p>He <q lang="de">nein</q></p>', '<p>He <span lang="de">“nein”</span></p>'],
    ['<ul><li><q>in an item</q></li></ul>', '<ul><li>“in an item”</li></ul>'],
  ])('%s has its marks', (html, expected) => {
    expect(contentOf(html)).toBe(expected);
  });

  it('in headings too, and by the page’s own language', () => {
    const page = post('<h2 id="q">On <q>now</q></h2>');
    page.documentElement.lang = 'de';
    expect(readContent(page, URL_OF_PAGE).html).toContain('>On „now“</h2>');
  });
});

describe('quotations of a page that is shown', () => {
  it('have the marks that its styles say', () => {
    const remove = mount(
      `<style>.own{quotes:'‹' '›' '(' ')'}.none{quotes:none}.bare::before,.bare::after{content:none}.hand::before{content:'<'}.hand::after{content:'>'}</style><main><h1>A post</h1><div class="prose">${paragraph(60)}<h2 id="live">Live</h2><p><q>a</q> <q class="own">b <q class="own">c</q></q> <q class="none">d</q> <q class="bare">e</q> <q class="hand">f</q></p></div></main>`,
    );
    const { html } = readContent(document, URL_OF_PAGE);
    remove();
    expect(html).toContain('Live</h2><p>“a” ‹b (c)› d e &lt;f&gt;</p>');
  });
});

describe('links in a block of code', () => {
  it.each([
    [
      '<pre><code>use <a href="/api">thing</a>()</code></pre>',
      'use <a href="https://blog.example/api">thing</a>()',
    ],
    [
      '<pre class="shiki"><code><span class="line"><a href="/api"><span style="color:#f00">A</span></a></span></code></pre>',
      '<a href="https://blog.example/api"><span data-ink="#f00">A</span></a>',
    ],
    ['<pre><code><a id="l1" href="#l1"></a>x</code></pre>', 'x'],
    ['<pre><code><a href="#l1">x</a></code></pre>', 'x'],
    ['<pre><code><a href="javascript:y()">x</a></code></pre>', 'x'],
  ])('%s lead where they lead', (html, expected) => {
    expect(contentOf(html)).toContain(`<code><span data-line="">${expected}</span></code>`);
  });
});

describe('lists', () => {
  it.each([
    [
      '<ul><li>one</li><li>two</li><ul><li>two a</li></ul><li>three</li></ul>',
      '<ul><li>one</li><li>two<ul><li>two a</li></ul></li><li>three</li></ul>',
    ],
    [
      '<ol><li>first</li><ol type="a"><li>sub</li></ol><li>second</li></ol>',
      '<ol><li>first<ol type="a"><li>sub</li></ol></li><li>second</li></ol>',
    ],
    ['<ul><ul><li>deep</li></ul></ul>', '<ul><li>deep</li></ul>'],
    ['<ol><ul><li>a</li></ul><li>b</li></ol>', '<ul><li>a</li></ul><ol><li>b</li></ol>'],
    ['<ul><li>a</li><div><ul><li>b</li></ul></div></ul>', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
    ['<ul><div><li>a</li></div><div><li>b</li></div></ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['<ul><li>a</li>loose<li>b</li></ul>', '<ul><li>aloose</li><li>b</li></ul>'],
    ['<ul><li>a</li><p>loose</p><li>b</li></ul>', '<ul><li>a<p>loose</p></li><li>b</li></ul>'],
    ['<ul><p>Head</p><li>a</li></ul>', '<p>Head</p><ul><li>a</li></ul>'],
    [
      '<ul><li>a</li><ul><li>b</li><ul><li>c</li></ul></ul></ul>',
      '<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>',
    ],
  ])('%s holds items alone', (html, expected) => {
    expect(contentOf(html)).toBe(expected);
  });

  it.each([
    ['<ol start="3"><li>a</li></ol>', '<ol start="3"><li>a</li></ol>'],
    ['<ol start="-2"><li>a</li></ol>', '<ol start="-2"><li>a</li></ol>'],
    ['<ol reversed=""><li>a</li><li>b</li></ol>', '<ol reversed=""><li>a</li><li>b</li></ol>'],
    ['<ol type="i"><li value="9">b</li></ol>', '<ol type="i"><li value="9">b</li></ol>'],
    ['<ol style="list-style-type: lower-alpha"><li>a</li></ol>', '<ol type="a"><li>a</li></ol>'],
    ['<ol style="list-style:upper-roman"><li>a</li></ol>', '<ol type="I"><li>a</li></ol>'],
    ['<ol class="list-[upper-alpha]"><li>a</li></ol>', '<ol type="A"><li>a</li></ol>'],
    ['<ol type="disc" start="1e9"><li value="x">a</li></ol>', '<ol><li>a</li></ol>'],
  ])('%s keeps its numbers', (html, expected) => {
    expect(contentOf(html)).toBe(expected);
  });
});

const REFERENCE =
  '<sup><a href="#user-content-fn-tide" id="user-content-fnref-tide" data-footnote-ref="" aria-describedby="footnote-label">1</a></sup>';
const NOTES =
  '<section data-footnotes="" class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2><ol><li id="user-content-fn-tide"><p>From. <a href="#user-content-fnref-tide" data-footnote-backref="">↩</a></p></li></ol></section>';

describe('footnotes', () => {
  it.each([
    ['a permalink around', `<a data-card="" href="#claims">Claims${REFERENCE}</a>`],
    ['a permalink before', `<a data-card="" href="#claims">Claims</a>${REFERENCE}`],
    ['text alone', `Claims${REFERENCE}`],
    ['a sign', `Claims${REFERENCE.replace('>1<', '>*<')}`],
    ['brackets', `Claims ${REFERENCE.replace('>1<', '>[1]<')}`],
    ['none of its own', `Claims${REFERENCE.replace(/<\/?sup>/g, '')}`],
    ['Pandoc’s', 'Claims<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>'],
  ])('in a heading are no text of it: %s', (_, inner) => {
    const page = post(`<h2 id="claims">${inner}</h2>${paragraph(20)}${NOTES}`);
    expect(extract(page, URL_OF_PAGE).headings.at(-1)?.text).toBe('Claims');
    const { html } = readContent(page, URL_OF_PAGE);
    expect(html).toMatch(
      /data-index="1">Claims ?(?:<sup>)?<a id="[^"]*" href="[^"]*" data-footnote-ref="">/,
    );
  });

  it('in a heading do not give it their id', () => {
    const page = post(`<h2>Claims${REFERENCE}</h2>${paragraph(20)}${NOTES}`);
    expect(extract(page, URL_OF_PAGE).headings.at(-1)?.id).toBeUndefined();
  });

  it('in a heading whose permalink holds them as React builds it', () => {
    const page = post(`<h2 id="claims"></h2>${paragraph(20)}${NOTES}`);
    const link = page.createElement('a');
    link.href = '#claims';
    link.append('Claims', ...parse(REFERENCE).body.childNodes);
    pick(page, '#claims').append(link);
    expect(extract(page, URL_OF_PAGE).headings.at(-1)?.text).toBe('Claims');
    expect(readContent(page, URL_OF_PAGE).html).toContain(
      'data-index="1">Claims<sup><a id="user-content-fnref-tide" href="#user-content-fn-tide" data-footnote-ref="">1</a></sup></h2>',
    );
  });

  it('of two documents on one page lead each to their own', () => {
    const html = contentOf(
      `<p>One${REFERENCE}</p>${NOTES}<p>Two${REFERENCE}</p>${NOTES.replace('From', 'Other')}`,
    );
    const shown = parse(html);
    const references = [...shown.querySelectorAll<HTMLAnchorElement>('[data-footnote-ref]')];
    const notes = references.map(({ hash }) => shown.getElementById(hash.slice(1)));
    expect(notes.map((note) => note?.textContent)).toEqual(['From. ↩', 'Other. ↩']);
    const backs = [...shown.querySelectorAll<HTMLAnchorElement>('[data-footnote-backref]')];
    expect(backs.map(({ hash }) => shown.getElementById(hash.slice(1)))).toEqual(references);
  });

  it('of two documents whose sections both stand at the end lead to the first', () => {
    const shown = parse(contentOf(`<p>One${REFERENCE}</p>${NOTES}${NOTES}`));
    const { hash } = pick(shown, '[data-footnote-ref]') as HTMLAnchorElement;
    expect(hash).toBe('#user-content-fn-tide');
    expect(shown.querySelectorAll('[id="user-content-fn-tide"]')).toHaveLength(1);
  });
});

describe('callouts', () => {
  const obsidian = (title: string): string =>
    `<div class="flex gap-2 my-4" style="--callout-color:var(--color-fd-warning, var(--color-fd-muted))"><div role="none" class="w-0.5"></div><svg class="size-5"></svg><div class="flex flex-col"><div class="font-medium prose-no-margin">${title}</div><div class="text-fd-muted-foreground prose-no-margin"><p>b <span class="font-medium">c</span></p></div></div></div>`;

  it.each([
    ['a paragraph', '<p>Mind the <code>gap</code></p>'],
    ['bare', 'Mind the <code>gap</code>'],
    ['a sign before', '<svg></svg><p>Mind the <code>gap</code></p>'],
  ])('of fumadocs-obsidian have their title: %s', (_, title) => {
    expect(contentOf(obsidian(title))).toBe(
      '<aside data-callout="warning"><p data-callout-title="">Mind the <code>gap</code></p><p>b c</p></aside>',
    );
  });

  it('without a title do not take that of a callout in them', () => {
    const outer = `<div style="--callout-color:var(--color-fd-info)"><svg></svg><div><div class="text-fd-muted-foreground prose-no-margin">a${obsidian('T')}</div></div></div>`;
    expect(contentOf(outer)).toBe(
      '<aside data-callout="info"><p>a</p><aside data-callout="warning"><p data-callout-title="">T</p><p>b c</p></aside></aside>',
    );
  });

  it('keep the links of their title', () => {
    expect(
      contentOf(
        '<div class="callout note"><div class="callout-title">See <a href="/x">x</a></div><p>b</p></div>',
      ),
    ).toBe(
      '<aside data-callout="info"><p data-callout-title="">See <a href="https://blog.example/x">x</a></p><p>b</p></aside>',
    );
  });
});

const ARABIC = 'ساعة الميناء بطيئة، وكل سفينة تغادره تتعلم أن تنتظر وقتا أطول قليلا.';

describe('language and direction', () => {
  it.each([
    ['<p lang="fr">Oui.</p>', '<p lang="fr">Oui.</p>'],
    ['<p dir="rtl" lang="ar">نعم</p>', '<p lang="ar" dir="rtl">نعم</p>'],
    ['<div lang="fr"><p>a</p><p>b</p></div>', '<p lang="fr">a</p><p lang="fr">b</p>'],
    ['<div lang="fr">a <em>b</em></div>', '<p lang="fr">a <em>b</em></p>'],
    ['<section dir="rtl"><p>نعم</p></section>', '<p dir="rtl">نعم</p>'],
    ['<section dir="RTL"><ul><li>نعم</li></ul></section>', '<ul dir="rtl"><li>نعم</li></ul>'],
    ['<blockquote lang="fr"><p>a</p></blockquote>', '<blockquote lang="fr"><p>a</p></blockquote>'],
    ['<ul><li lang="fr">un</li></ul>', '<ul><li lang="fr">un</li></ul>'],
    ['<ul><li><div lang="fr">un</div></li></ul>', '<ul><li><p lang="fr">un</p></li></ul>'],
    ['<ul lang="fr"><li>un</li></ul>', '<ul lang="fr"><li>un</li></ul>'],
    ['<div lang="fr"><p>a</p><p lang="de">b</p></div>', '<p lang="fr">a</p><p lang="de">b</p>'],
    [
      '<div lang="fr"><blockquote><p>a</p></blockquote><div lang="de"><p>b</p></div>c</div>',
      '<blockquote lang="fr"><p>a</p></blockquote><p lang="de">b</p><p lang="fr">c</p>',
    ],
    ['<div dir="auto"><p>نعم</p><p>a</p></div>', '<p dir="rtl">نعم</p><p dir="rtl">a</p>'],
    ['<p dir="auto">نعم</p>', '<p dir="auto">نعم</p>'],
    [
      '<p>a <u lang="fr">b</u> <i lang="la">c</i></p>',
      '<p>a <span lang="fr">b</span> <em lang="la">c</em></p>',
    ],
    [
      '<table lang="fr"><tbody><tr><td>a</td></tr></tbody></table>',
      '<table lang="fr"><tbody><tr><td>a</td></tr></tbody></table>',
    ],
    [
      '<details lang="fr"><summary>a</summary><p>b</p></details>',
      '<details lang="fr"><summary>a</summary><p>b</p></details>',
    ],
    [
      '<div class="callout note" lang="fr"><p>b</p></div>',
      '<aside lang="fr" data-callout="info"><p>b</p></aside>',
    ],
    ['<p lang="">a</p><p lang="en&quot;x" dir="up">b</p>', '<p>a</p><p>b</p>'],
    [
      '<h3 lang="fr" id="t"><a href="#t">Titre</a></h3>',
      '<h3 id="t" lang="fr" data-index="1">Titre</h3>',
    ],
    ['<div dir="rtl"><h3 id="t">نعم</h3></div>', '<h3 id="t" dir="rtl" data-index="1">نعم</h3>'],
    [
      '<p dir="rtl">نعم <bdo dir="ltr">abc</bdo></p>',
      '<p dir="rtl">نعم <bdo dir="ltr">abc</bdo></p>',
    ],
    ['<div dir="ltr"><p>a</p></div>', '<p>a</p>'],
  ])('%s stays', (html, expected) => {
    const page = post(html);
    page.documentElement.dir = 'ltr';
    const all = readContent(page, URL_OF_PAGE).html;
    expect(all.slice(all.indexOf('First</h2>') + 'First</h2>'.length)).toBe(expected);
  });

  it('of a block in other letters is theirs, where the page says nothing', () => {
    expect(contentOf(`<p>${ARABIC}</p><ul><li>${ARABIC}</li></ul><p>See أن.</p>`)).toBe(
      `<p dir="rtl">${ARABIC}</p><ul><li dir="rtl">${ARABIC}</li></ul><p>See أن.</p>`,
    );
  });

  it.each([
    '<bdi>إيان في البحر</bdi>',
    '<bdo dir="rtl">إيان في</bdo>',
    '<span dir="rtl">إيان في</span>',
  ])('of a block is not that of a part which has its own: %s', (part) => {
    expect(contentOf(`<p>User ${part}</p>`)).not.toContain('<p dir');
  });

  it('is the styles’, where the page is shown', () => {
    const remove = mount(
      `<style>.ar{direction:rtl}.en{direction:ltr}</style><main><h1>A post</h1><div class="prose">${paragraph(60)}<h2 id="live">Live</h2><p class="ar">${ARABIC}</p><div class="ar"><p>${ARABIC}</p></div><p dir="rtl" class="en">${ARABIC}</p><p>a</p></div></main>`,
    );
    const { html } = readContent(document, URL_OF_PAGE);
    remove();
    expect(html).toContain(
      `Live</h2><p dir="rtl">${ARABIC}</p><p dir="rtl">${ARABIC}</p><p>${ARABIC}</p><p>a</p>`,
    );
  });
});

describe('an article’s language and direction', () => {
  const about = (html: string, of = 'lang="en"'): [lang: string, dir: string] => {
    const { lang, dir } = extract(
      parse(`<html ${of}><main><h1>A post</h1><div class="prose">${html}</div></main>`),
      URL_OF_PAGE,
    );
    return [lang, dir];
  };
  const many = `<p>${ARABIC}</p>`.repeat(8);

  it('are what is declared, though it begins with a quotation', () => {
    expect(about(`<blockquote><p>${ARABIC.repeat(3)}</p></blockquote>${paragraph(100)}`)).toEqual([
      'en',
      'ltr',
    ]);
  });

  it('are those of most of its text, where that is in other letters', () => {
    expect(about(`${paragraph(20)}${many}`)).toEqual(['ar', 'rtl']);
    expect(about(many, 'lang="en" dir="ltr"')).toEqual(['ar', 'ltr']);
    expect(about(many, 'lang="fa"')).toEqual(['fa', 'rtl']);
  });

  it('are not those of a part that says it is in another', () => {
    expect(about(`${paragraph(40)}<div dir="rtl">${many}</div>`)).toEqual(['en', 'ltr']);
    expect(about(`${paragraph(40)}<div lang="ar">${many}</div>`)).toEqual(['en', 'ltr']);
  });

  it.each([
    `${paragraph(40)}<div dir="rtl">${many}</div>`,
    `${paragraph(4)}<p lang="ar" dir="rtl">${ARABIC.repeat(3)}</p>`,
    `${paragraph(40)}${`<p dir="rtl">${ARABIC}</p>`.repeat(8)}`,
    `${paragraph(4)}<ul dir="rtl"><li>${ARABIC}</li><li>${ARABIC}</li></ul>`,
  ])('are the same for its content: %s', (html) => {
    const page = parse(
      `<html lang="en"><main><h1>A post</h1><div class="prose"><h2 id="a">A</h2>${html}</div></main>`,
    );
    expect(extract(page, URL_OF_PAGE).dir).toBe('ltr');
    const content = readContent(page, URL_OF_PAGE).html;
    expect(content).toContain('dir="rtl"');
    expect(content).not.toContain('dir="ltr"');
  });

  it('are declared by what is nearest to it', () => {
    expect(
      about(
        `</div></main><article lang="fr" dir="rtl"><h1>A</h1><div class="prose">${paragraph(200)}</div></article>`,
      ),
    ).toEqual(['fr', 'rtl']);
  });

  it('are the styles’, where the page is shown', () => {
    const remove = mount(
      `<style>.ar{direction:rtl}</style><main class="ar" lang="ar"><h1>A post</h1><div class="prose">${many}</div></main>`,
    );
    const { lang, dir } = extract(document, URL_OF_PAGE);
    remove();
    expect([lang, dir]).toEqual(['ar', 'rtl']);
  });
});

describe('a button right before what it folds', () => {
  const fold = (label: string, inner: string): string =>
    `<div data-state="closed"><button aria-expanded="false" aria-controls="p1">${label}</button><div id="p1" hidden>${inner}</div></div>`;

  it('is the title of the fold', () => {
    expect(contentOf(fold('What is it?<svg></svg>', '<p>A clock.</p>'))).toBe(
      '<details><summary>What is it?</summary><p>A clock.</p></details>',
    );
  });

  it('is none of a list of contents', () => {
    const links = '<ul><li><a href="#first">First</a></li></ul>';
    expect(contentOf(fold('Contents', links))).not.toContain('<details');
  });
});

describe('links around blocks', () => {
  it('stand each for itself', () => {
    const card = (to: string): string => `<a href="/${to}"><h4>${to}</h4><p>About it.</p></a>`;
    expect(contentOf(`<div class="flex">${card('a')}${card('b')}</div>`)).toMatch(
      /^<p><a [^>]+>.*<\/a><\/p><p><a [^>]+>.*<\/a><\/p>$/,
    );
  });
});
