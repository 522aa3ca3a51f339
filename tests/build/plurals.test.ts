import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { formatDay, plural, uiLanguage } from '../../utils/ui/i18n.ts';

const LOCALES = join(import.meta.dirname, '../../public/_locales');

/** What a browser has: its language, and the locale of ours that it takes for it. */
const shown = vi.hoisted(() => ({ language: 'en', locale: 'en' }));

vi.mock('wxt/browser', () => ({
  browser: { i18n: { getUILanguage: () => shown.language, getMessage } },
}));

type Messages = Record<string, { message: string } | undefined>;

function messagesOf(locale: string): Messages {
  return JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8')) as Messages;
}

/** As browsers do: the English message where there is no other, and nothing where there is none. */
function getMessage(key: string, substitute = ''): string {
  const { message = '' } = messagesOf(shown.locale)[key] ?? messagesOf('en')[key] ?? {};
  return message.replaceAll(/\$[a-z]+\$/g, substitute);
}

function countIn(language: string, locale: string, numbers: number[]): string[] {
  Object.assign(shown, { language, locale });
  return numbers.map((number) => plural('section', number));
}

describe('a count is said as', () => {
  it.each([
    ['English', 'en-US', 'en', [0, 1, 2], ['0 sections', '1 section', '2 sections']],
    ['German', 'de', 'de', [0, 1, 2], ['0 Abschnitte', '1 Abschnitt', '2 Abschnitte']],
    ['French', 'fr', 'fr', [0, 1, 2], ['0 section', '1 section', '2 sections']],
    ['Spanish', 'es-419', 'es', [0, 1, 2], ['0 secciones', '1 sección', '2 secciones']],
    ['Portuguese', 'pt-BR', 'pt_BR', [0, 1, 2], ['0 seção', '1 seção', '2 seções']],
    ['Chinese', 'zh-CN', 'zh_CN', [1, 2], ['1 个小节', '2 个小节']],
    ['Japanese', 'ja', 'ja', [1, 2], ['1 セクション', '2 セクション']],
    ['Korean', 'ko', 'ko', [1, 2], ['섹션 1개', '섹션 2개']],
    [
      'Russian', 'ru', 'ru', [1, 2, 5, 11, 21, 22, 25],
      ['1 раздел', '2 раздела', '5 разделов', '11 разделов', '21 раздел', '22 раздела', '25 разделов'],
    ], // prettier-ignore
    [
      'Arabic',
      'ar-AE',
      'ar',
      [1, 2, 3, 11, 100],
      ['قسم واحد', 'قسمان', '3 أقسام', '11 قسمًا', '100 قسم'],
    ],
  ])('in %s', (_name, language, locale, numbers, texts) => {
    expect(countIn(language, locale, numbers)).toEqual(texts);
  });
});

describe('where there is no translation into the language of the browser', () => {
  it('counts as English does, not as that language would', () => {
    // Hindi has the singular for 0, Persian digits of its own, Slovene a dual.
    expect(countIn('hi', 'en', [0, 1])).toEqual(['0 sections', '1 section']);
    expect(countIn('fa', 'en', [0, 2])).toEqual(['0 sections', '2 sections']);
    expect(countIn('sl', 'en', [2])).toEqual(['2 sections']);
  });

  it('says that the texts are English, and dates as English does', () => {
    Object.assign(shown, { language: 'fi', locale: 'en' });
    expect(uiLanguage()).toBe('en');
    expect(formatDay('2024-11-10')).toBe('Nov 10, 2024');
  });
});

it('keeps the region of a language that there is a translation into', () => {
  Object.assign(shown, { language: 'en-GB', locale: 'en' });
  expect(formatDay('2024-11-10')).toBe('10 Nov 2024');
  Object.assign(shown, { language: 'de-AT', locale: 'de' });
  expect(uiLanguage()).toBe('de-AT');
});
