import { describe, expect, it } from 'vitest';
import { words } from '../../../tests/dom.ts';
import { findLanguage } from './language.ts';

const CHINESE = '这是一篇关于人工智能未来的文章。';
const JAPANESE = 'これは人工知能の未来についての記事です。';
const RUSSIAN = 'Это статья о будущем искусственного интеллекта.';
const ARABIC = 'هذا مقال عن مستقبل الذكاء الاصطناعي';

describe('findLanguage', () => {
  it.each([
    ['de', 'de'],
    ['DE', 'de'],
    ['pt_BR', 'pt-BR'],
    [' fr ', 'fr'],
    ['zh-hant-tw', 'zh-Hant-TW'],
  ])('believes what the page declares: %j is %s', (declared, lang) => {
    expect(findLanguage(declared, '')).toBe(lang);
  });

  it.each(['', '   ', 'english!', '../..', '\uD800', '{lang}', 'x'.repeat(5000)])(
    'takes the declaration %j for English',
    (declared) => {
      expect(findLanguage(declared, words(20))).toBe('en');
    },
  );

  it.each([
    ['zh', CHINESE],
    ['ja', JAPANESE],
    ['ko', '이것은 인공지능의 미래에 관한 글입니다.'],
    ['ru', RUSSIAN],
    ['ar', ARABIC],
    ['he', 'זהו מאמר על עתיד הבינה המלאכותית'],
    ['th', 'นี่คือบทความเกี่ยวกับอนาคตของปัญญาประดิษฐ์'],
  ])('sees %s on a page that says it is English', (lang, text) => {
    expect(findLanguage('en', text)).toBe(lang);
    expect(findLanguage('', text)).toBe(lang);
  });

  it.each([
    ['zh-TW', CHINESE],
    ['ja', '未来技術'],
    ['uk', RUSSIAN],
    ['bg', RUSSIAN],
    ['fa', ARABIC],
  ])('leaves %s, which is written in the script it sees', (declared, text) => {
    expect(findLanguage(declared, text)).toBe(declared);
  });

  it.each([
    ['zh', 'en'],
    ['zh-CN', 'en'],
    ['ja', 'en'],
    ['ar', 'en'],
    ['ru-RU', 'en'],
    ['zh-Latn', 'zh-Latn'],
    ['sr', 'sr'],
    ['de', 'de'],
  ])('takes a long text in Latin letters alone, declared as %s, for %s', (declared, lang) => {
    const sentence = 'A clock that nobody winds stops in the night; “so be it”, they say. ';
    expect(findLanguage(declared, sentence.repeat(9))).toBe(lang);
    expect(findLanguage(declared, sentence)).toBe(declared);
  });

  it('tells Japanese from Chinese by its kana', () => {
    expect(findLanguage('zh', JAPANESE)).toBe('ja');
  });

  it('is not led astray by a few words of another script', () => {
    expect(findLanguage('en', `${words(40)} ${CHINESE}`)).toBe('en');
  });

  it('is not led astray by names and code in Latin letters', () => {
    expect(findLanguage('en', `React Next.js ${CHINESE} useState ${CHINESE}`)).toBe('zh');
  });
});
