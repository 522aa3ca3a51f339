import { describe, expect, it } from 'vitest';
import { paragraph, parse, pick } from '../../../tests/dom.ts';
import { collectCandidates, type Candidate } from './header-candidates.ts';
import { findAuthors } from './find-authors.ts';

const BODY = `<div class="prose">${paragraph(40)}<h2 id="s">S</h2>${paragraph(40)}</div>`;

/** The bits of a page with something between its title and its body, or after its body. */
function bits(head: string, tail = ''): Candidate[] {
  const html = `<base href="https://example.com/blog/post">
    <main><article><h1>A post</h1>${head}${BODY}${tail}</article></main>`;
  const page = parse(html);
  return collectCandidates(pick(page, '.prose'), { text: 'A post', element: pick(page, 'h1') });
}

function authorsIn(head: string, tail = ''): string[] {
  return findAuthors(bits(head, tail), 'en').map((author) => author.name);
}

describe('findAuthors', () => {
  it.each([
    ['By Ada Lovelace', '<p>By Ada Lovelace</p>'],
    ['by, split by React', '<span>By <!-- -->Ada Lovelace</span>'],
    ['Written by', '<p>Written by Ada Lovelace</p>'],
    ['a line with the day', '<p>Nov 10, 2024 · By Ada Lovelace · 5 min read</p>'],
    ['by … on a day', '<p>By Ada Lovelace on Nov 10, 2024</p>'],
    ['a label above', '<div><p>Written by</p><p>Ada Lovelace</p></div>'],
    [
      'a label in a box of its own',
      '<div><div><p>Written by</p></div><div><p>Ada Lovelace</p></div></div>',
    ],
    ['“by” after another', '<p>By the numbers</p><p>By Ada Lovelace</p>'],
    ['a label in a cell', '<dl><div><dt>Author</dt><dd>Ada Lovelace</dd></div></dl>'],
    ['a link marked as author', '<a rel="author" href="/ada">Ada Lovelace</a>'],
    ['a link to an author’s page', '<a href="/authors/ada">Ada Lovelace</a>'],
    ['microdata', '<span itemprop="author">Ada Lovelace</span>'],
    ['a portrait', '<div><img alt="Ada Lovelace" src="a.png"><span>Ada Lovelace</span></div>'],
    [
      'a portrait with a role',
      '<div><img class="rounded-full" src="a.png"><div><p>Ada Lovelace</p><p>Founder</p></div></div>',
    ],
    ['a dateline', '<p>November 10, 2024 · Ada Lovelace</p>'],
    ['a row with the day', '<div><span>Ada Lovelace</span><time>Nov 10, 2024</time></div>'],
    ['German', '<p>Von Ada Lovelace</p>'],
    ['French', '<p>Par Ada Lovelace</p>'],
  ])('reads %s', (_form, head) => {
    expect(authorsIn(head)).toEqual(['Ada Lovelace']);
  });

  it.each([
    ['Chinese', '<p>作者：王小明</p>', '王小明'],
    ['Japanese', '<p><span>著者</span><span>山田太郎</span></p>', '山田太郎'],
    ['Arabic', '<p>بقلم سارة أحمد</p>', 'سارة أحمد'],
  ])('reads %s', (_language, head, name) => {
    expect(authorsIn(head)).toEqual([name]);
  });

  it.each([
    '<p>公開日:2026年3月4日｜更新日:2026年3月9日｜著者:山田太郎</p>',
    '<p>2026年3月4日 ｜ 著者：山田太郎</p>',
    '<p>著者：山田太郎／2026年3月4日</p>',
    '<p>作者：山田太郎｜阅读 5 分钟</p>',
  ])('reads the author of a line with wide bars: %s', (head) => {
    expect(authorsIn(head)).toEqual(['山田太郎']);
  });

  it.each([
    '<p>Yazar: Ada Lovelace — 4 Mart 2026, Çarşamba</p>',
    '<p>Penulis: Ada Lovelace</p>',
    '<p>Tác giả: Ada Lovelace</p>',
    '<p>Door: Ada Lovelace · 4 mrt 2026</p>',
    '<div><span>Yazan</span><span>Ada Lovelace</span></div>',
  ])('reads the author after the label of another language: %s', (head) => {
    expect(authorsIn(head)).toEqual(['Ada Lovelace']);
  });

  it('reads the author after the body, as Fumadocs’ guide has it', () => {
    expect(authorsIn('', '<div><p>Written by</p><p>Ada</p></div>')).toEqual(['Ada']);
  });

  it.each([
    ['in one line', '<p>By Ada Lovelace, Alan Turing and Grace Hopper</p>'],
    [
      'each with a portrait',
      ['Ada Lovelace', 'Alan Turing', 'Grace Hopper']
        .map((name) => `<div><img alt="${name}" src="a.png"><p>${name}</p></div>`)
        .join(''),
    ],
    [
      'as a list under a label, each with a role',
      `<div><p>Authors</p>${['Ada Lovelace', 'Alan Turing', 'Grace Hopper']
        .map((name) => `<div><b>${name}</b><i>Engineer</i></div>`)
        .join('')}</div>`,
    ],
  ])('reads all of several %s', (_form, head) => {
    expect(authorsIn(head)).toEqual(['Ada Lovelace', 'Alan Turing', 'Grace Hopper']);
  });

  it('reads one word beside the day, where it is neither a section nor a fact', () => {
    const beside = (word: string): string => `<p><i>${word}</i> <time>Nov 10, 2024</time></p>`;
    expect(authorsIn(beside('ada'))).toEqual(['ada']);
    expect(authorsIn(beside('Engineering'))).toEqual([]);
    expect(authorsIn(beside('Updated'))).toEqual([]);
  });

  it('names nobody twice', () => {
    const head = '<a rel="author" href="/ada">Ada</a> <a rel="author" href="/ada">Ada</a>';
    expect(authorsIn(head)).toEqual(['Ada']);
  });

  it('says where the page links an author, if it is a page', () => {
    const link = (href: string): unknown =>
      findAuthors(bits(`<p>By <a href="${href}">Ada Lovelace</a></p>`), 'en')[0]?.href;
    expect(link('/ada')).toBe('https://example.com/ada');
    expect(link('javascript:alert(1)')).toBeUndefined();
    expect(link('mailto:ada@example.com')).toBeUndefined();
  });

  it.each([
    ['a title alone', ''],
    ['a day', '<p>Nov 10, 2024</p>'],
    ['time to read', '<p>Nov 10, 2024 · 5 min read</p>'],
    ['a category', '<div><span>Engineering</span><time>Nov 10, 2024</time></div>'],
    ['tags', '<p>Clients</p><p>Testing</p>'],
    ['a label without a name', '<p>Written by</p>'],
    ['an address', '<p>By https://example.com</p>'],
    ['a large picture', '<div><img width="800" src="cover.png"><p>Ada Lovelace</p></div>'],
    ['a subtitle', '<p>By and large it works, as everybody can see</p>'],
    ['the way back', '<a href="/blog">Back</a>'],
    ['a name, and a sentence after the day', '<p>Nov 10, 2024. Ada Lovelace says so</p>'],
    ['two words beside the day', '<p><i>ada</i> <i>bob</i> <time>Nov 10, 2024</time></p>'],
    ['a chip beside the day', '<p><i class="badge">ada</i> <time>Nov 10, 2024</time></p>'],
  ])('does not guess from %s', (_what, head) => {
    expect(authorsIn(head)).toEqual([]);
  });

  it.each([
    ['Ada Lovelace', true],
    ['王小明', true],
    ['김하늘', true],
    ['Ada King de Lovelace', true],
    ['Ada King de la Lovelace', false],
    ['Ada lovelace', false],
    ['Lovelace', false],
    ['Ada Lovelace 2', false],
    ['Ada@Lovelace Home', false],
  ])('takes “%s” beside the day for a name: %s', (text, isTaken) => {
    expect(authorsIn(`<p>Nov 10, 2024 · ${text}</p>`)).toEqual(isTaken ? [text] : []);
  });

  it('takes nothing for one line with the day that has a title in it, or is long', () => {
    const day = '<time>Nov 10, 2024</time>';
    expect(authorsIn(`<div><i>Ada Lovelace</i>${day}</div>`)).toEqual(['Ada Lovelace']);
    const long = `<b>${'about queues '.repeat(14)}</b>`;
    expect(authorsIn(`<div><i>Ada Lovelace</i>${long}${day}</div>`)).toEqual([]);
    expect(authorsIn(`<div><i>Ada Lovelace</i><h2>Queues</h2>${day}</div>`)).toEqual([]);
  });

  it.each([
    ['', ['ada']],
    ['border-b', ['ada']],
    ['px-2', ['ada']],
    ['px-2 bg-muted', []],
    ['border px-2', []],
    ['post-tags', []],
    ['rounded-md', []],
  ])('takes what is drawn with “%s” for a chip, or a name', (classes, names) => {
    expect(authorsIn(`<p><i class="${classes}">ada</i> <time>Nov 10, 2024</time></p>`)).toEqual(
      names,
    );
  });

  it('names an author below the body, in a list or linked, and one above it that is both', () => {
    expect(authorsIn('', '<ul><li><p>By Ada Lovelace</p></li></ul>')).toEqual(['Ada Lovelace']);
    expect(authorsIn('', '<p><a href="/ada">By Ada Lovelace</a></p>')).toEqual(['Ada Lovelace']);
    const head = '<ul><li><a href="/ada">By Ada Lovelace</a></li></ul>';
    expect(authorsIn(head)).toEqual(['Ada Lovelace']);
  });

  it.each(['/blog/b', '/b', 'https://example.com/blog/b'])(
    'does not name the author of another post that is linked below by %s',
    (href) => {
      const tail = `<ul><li><a href="${href}"><p>By Alan Turing</p></a></li></ul>`;
      expect(authorsIn('<p>Nov 10, 2024</p>', tail)).toEqual([]);
    },
  );

  it('prefers a name above the body to what is said below it', () => {
    const head = '<div><img class="rounded-full" alt=""><p>Ada Lovelace</p></div>';
    expect(authorsIn(head, '<div><p>Written by Kettle</p></div>')).toEqual(['Ada Lovelace']);
  });

  it('reads a name beside the day that links to a profile', () => {
    const link = '<a href="https://github.com/ada">Ada Lovelace</a>';
    expect(authorsIn(`<div><p>${link}</p><span>•</span><p>Nov 10, 2024</p></div>`)).toEqual([
      'Ada Lovelace',
    ]);
  });

  it.each([
    [
      'a link elsewhere beside the day',
      '<p><a href="/case-studies">Case Studies</a></p><p>Nov 10, 2024</p>',
    ],
    [
      'a link to a discussion',
      '<p><a href="https://news.example/item">Hacker News</a></p><p>Nov 10, 2024</p>',
    ],
    ['a Chinese label', '<p>发布于 2024年11月10日</p>'],
    ['a Japanese label', '<p>投稿日 2024年11月10日</p>'],
    ['a Korean label', '<p>작성일 2024년 11월 10일</p>'],
  ])('takes %s for no name', (_what, head) => {
    expect(authorsIn(`<div>${head}</div>`)).toEqual([]);
  });

  it('reads the name beside the letters that stand for a portrait', () => {
    const drawn = (letters: string, name: string): string =>
      `<div><div><span>${letters}</span></div><p>${name}</p></div>`;
    expect(authorsIn(drawn('AL', 'Ada Lovelace'))).toEqual(['Ada Lovelace']);
    expect(authorsIn(drawn('GH', 'Ada Lovelace'))).toEqual([]);
    expect(authorsIn(drawn('A', 'Ada'))).toEqual([]);
    const label = '<div><p>Written by</p>';
    expect(authorsIn(`${label}${drawn('AL', 'Ada Lovelace')}</div>`)).toEqual(['Ada Lovelace']);
    const line = `<div>${drawn('AL', 'Ada Lovelace')}<time>Nov 10, 2024</time></div>`;
    expect(authorsIn(line)).toEqual(['Ada Lovelace']);
  });

  it('takes what a portrait stands beside for a name only if it may be one', () => {
    const beside = (text: string): string => `<div><img alt="" width="40"><p>${text}</p></div>`;
    expect(authorsIn(beside('Ada Lovelace'))).toEqual(['Ada Lovelace']);
    expect(authorsIn(beside('from Berlin, in the summer of last year'))).toEqual([]);
    expect(authorsIn(beside('November 10, 2024'))).toEqual([]);
    const boat = beside('Ada Lovelace').replace('alt=""', 'alt="A boat at sea"');
    expect(authorsIn(boat)).toEqual([]);
  });

  it('reads one word beside the day, with a dot between them', () => {
    const line = '<span>ada</span> <span>·</span> <time>Nov 10, 2024</time>';
    expect(authorsIn(`<div>${line}</div>`)).toEqual(['ada']);
  });

  it('reads no name beside a day below the text, but for one in an aside', () => {
    const line = '<p>Ada Lovelace · Nov 10, 2024</p>';
    expect(authorsIn('', `<div>${line}</div>`)).toEqual([]);
    expect(authorsIn('', `<aside>${line}</aside>`)).toEqual(['Ada Lovelace']);
  });

  it('reads the names that portraits elsewhere above the body are called by', () => {
    const portrait = (name: string): string =>
      `<a href="https://x.com/a"><img alt="Avatar of ${name}" class="rounded-full"></a>`;
    const head = `<div><div>${portrait('Ada Lovelace')}${portrait('Alan Turing')}</div>
      <div><span>Ada Lovelace</span><span>&amp;</span><span>Alan Turing</span></div></div>`;
    expect(authorsIn(head)).toEqual(['Ada Lovelace', 'Alan Turing']);
  });

  it('reads a name that the head says too', () => {
    const head = '<div><span>Ada Lovelace</span><span>Berlin Office</span></div>';
    const found = findAuthors(bits(head), 'en', ['Ada Lovelace', 'Alan Turing']);
    expect(found).toEqual([{ name: 'Ada Lovelace' }]);
  });

  it.each([
    ['what a picture shows', '<img alt="Why we moved to New York"><i>New York</i>'],
    [
      'a chip',
      `${'<div>'.repeat(4)}<i class="badge">React Native</i>${'</div>'.repeat(4)}<img alt="React Native">`,
    ],
  ])('takes %s for no name', (_what, head) => {
    expect(authorsIn(`<div>${head}</div>`)).toEqual([]);
  });
});
