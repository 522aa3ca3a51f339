import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KIND_SIGNAL_CODES } from '../../utils/page/spot/page-kind.ts';
import { markCodes } from '../../utils/page/spot/fumadocs-signals.ts';
import { literalTexts } from './literal-texts.ts';

const ROOT = join(import.meta.dirname, '../..');
const PRODUCT = 'Reader for Fumadocs';
const FORM = /_(zero|one|two|few|many|other)$/;

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

type Messages = Record<string, Message>;

function messagesOf(locale: string): Messages {
  const path = join(ROOT, 'public/_locales', locale, 'messages.json');
  return JSON.parse(readFileSync(path, 'utf8')) as Messages;
}

const english = messagesOf('en');
const locales = readdirSync(join(ROOT, 'public/_locales'));
const translated = locales.filter((locale) => locale !== 'en');
const source = ['components', 'entrypoints', 'utils', 'wxt.config.ts'].map(readAll).join('\n');

function readAll(path: string): string {
  if (path.endsWith('.ts')) return readFileSync(join(ROOT, path), 'utf8');
  return filesIn(path, /\.tsx?$/)
    .map((file) => readFileSync(join(ROOT, file), 'utf8'))
    .join('\n');
}

function filesIn(folder: string, names: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => names.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

/** Keys that are put together from a fixed part and a code. */
function isMadeUp(key: string): boolean {
  const prefix = key.split('_')[0] ?? '';
  return source.includes(`\`${prefix}_\${`) || source.includes(`__MSG_${prefix}_\${`);
}

/** A message that counts has a form for each plural category; its key without the category. */
function countingKey(key: string): string | undefined {
  const base = key.replace(FORM, '');
  return FORM.test(key) && `${base}_one` in english && `${base}_other` in english
    ? base
    : undefined;
}

function pluralRules(locale: string): Intl.PluralRules {
  return new Intl.PluralRules(locale.replace('_', '-'));
}

/** The keys that a locale must have: the English ones, in the plural forms of its language. */
function keysFor(locale: string): string[] {
  const forms = pluralRules(locale).resolvedOptions().pluralCategories;
  const keys = Object.keys(english).flatMap((key) => {
    const base = countingKey(key);
    return base === undefined ? [key] : forms.map((form) => `${base}_${form}`);
  });
  return [...new Set(keys)].toSorted();
}

/** Whether a form stands for one number only, which may then be said in words: "two sections". */
function isForOneNumber(locale: string, key: string): boolean {
  if (countingKey(key) === undefined) return false;
  const form = FORM.exec(key)?.[1];
  const rules = pluralRules(locale);
  const numbers = Array.from({ length: 200 }, (_none, number) => number);
  return numbers.filter((number) => rules.select(number) === form).length === 1;
}

function englishFor(key: string): Message | undefined {
  const base = countingKey(key);
  return english[base === undefined ? key : `${base}_other`];
}

/** A message without what is the same in every language. */
function wordsOf({ message }: Message): string {
  return message.replaceAll(/\$[a-z]+\$|Reader for Fumadocs|Fumadocs|Markdown/g, '');
}

/** Messages that are right as they are in English, and why. */
const SAME_AS_ENGLISH: Record<string, string[]> = {
  // The sign of the unit.
  badge_minutes: ['de', 'es', 'fr', 'pt_BR'],
  minute: ['es', 'fr', 'pt_BR'],
  minute_less: ['es', 'fr', 'pt_BR'],
  // The same word in both languages.
  section: ['fr'],
  version: ['de', 'fr'],
  kind_docs: ['fr'],
  toolbar_minutes: ['fr'],
  code: ['de', 'fr'],
  marks_printed: ['fr'],
  mark_note: ['fr'],
  mark_field_note: ['fr'],
  image: ['fr'],
  part_code: ['de', 'fr'],
  part_image: ['fr'],
  part_link: ['de', 'pt_BR'],
  word_code: ['de', 'fr'],
  word_image: ['fr'],
  word_link: ['de', 'pt_BR'],
  spare_own: ['fr'],
  callout_error: ['fr'],
  look_theme_sepia: ['de', 'es'],
  // Short for "automatic" there, too.
  look_theme_auto: ['de', 'es', 'fr', 'pt_BR'],
  // A loan word, and the usual one.
  tags: ['pt_BR'],
};

it('there are messages in ten languages', () => {
  expect(locales.toSorted()).toEqual([
    'ar',
    'de',
    'en',
    'es',
    'fr',
    'ja',
    'ko',
    'pt_BR',
    'ru',
    'zh_CN',
  ]);
});

describe('the English messages', () => {
  it.each(Object.keys(english))('%s is used', (key) => {
    const base = key.replace(FORM, '');
    const isUsed = [key, base, `__MSG_${key}__`].some(
      (name) => source.includes(`'${name}'`) || source.includes(`__MSG_${name}__`),
    );
    expect(isUsed || isMadeUp(key)).toBe(true);
  });

  it('say every ground on which a page is taken for what it is', () => {
    for (const code of [...KIND_SIGNAL_CODES, ...markCodes()]) {
      expect(english, code).toHaveProperty(`evidence_${code}`);
    }
  });
});

describe.each(locales)('the messages in %s', (locale) => {
  const messages = messagesOf(locale);

  it('name the language that they are in', () => {
    expect(messages['language_code']?.message).toBe(locale.replace('_', '-'));
  });

  it('are those there must be, in each plural form of the language, and no others', () => {
    expect(Object.keys(messages).toSorted()).toEqual(keysFor(locale));
  });

  it('declare each placeholder that they name', () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      const named = [...message.matchAll(/\$([a-z]+)\$/g)].map(([, name = '']) => name);
      expect([...new Set(named)].toSorted(), key).toEqual(Object.keys(placeholders).toSorted());
    }
  });

  it('describe the extension in what room stores have for it', () => {
    expect(messages['extension_name']?.message).toBe(PRODUCT);
    expect(messages['extension_description']?.message.length).toBeLessThanOrEqual(132);
  });
});

