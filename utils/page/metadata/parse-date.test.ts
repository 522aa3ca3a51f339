import { describe, expect, it } from 'vitest';
import { daysApart, findDate, isoDay } from './parse-date.ts';

describe('findDate', () => {
  it.each([
    ['2024-11-10', 'en'],
    ['2024-11-10T23:30:00.000Z', 'en'],
    ['November 10, 2024', 'en'],
    ['Nov 10, 2024', 'en'],
    ['Nov. 10th, 2024', 'en'],
    ['10 November 2024', 'en'],
    ['10th of November 2024', 'en'],
    ['Sun Nov 10 2024', 'en'],
    ['NOVEMBER 10, 2024', 'en'],
    ['10. November 2024', 'de'],
    ['10.11.2024', 'de'],
    ['10 novembre 2024', 'fr'],
    ['10 de noviembre de 2024', 'es'],
    ['10 de nov. de 2024', 'pt-BR'],
    ['10 ноября 2024 г.', 'ru'],
    ['10 Kasım 2024', 'tr'],
    ['١٠ نوفمبر ٢٠٢٤', 'ar'],
    ['۱۰ نوامبر ۲۰۲۴', 'fa'],
    ['2024年11月10日', 'zh'],
    ['2024 年 11 月 10 日', 'ja'],
    ['2024년 11월 10일', 'ko'],
    ['2024. 11. 10.', 'ko'],
    ['2024/11/10', 'ja'],
    ['2024-11-10', 'sv'],
    ['10.11.2024', 'he'],
    ['10 בנובמבר 2024', 'he'],
    ['10 בנוב׳ 2024', 'he'],
    ['10‏/11‏/2024', 'ar'],
    ['١٠‏/١١‏/٢٠٢٤', 'ar-EG'],
    ['10‏ نوفمبر‏ 2024', 'ar'],
    ['10 نوفمبر، 2024', 'ar'],
    ['November 10، 2024', 'ar'],
    ['10 thg 11, 2024', 'vi'],
    ['CN, 10 thg 11, 2024', 'vi'],
    ['10 tháng 11, 2024', 'vi'],
    ['10 KASIM 2024', 'tr'],
    ['10 / 11 / 2024', 'fr'],
    ['10-11-2024', 'nl'],
    ['２０２４年１１月１０日', 'ja'],
    ['２０２４／１１／１０', 'ja'],
    ['Nov 10，2024', 'zh'],
    ['公開日November 10, 2024', 'ja'],
    ['投稿日:Nov 10, 2024更新', 'ja'],
    ['게시일10 November 2024', 'ko'],
    ['📅November 10, 2024', 'en'],
    ['🗓️Nov 10, 2024', 'en'],
    ['→November 10, 2024', 'en'],
    ['✍️10 November 2024', 'en'],
    ['،November 10, 2024', 'ar'],
    ['November 10 , 2024', 'en'],
    ['November 10,2024', 'en'],
  ])('reads %s in %s', (text, lang) => {
    expect(findDate(text, lang)?.iso).toBe('2024-11-10');
  });

  it.each([
    ['3 Sept 2024', '2024-09-03'],
    ['1er janvier 2025', '2025-01-01'],
    ['3. März 2024', '2024-03-03'],
    ['May 1, 2024', '2024-05-01'],
    ['29 Feb 2024', '2024-02-29'],
    ['3 février 2024', '2024-02-03'],
    ['3 fe\u0301vrier 2024', '2024-02-03'],
    ['3 ao\u00fbt 2024', '2024-08-03'],
    ['3 aou\u0302t 2024', '2024-08-03'],
    ['3 HAZİRAN 2024', '2024-06-03'],
    ['3 Haziran 2024', '2024-06-03'],
    ['3 ma\u0308rz 2024', '2024-03-03'],
    ['2024-3-4', '2024-03-04'],
  ])('reads %s whatever the page says its language is', (text, iso) => {
    expect(findDate(text, 'en')?.iso).toBe(iso);
    expect(findDate(text, 'ja')?.iso).toBe(iso);
  });

  it.each(['', 'x', 'not a tag!', 'e'.repeat(1000)])(
    'takes the language %j for English',
    (lang) => {
      expect(findDate('November 10, 2024', lang)?.iso).toBe('2024-11-10');
    },
  );

  it.each([
    ['02/03/2024', 'en-US', '2024-02-03'],
    ['02/03/2024', 'en-GB', '2024-03-02'],
    ['02/03/2024', 'fr', '2024-03-02'],
    ['2/3/2024', 'en', '2024-02-03'],
    ['02/12/2024', 'de', '2024-12-02'],
    ['12/02/2024', 'en-US', '2024-12-02'],
    ['12/12/2024', 'en', '2024-12-12'],
    ['02/13/2024', 'en', '2024-02-13'],
    ['13/02/2024', 'en', '2024-02-13'],
    ['03/03/2024', 'en', '2024-03-03'],
    ['02-13-2024', 'en', '2024-02-13'],
    ['13-02-2024', 'en', '2024-02-13'],
    ['02-03-2024', 'en-US', '2024-02-03'],
    ['13/02/2024-14/02/2024', 'en', '2024-02-13'],
  ])('reads %s in %s as %s', (text, lang, iso) => {
    expect(findDate(text, lang)?.iso).toBe(iso);
  });

  it('does not guess which of two numbers is the month', () => {
    expect(findDate('02/03/2024', 'en')).toBeUndefined();
    expect(findDate('2/03/2024', 'en')).toBeUndefined();
    expect(findDate('02/03/2024', '')).toBeUndefined();
    expect(findDate('2/12/2024', '')).toBeUndefined();
    expect(findDate('02-03-2024', 'en')).toBeUndefined();
  });

  it.each([
    '2024-13-01',
    '2024-02-30',
    'February 30, 2023',
    'November 0, 2024',
    'November 10',
    'November 2024',
    '2024',
    'version 10.11.20245',
    '13-02-2024-1',
    'a/13/02/2024',
    '555-13-02-2024',
    'März2024',
    'Figure 10, 2024',
    '13/13/2024',
    'May the 4th be with you',
    'November 10, 1885',
    '',
  ])('finds no day in %j', (text) => {
    expect(findDate(text, 'en')).toBeUndefined();
  });

  it('says where in the text the day stands', () => {
    const text = 'Published on Nov 10, 2024 by Ada';
    const found = findDate(text, 'en');
    expect(text.slice(found?.start, found?.end)).toBe('Nov 10, 2024');
  });

  it('says where it stands in a text with digits of another script', () => {
    const text = 'نُشر في ١٠ نوفمبر ٢٠٢٤';
    const found = findDate(text, 'ar');
    expect(text.slice(found?.start, found?.end)).toBe('١٠ نوفمبر ٢٠٢٤');
  });

  it('keeps the first of two days', () => {
    expect(findDate('Nov 10, 2024 – Dec 1, 2024', 'en')?.iso).toBe('2024-11-10');
  });

  it('passes over what only looks like a day', () => {
    expect(findDate('2024-13-45, that is Nov 10, 2024', 'en')?.iso).toBe('2024-11-10');
  });
});

