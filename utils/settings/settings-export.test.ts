import { describe, expect, it } from 'vitest';
import { readSettingsFile, writeSettingsFile } from './settings-export.ts';
import { applyChanges, DEFAULTS, type Settings } from './settings-schema.ts';

const OWN: Settings = applyChanges(DEFAULTS, {
  rate: { words: 310, lang: 'en' },
  badge: 'dot',
  reader: { textSize: 22, voices: { en: 'urn:moz-tts:a' } },
});

function file(settings: unknown, version: unknown = 1): string {
  return JSON.stringify({ format: 'reader-for-fumadocs-settings', version, settings });
}

describe('a file of settings', () => {
  it('gives back what was written to it', () => {
    expect(readSettingsFile(writeSettingsFile(OWN), DEFAULTS)).toEqual({ settings: OWN });
  });

  it('leaves what it does not name as it is', () => {
    const given = { theme: 'dark', reader: { speed: 2 } };
    const expected = applyChanges(OWN, { theme: 'dark', reader: { speed: 2 } });
    expect(readSettingsFile(file(given), OWN)).toEqual({ settings: expected });
  });

  it('passes over what this version does not know', () => {
    expect(readSettingsFile(file({ sparkle: 1, 'a.b': 2 }), OWN)).toEqual({ settings: OWN });
  });

  it.each(['', 'settings', '{"format":"reader-for-fumadocs-settings","vers'])(
    'is no JSON: %j',
    (text) => {
      expect(readSettingsFile(text, OWN)).toEqual({ fault: 'json' });
    },
  );

  it.each(['null', '[]', '7', '{}', '{"format":"other","version":1,"settings":{}}', file([])])(
    'is a file of something else: %j',
    (text) => {
      expect(readSettingsFile(text, OWN)).toEqual({ fault: 'other' });
    },
  );

  it.each([undefined, 0, '1', null])('has no version %j', (version) => {
    const text = JSON.stringify({ format: 'reader-for-fumadocs-settings', version, settings: {} });
    expect(readSettingsFile(text, OWN)).toEqual({ fault: 'other' });
  });

  it('is of a newer version', () => {
    expect(readSettingsFile(file({ badge: 'hologram' }, 2), OWN)).toEqual({ fault: 'newer' });
  });

  it('says which of its settings make no sense', () => {
    const given = { theme: 'pink', badge: 'off', reader: { speed: 99 } };
    expect(readSettingsFile(file(given), OWN)).toEqual({ broken: ['reader.speed', 'theme'] });
    expect(readSettingsFile(file({ reader: 'big' }), OWN)).toEqual({ broken: ['reader'] });
  });
});
