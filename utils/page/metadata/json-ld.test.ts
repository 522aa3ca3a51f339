import { describe, expect, it } from 'vitest';
import { parse } from '../../../tests/dom.ts';
import { readLinkedData } from './json-ld.ts';

const POST = { '@type': 'BlogPosting', headline: 'A post' };

function page(...scripts: unknown[]): Document {
  const texts = scripts.map((script) =>
    typeof script === 'string' ? script : JSON.stringify(script),
  );
  return parse(
    texts.map((text) => `<script type="application/ld+json">${text}</script>`).join('\n'),
  );
}

describe('readLinkedData', () => {
  it('reads what a post says of itself', () => {
    const data = readLinkedData(
      page({
        '@context': 'https://schema.org',
        '@type': 'BlogPosting',
        headline: ' A  post ',
        description: 'What it says.',
        datePublished: '2024-11-10T23:00:00-05:00',
        dateModified: '2024-12-01',
        author: { '@type': 'Person', name: 'Ada Lovelace', url: 'https://example.com/ada' },
        keywords: 'web, tools',
      }),
    );
    expect(data).toEqual({
      headline: 'A post',
      description: 'What it says.',
      published: '2024-11-10',
      updated: '2024-12-01',
      authors: [{ name: 'Ada Lovelace', href: 'https://example.com/ada' }],
      tags: ['web', 'tools'],
    });
  });

  it('leaves out what is not said', () => {
    expect(readLinkedData(page({ '@type': 'Article' }))).toEqual({ authors: [], tags: [] });
  });

  it.each([
    ['in a list', [{ '@type': 'WebSite' }, POST]],
    ['in a graph', { '@graph': [{ '@type': 'BreadcrumbList' }, POST] }],
    ['as the main entity', { '@type': 'WebPage', mainEntity: POST }],
    ['with two types', { ...POST, '@type': ['CreativeWork', 'TechArticle'] }],
    ['as news', { ...POST, '@type': 'NewsArticle' }],
  ])('finds the article %s', (_place, data) => {
    expect(readLinkedData(page(data))?.headline).toBe('A post');
  });

  it.each([
    'WebPage',
    'WebSite',
    'Organization',
    'Product',
    'Blog',
    'article',
    'ArticleX',
    7,
    null,
  ])('takes no %j for an article', (type) => {
    expect(readLinkedData(page({ ...POST, '@type': type }))).toBeUndefined();
  });

  it('reads none of several articles: that is a list', () => {
    expect(readLinkedData(page(POST, POST))).toBeUndefined();
    expect(readLinkedData(page({ '@graph': [POST, POST] }))).toBeUndefined();
  });

  it.each([
    ['a name', 'Ada', [{ name: 'Ada' }]],
    ['names', ['Ada', 'Grace'], [{ name: 'Ada' }, { name: 'Grace' }]],
    ['people', [{ name: 'Ada' }, { name: ' Grace  H. ' }], [{ name: 'Ada' }, { name: 'Grace H.' }]],
    ['an address', 'https://example.com/ada', []],
    ['nobody', {}, []],
    ['null', null, []],
    ['numbers', [1, [2], { name: 3 }], []],
    ['a script', { name: 'Ada', url: 'javascript:alert(1)' }, [{ name: 'Ada' }]],
    ['a list of links', { name: 'Ada', url: ['https://example.com'] }, [{ name: 'Ada' }]],
  ])('reads authors given as %s', (_form, author, authors) => {
    expect(readLinkedData(page({ ...POST, author }))?.authors).toEqual(authors);
  });

  const PEOPLE = [
    { '@type': 'Person', '@id': '#ada', name: 'Ada', url: 'https://example.com/ada' },
    { '@type': 'Person', '@id': '#ben', name: ['Ben', 'Cy'] },
    { '@type': 'Person', '@id': '#nobody' },
  ];
  const ADA = { name: 'Ada', href: 'https://example.com/ada' };

  it.each([
    ['by its address', { '@id': '#ada' }, [ADA]],
    [
      'by addresses',
      [{ '@id': '#ada' }, { '@id': '#ben' }],
      [ADA, { name: 'Ben' }, { name: 'Cy' }],
    ],
    ['by an address alone', '#ada', [{ name: 'Ada' }]],
    ['by an address and a name', { '@id': '#ada', name: 'Ada L.' }, [{ name: 'Ada L.' }]],
    ['by an address that nobody has', { '@id': '#eve' }, []],
    ['by that of somebody without a name', { '@id': '#nobody' }, []],
    ['by several names', { name: ['Ada', 'Ben', 3] }, [{ name: 'Ada' }, { name: 'Ben' }]],
    [
      'by a name in a language',
      { name: { '@value': 'Ada', '@language': 'en' } },
      [{ name: 'Ada' }],
    ],
    [
      'by the parts of a name',
      { givenName: 'Ada', familyName: 'Lovelace' },
      [{ name: 'Ada Lovelace' }],
    ],
    ['in a list', { '@list': [{ '@id': '#ada' }, 'Ben'] }, [ADA, { name: 'Ben' }]],
  ])('reads authors of a graph named %s', (_form, author, authors) => {
    const graph = { '@graph': [...PEOPLE, { ...POST, author }] };
    expect(readLinkedData(page(graph))?.authors).toEqual(authors);
    expect(readLinkedData(page({ '@graph': PEOPLE }, { ...POST, author }))?.authors).toEqual(
      authors,
    );
    const within = { '@type': 'WebSite', publisher: { employee: PEOPLE } };
    expect(readLinkedData(page({ ...POST, author }, within))?.authors).toEqual(authors);
  });

  it('reads who is said to have created it, if no author is', () => {
    const creator = { name: 'Ada' };
    expect(readLinkedData(page({ ...POST, author: undefined, creator }))?.authors).toEqual([
      creator,
    ]);
    expect(readLinkedData(page({ ...POST, author: 'Ben', creator }))?.authors).toEqual([
      { name: 'Ben' },
    ]);
  });

  it.each([
    ['one string', 'web, tools;  css', ['web', 'tools', 'css']],
    ['a list', ['web', 'tools'], ['web', 'tools']],
    ['defined terms', [{ '@type': 'DefinedTerm', name: 'web' }], ['web']],
    ['a Chinese list', '前端、工具', ['前端', '工具']],
    ['nothing between commas', ', ,web,', ['web']],
    ['no words', { a: 1 }, []],
  ])('reads keywords given as %s', (_form, keywords, tags) => {
    expect(readLinkedData(page({ ...POST, keywords }))?.tags).toEqual(tags);
  });

  it.each([
    ['broken', '{"@type": "BlogPosting", '],
    ['empty', ''],
    ['no object', '"BlogPosting"'],
    ['null', 'null'],
    ['no JSON', '<!-- no -->'],
    ['nested too deeply in an object', `{"author":${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}}`],
    ['nested too deeply', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['too long', JSON.stringify({ '@type': 'BlogPosting', headline: 'x'.repeat(300_000) })],
    ['a graph of nothing', '{"@graph": [null, 1, "a", [[]]]}'],
  ])('passes over a script that is %s, and reads the next', (_fault, text) => {
    expect(readLinkedData(page(text, POST))?.headline).toBe('A post');
  });

  it('is blank where the values are none', () => {
    const hostile = {
      '@type': 'BlogPosting',
      headline: { toString: 'x' },
      description: ['a'],
      datePublished: 'yesterday',
      dateModified: 20_241_110,
    };
    expect(readLinkedData(page(hostile))).toEqual({ authors: [], tags: [] });
  });

  it('is no way into the prototype of objects', () => {
    const text = '{"@type":"BlogPosting","__proto__":{"headline":"x"},"headline":"A post"}';
    expect(readLinkedData(page(text))?.headline).toBe('A post');
    expect(({} as Record<string, unknown>)['headline']).toBeUndefined();
  });

  it('mends lone surrogates', () => {
    expect(readLinkedData(page('{"@type":"Article","headline":"a\\ud800b"}'))?.headline).toBe(
      'a\uFFFDb',
    );
  });

  it('reads no other scripts', () => {
    const html = `<script type="application/json">${JSON.stringify(POST)}</script>`;
    expect(readLinkedData(parse(html))).toBeUndefined();
  });
});
