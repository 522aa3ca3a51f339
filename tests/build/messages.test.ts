import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GROUND_CODES } from '../../utils/page/kind.ts';
import { MARKERS } from '../../utils/page/markers.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

function messagesOf(locale: string): Record<string, Message> {
  const path = join(ROOT, 'public/_locales', locale, 'messages.json');
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, Message>;
}

const english = messagesOf('en');
const source = ['components', 'entrypoints', 'utils', 'wxt.config.ts'].map(readAll).join('\n');

function readAll(path: string): string {
  const full = join(ROOT, path);
  if (path.endsWith('.ts')) return readFileSync(full, 'utf8');
  return readdirSync(full, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => readFileSync(join(full, name), 'utf8'))
    .join('\n');
}

/** Keys that are put together from a fixed part and a code. */
function isMadeUp(key: string): boolean {
  const prefix = key.split('_')[0] ?? '';
  return source.includes(`\`${prefix}_\${`) || source.includes(`__MSG_${prefix}_\${`);
}

describe('the English messages', () => {
  it.each(Object.keys(english))('%s is used', (key) => {
    const base = key.replace(/_(?:zero|one|two|few|many|other)$/, '');
    const isUsed = [key, base, `__MSG_${key}__`].some(
      (name) => source.includes(`'${name}'`) || source.includes(`__MSG_${name}__`),
    );
    expect(isUsed || isMadeUp(key)).toBe(true);
  });

  it('say every ground on which a page is taken for what it is', () => {
    for (const code of [...GROUND_CODES, ...MARKERS.map((marker) => marker.code)]) {
      expect(english, code).toHaveProperty(`evidence_${code}`);
    }
  });

  it('declare each placeholder that they name', () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(english)) {
      const named = [...message.matchAll(/\$([a-z]+)\$/g)].map(([, name = '']) => name);
      expect(named.toSorted(), key).toEqual(Object.keys(placeholders).toSorted());
    }
  });
});

describe.each(readdirSync(join(ROOT, 'public/_locales')))('the messages in %s', (locale) => {
  it('name the language that they are in', () => {
    expect(messagesOf(locale)['language_code']?.message).toBe(locale.replace('_', '-'));
  });
});

describe.each(readdirSync(join(ROOT, 'public/_locales')).filter((locale) => locale !== 'en'))(
  'the messages in %s',
  (locale) => {
    it('say what the English ones say, and nothing else', () => {
      const base = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');
      const keys = (of: Record<string, Message>): string[] =>
        [...new Set(Object.keys(of).map(base))].toSorted();
      expect(keys(messagesOf(locale))).toEqual(keys(english));
    });
  },
);