describe('isoDay', () => {
  it.each([
    ['2024-11-10', '2024-11-10'],
    ['2024-11-10T00:00:00.000Z', '2024-11-10'],
    [' 2024-11-10 ', '2024-11-10'],
    ['Sun Nov 10 2024', '2024-11-10'],
    ['1990-01-01', '1990-01-01'],
    ['2099-12-31', '2099-12-31'],
  ])('reads %j', (value, iso) => {
    expect(isoDay(value)).toBe(iso);
  });

  it('keeps the day as it is written, whatever its time zone and ours', () => {
    expect(isoDay('2024-11-10T23:59:59-11:00')).toBe('2024-11-10');
    expect(isoDay('2024-11-10T00:00:01+13:00')).toBe('2024-11-10');
  });

  it.each([
    null,
    undefined,
    '',
    'soon',
    'Invalid Date',
    '2024-02-30',
    '2024-11-101',
    '1970-01-01T00:00:00.000Z',
    '0001-01-01',
    '1989-12-31',
    '2100-01-01',
    '2024-11-00',
    '2024-00-11',
    '1731196800000',
  ])('is blank for %j', (value) => {
    expect(isoDay(value)).toBeUndefined();
  });
});

describe('daysApart', () => {
  it.each([
    ['2024-11-10', '2024-11-10', 0],
    ['2024-11-10', '2024-11-11', 1],
    ['2024-03-01', '2024-02-28', 2],
    ['2025-01-01', '2024-01-01', 366],
  ])('%s and %s are %i apart', (a, b, days) => {
    expect(daysApart(a, b)).toBe(days);
    expect(daysApart(b, a)).toBe(days);
  });
});
