import { describe, expect, it } from 'vitest';
import { paragraph, parse, pick } from '../../../tests/dom.ts';
import { collectCandidates, type Candidate } from './header-candidates.ts';
import { agreedDay, findDates } from './find-dates.ts';

const BODY = `<div class="prose">${paragraph(40)}<h2 id="s">S</h2>${paragraph(40)}</div>`;

/** The bits of a page with something between its title and its body, or after its body. */
function bits(head: string, tail = ''): Candidate[] {
  const html = `<base href="https://example.com/blog/post">
    <main><article><h1>A post</h1>${head}${BODY}${tail}</article></main>`;
  const page = parse(html);
  return collectCandidates(pick(page, '.prose'), { text: 'A post', element: pick(page, 'h1') });
}

describe('findDates', () => {
  it.each([
    ['a time element', '<time datetime="2024-11-10T00:00:00Z">Nov 10, 2024</time>'],
    ['a time element without datetime', '<time>November 10, 2024</time>'],
    ['a relative time', '<time datetime="2024-11-10">3 months ago</time>'],
    ['plain text', '<p>Nov 10, 2024</p>'],
    ['a line with other facts', '<p>November 10, 2024 · Ada Lovelace · 5 min read</p>'],
    ['a labelled text', '<p>Published on Nov 10, 2024</p>'],
    ['a label and a text', '<div><span>Published</span><span>Nov 10, 2024</span></div>'],
    ['a label and a time in one line', '<p>Published: <time>Nov 10, 2024</time></p>'],
    ['a link to the posts of that day', '<a href="/blog/2024"><time>Nov 10, 2024</time></a>'],
    ['a few short words', '<p>November 10, 2024 as we do it here</p>'],
    ['four words beside it', '<p>In the old city, Nov 10, 2024</p>'],
    ['a text below one with numbers', '<p>Updated 3 times</p><p>Nov 10, 2024</p>'],
    [
      'a text below a sentence',
      '<p>An updated look at what all of us do every day</p><p>Nov 10, 2024</p>',
    ],
  ])('reads the day of publication from %s', (_form, head) => {
    expect(findDates(bits(head), 'en')).toEqual({ published: '2024-11-10' });
  });

  it('reads it after the body, as Fumadocs’ guide has it', () => {
    const tail = '<div><p>At</p><p>Sun Nov 10 2024</p></div>';
    expect(findDates(bits('', tail), 'en')).toEqual({ published: '2024-11-10' });
  });

  it('prefers the day above the body to one below', () => {
    const dates = findDates(bits('<p>Nov 10, 2024</p>', '<p>Jan 1, 2020</p>'), 'en');
    expect(dates.published).toBe('2024-11-10');
  });

  it.each([
    ['In force since November 10, 2024', 'en'],
    ['Effective date: November 10, 2024', 'en'],
    ['Gültig ab 10. November 2024', 'de'],
    ['En vigueur depuis le 10 novembre 2024', 'fr'],
    ['Vigente desde el 10 de noviembre de 2024', 'es'],
    ['2024年11月10日起施行', 'zh'],
    ['2024년 11월 10일부터 시행', 'ko'],
  ])('reads no day of publication from %s', (text, lang) => {
    expect(findDates(bits(`<p>${text}</p>`), lang)).toEqual({});
    const apart = `<div><span>In force since</span> <time datetime="2024-11-10">10.11.</time></div>`;
    expect(findDates(bits(apart), lang)).toEqual({});
  });

  it('keeps the first of two days, and takes the later one for that of change', () => {
    const head = '<time>Nov 10, 2024</time> <time>Dec 1, 2024</time>';
    expect(findDates(bits(head), 'en')).toEqual({ published: '2024-11-10', updated: '2024-12-01' });
  });

  it('takes, of several days of change, the first', () => {
    const updated = '<p>Updated Dec 1, 2024</p><p>Updated Jan 1, 2025</p>';
    const later = '<time>Dec 1, 2024</time> <time>Jan 1, 2025</time>';
    for (const head of [`<p>Nov 10, 2024</p>${updated}`, `<time>Nov 10, 2024</time> ${later}`]) {
      const dates = findDates(bits(head), 'en');
      expect(dates).toEqual({ published: '2024-11-10', updated: '2024-12-01' });
    }
  });

  it.each([
    ['in one text', '<p>Nov 10, 2024</p><p>Updated Dec 1, 2024</p>'],
    [
      'before a time, as React splits it',
      '<p>Nov 10, 2024</p><p>Last <!-- -->updated: <time datetime="2024-12-01">of late</time></p>',
    ],
    [
      'beside a time',
      '<p>Nov 10, 2024</p><p><b>Updated</b> <time datetime="2024-12-01">of late</time></p>',
    ],
    ['in a text of its own', '<p><i>Last updated</i><b>Dec 1, 2024</b></p><p>Nov 10, 2024</p>'],
    ['after the other day', '<p>Nov 10, 2024</p><p>Last modified: Dec 1, 2024</p>'],
    ['in German', '<p>10. November 2024</p><p>Aktualisiert am 1. Dezember 2024</p>'],
    ['in Chinese', '<p>2024年11月10日</p><p>更新于 2024年12月1日</p>'],
  ])('tells the day of change by its label %s', (_place, head) => {
    expect(findDates(bits(head), 'en')).toEqual({ published: '2024-11-10', updated: '2024-12-01' });
  });

  it('does not take a day of change for that of publication', () => {
    expect(findDates(bits('<p>Last updated on Dec 1, 2024</p>'), 'en')).toEqual({
      updated: '2024-12-01',
    });
  });

  it('does not take a day that a sentence names', () => {
    const sentence =
      'We looked at everything that was said on November 10, 2024 and have a few things to add to it.';
    expect(findDates(bits(`<p>${sentence}</p>`), 'en')).toEqual({});
  });

  it.each([
    ['an invitation', '<p>Join us at the conference on May 1, 2026</p>'],
    ['five words', '<p>In the very old city, Nov 10, 2024</p>'],
    ['a name in a sentence', '<p>Ada Lovelace, with all of her many good friends, May 1, 2026</p>'],
    ['a picture', '<p>Photo: May 1, 2023</p>'],
    [
      'a banner with a link',
      '<div>The conference is on May 1, 2026. <a href="/c">Get a ticket</a></div>',
    ],
  ])('does not take the day of %s', (_what, head) => {
    expect(findDates(bits(head), 'en')).toEqual({});
  });

  it('prefers the day that stands nearest to the title', () => {
    const page = parse(`<main><div><p>Conference: May 1, 2026</p></div>
      <header><h1>A post</h1><p>Nov 10, 2024</p></header>${BODY}</main>`);
    const title = { text: 'A post', element: pick(page, 'h1') };
    const dates = findDates(collectCandidates(pick(page, '.prose'), title), 'en', title.element);
    expect(dates).toEqual({ published: '2024-11-10' });
  });

  it.each([
    ['a Korean sentence', '<span>이 글은 2024-11-10에 작성되었습니다.</span>'],
    ['a label of several words', '<p>This post was published on November 10, 2024</p>'],
    ['French', '<p>Publié le 10 novembre 2024 par Ada Lovelace</p>'],
  ])('takes one that %s says of the post', (_form, head) => {
    expect(findDates(bits(head), 'en').published).toBe('2024-11-10');
  });

  it('does not take the day of another post that is linked below', () => {
    const tail = '<ul><li><a href="/blog/b"><p>Another</p><p>Jan 1, 2020</p></a></li></ul>';
    expect(findDates(bits('', tail), 'en')).toEqual({});
    expect(findDates(bits('', '<p><a href="/b">Jan 1, 2020</a></p>'), 'en')).toEqual({});
  });

  it.each(['<time datetime="soon">soon</time>', '<p>2024-13-45</p>', '<time></time>', ''])(
    'is blank for %j',
    (head) => {
      expect(findDates(bits(head), 'en')).toEqual({});
    },
  );
});

describe('agreedDay', () => {
  it.each([
    ['2024-11-10', '2024-11-09', '2024-11-09'],
    ['2024-11-10', '2024-11-10', '2024-11-10'],
    ['2024-11-10', '2024-11-12', '2024-11-10'],
    ['2024-11-10', undefined, '2024-11-10'],
    [undefined, '2024-11-10', '2024-11-10'],
    [undefined, undefined, undefined],
  ])('of %s in the head and %s on the page is %s', (said, shown, day) => {
    expect(agreedDay(said, shown)).toBe(day);
  });
});