describe.each(translated)('the translation into %s', (locale) => {
  const messages = Object.entries(messagesOf(locale));

  it('keeps the placeholders of the English messages', () => {
    const contents = ({ placeholders = {} }: Message = { message: '' }): string[] =>
      Object.entries(placeholders).map(([name, { content }]) => `${name}: ${content}`);
    for (const [key, message] of messages) {
      if (!message.placeholders && isForOneNumber(locale, key)) continue;
      expect(contents(message).toSorted(), key).toEqual(contents(englishFor(key)).toSorted());
    }
  });

  it('leaves nothing in English', () => {
    const left = messages.filter(([key, message]) => {
      const words = wordsOf(message);
      const known = SAME_AS_ENGLISH[countingKey(key) ?? key]?.includes(locale);
      const same = [english[key], englishFor(key)].some((text) => text && wordsOf(text) === words);
      return /\p{L}/u.test(words) && same && !known;
    });
    expect(left.map(([key]) => key)).toEqual([]);
  });

  it('says something in each message', () => {
    for (const [key, { message }] of messages) expect(message, key).toMatch(/^\S.*\S$|^\S$/);
  });
});

/** The name of the product, and letters that stand for lettering. */
const NOT_WORDS = new Set([PRODUCT, 'Aa']);

describe('texts in the source', () => {
  const files = ['components', 'entrypoints'].flatMap((path) => filesIn(path, /\.(?:tsx?|html)$/));

  it.each(files)('%s has none', (file) => {
    const texts = literalTexts(file, readFileSync(join(ROOT, file), 'utf8'));
    expect(texts.filter((text) => !NOT_WORDS.has(text))).toEqual([]);
  });

  it.each([
    ['a.tsx', '<p>Hello {name}</p>', ['Hello']],
    ['a.tsx', "<p>{isOn && 'On'} {isOn ? 'Yes' : `No, ${name}`}</p>", ['On', 'Yes', 'No,']],
    ['a.tsx', '<nav aria-label="Contents" class="wide" />', ['Contents']],
    ['a.tsx', "<input placeholder={count + ' left'} />", ['left']],
    ['a.tsx', '<Field label="Theme" name="theme" />', ['Theme']],
    ['a.ts', "mark.title = 'Copy'; mark.className = 'mark';", ['Copy']],
    ['a.html', '<title>Settings</title><script>var a</script>', ['Settings']],
    ['a.html', '<html lang="en"><img alt="A picture" class="wide">', ['A picture']],
  ])('would be found in %s: %s', (path, text, found) => {
    expect(literalTexts(path, text)).toEqual(found);
  });

  it('are not what is compared, nor what has no letters', () => {
    const text = "<p class={kind === 'post' ? 'a' : 'b'}>{kind === 'post' && <b>·</b>} – {1}</p>";
    expect(literalTexts('a.tsx', text)).toEqual([]);
  });
});
