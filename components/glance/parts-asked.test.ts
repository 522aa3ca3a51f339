import { describe, expect, it } from 'vitest';
import { type PartKind, partsIn } from './parts-asked.ts';

const SPANISH = { code: 'código', table: 'tabla', image: 'imagen', link: 'enlace' };
const FRENCH = { code: 'code', table: 'tableau', image: 'image', link: 'lien' };
const KOREAN = { code: '코드', table: '표', image: '이미지', link: '링크' };
const ARABIC = { code: 'شفرة', table: 'جدول', image: 'صورة', link: 'رابط' };
const RUSSIAN = { code: 'код', table: 'таблица', image: 'изображение', link: 'ссылка' };

function asked(typed: string, words: Record<PartKind, string>): string | undefined {
  const query = partsIn(typed, (kind) => words[kind]);
  return query && `${query.kind}|${query.words}`;
}

describe('a query for parts of an article', () => {
  it.each([
    ['code:', SPANISH, 'code|'],
    ['Table: name', SPANISH, 'table|name'],
    ['código: npm', SPANISH, 'code|npm'],
    // As it is typed without its accent, in capitals, or with one of its own.
    ['codigo:', SPANISH, 'code|'],
    ['CÓDIGO:', SPANISH, 'code|'],
    ['co\u0301digo:', SPANISH, 'code|'],
    // Spaces before a colon are French.
    ['Tableau\u00a0: a b', FRENCH, 'table|a b'],
    [' lien\u202f:example', FRENCH, 'link|example'],
    ['표：', KOREAN, 'table|'],
    ['이미지: 배', KOREAN, 'image|배'],
    ['شفرة: npm', ARABIC, 'code|npm'],
    ['Ссылка: a:b', RUSSIAN, 'link|a:b'],
  ])('%j is one', (typed, words, query) => {
    expect(asked(typed, words)).toBe(query);
  });

  it.each(['', ':', 'codes:', 'code', 'my code:', 'https://example.com', 'tabla', 'toString:'])(
    '%j is none',
    (typed) => {
      expect(asked(typed, SPANISH)).toBeUndefined();
    },
  );
});
