import { describe, expect, it } from 'vitest';
import { voiceFor, voicesOf, type Voice } from './voices.ts';

function voice(voiceURI: string, lang: string, more: Partial<Voice> = {}): Voice {
  return { voiceURI, name: voiceURI, lang, localService: true, default: false, ...more };
}

const VOICES = [
  voice('online', 'en-US', { localService: false, default: true }),
  voice('british', 'en_GB'),
  voice('american', 'en-US'),
  voice('german', 'de-DE', { default: true }),
  voice('cantonese', 'zh-HK'),
  voice('mandarin', 'zh-CN'),
];

function best(lang: string, chosen: Record<string, string> = {}): string | undefined {
  return voiceFor(VOICES, lang, chosen)?.voiceURI;
}

describe('voiceFor', () => {
  it.each([
    ['en', 'american'],
    ['en-GB', 'british'],
    ['en-AU', 'british'],
    ['de', 'german'],
    ['zh', 'mandarin'],
    ['zh-HK', 'cantonese'],
    ['ja', undefined],
    ['', undefined],
  ])('reads %s by the voice on this device that fits best', (lang, expected) => {
    expect(best(lang)).toBe(expected);
  });

  it('reads by the voice chosen for the language, where it is there', () => {
    expect(best('en', { en: 'online' })).toBe('online');
    expect(best('en-GB', { en: 'online' })).toBe('online');
    expect(best('en', { en: 'gone', de: 'american' })).toBe('american');
    expect(best('en', { en: 'german' })).toBe('american');
  });
});

describe('voicesOf', () => {
  it('has those of the language alone, what comes from the network last', () => {
    expect(voicesOf(VOICES, 'en').map(({ voiceURI }) => voiceURI)).toEqual([
      'american',
      'british',
      'online',
    ]);
  });
});
