import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettingsFile, writeSettingsFile } from '../../utils/settings/settings-export.ts';
import {
  applyChanges,
  BADGES,
  OPENS,
  DEFAULTS,
  flattenSettings,
  KEY_CHOICES,
  parseSettings,
  PATHS,
  RATES,
  READER_FONTS,
  UNREAD,
  READER_RANGES,
  READER_THEMES,
  REMEMBERS,
  THEMES,
  type Settings,
} from '../../utils/settings/settings-schema.ts';

const OPTIONS = { numRuns: 1000 };

/** What may lie in a storage or stand in a file: settings as they are, nearly, or anything. */
const anyStored = fc.oneof(
  fc.dictionary(fc.constantFrom(...PATHS, '__proto__', 'reader', 'toString'), anyValue(), {
    maxKeys: 8,
  }),
  fc.dictionary(fc.string(), fc.jsonValue()),
);

function anyValue(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(...THEMES, ...BADGES, ...READER_THEMES, ...READER_FONTS, 'show', true, 1, 6.5),
    fc.constantFrom(NaN, Infinity, -0, 1e300, 19, 66, '19', [19], { words: 200, lang: 'en' }),
    fc.record({ words: fc.double(), lang: fc.string() }),
  );
}

/** Settings that this version may store. */
const soundSettings: fc.Arbitrary<Settings> = fc.record({
  rate: fc.oneof(
    fc.constant(null),
    fc.record({ words: fc.integer({ min: RATES[0], max: RATES[1] }), lang: fc.constant('de') }),
  ),
  deepest: fc.constantFrom(1, 2, 3, 4, 5, 6),
  theme: fc.constantFrom(...THEMES),
  badge: fc.constantFrom(...BADGES),
  opens: fc.constantFrom(...OPENS),
  smooth: fc.boolean(),
  remember: fc.constantFrom(...REMEMBERS),
  readerSites: fc.array(fc.constantFrom('https://a.example', 'http://localhost:1'), {
    maxLength: 20,
  }),
  hideRead: fc.boolean(),
  reader: fc.record({
    theme: fc.constantFrom(...READER_THEMES),
    font: fc.constantFrom(...READER_FONTS),
    textSize: within(READER_RANGES.textSize),
    lineWidth: within(READER_RANGES.lineWidth),
    lineHeight: within(READER_RANGES.lineHeight),
    ownFont: fc.constantFrom('', 'Source Serif 4', "D'Nealian", '游ゴシック'),
    letterSpacing: within(READER_RANGES.letterSpacing),
    wordSpacing: within(READER_RANGES.wordSpacing),
    focusLines: fc.integer({ min: 0, max: 5 }),
    bionic: fc.boolean(),
    tabs: fc.array(fc.constantFrom('pnpm', 'Python', 'تبويب'), { maxLength: 20 }),
    justify: fc.boolean(),
    codeSize: within(READER_RANGES.codeSize),
    codeWrap: fc.boolean(),
    images: fc.constantFrom('show', 'ask'),
    keys: fc.constantFrom(...KEY_CHOICES),
    speed: within(READER_RANGES.speed),
    voices: fc.dictionary(fc.constantFrom('en', 'de', 'ja'), fc.string()),
  }),
});

function within([min, max]: readonly [number, number]): fc.Arbitrary<number> {
  return fc.double({ min, max, noNaN: true }).map((value) => (value === 0 ? 0 : value));
}

describe('whatever is stored', () => {
  it('settings are whole, and each within its bounds', () => {
    fc.assert(
      fc.property(anyStored, (stored) => {
        const { settings, broken } = parseSettings(stored);
        expect(Object.keys(flattenSettings(settings)).toSorted()).toEqual([...PATHS].toSorted());
        expect(parseSettings(flattenSettings(settings))).toEqual({ settings, broken: [] });
        expect(broken.every((path) => PATHS.includes(path))).toBe(true);
        expect(settings.reader.textSize).toBeGreaterThanOrEqual(READER_RANGES.textSize[0]);
        expect(settings.reader.textSize).toBeLessThanOrEqual(READER_RANGES.textSize[1]);
      }),
      OPTIONS,
    );
  });

  it('a broken setting costs no other', () => {
    fc.assert(
      fc.property(soundSettings, fc.constantFrom(...PATHS), (settings, path) => {
        const { settings: read, broken } = parseSettings({
          ...flattenSettings(settings),
          [path]: Symbol('broken'),
        });
        expect(broken).toEqual([path]);
        expect(flattenSettings(read)).toEqual({
          ...flattenSettings(settings),
          [path]: { ...flattenSettings(DEFAULTS), ...UNREAD }[path],
        });
      }),
      OPTIONS,
    );
  });

  it('changes change what they name', () => {
    fc.assert(
      fc.property(soundSettings, soundSettings, (before, after) => {
        expect(applyChanges(before, after)).toEqual(after);
        expect(applyChanges(before, {})).toEqual(before);
        const { theme } = after.reader;
        expect(applyChanges(before, { reader: { theme } })).toEqual({
          ...before,
          reader: { ...before.reader, theme },
        });
      }),
      OPTIONS,
    );
  });
});

describe('whatever a settings file is', () => {
  it('it gives sound settings or says what is wrong', () => {
    const anyFile = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({
          format: fc.constantFrom('reader-for-fumadocs-settings', 'other'),
          version: fc.oneof(fc.constant(1), fc.jsonValue()),
          settings: fc.oneof(anyStored, fc.jsonValue()),
        })
        .map((file) => JSON.stringify(file)),
    );
    fc.assert(
      fc.property(anyFile, soundSettings, (file, now) => {
        const reading = readSettingsFile(file, now);
        if ('settings' in reading) {
          expect(parseSettings(flattenSettings(reading.settings)).broken).toEqual([]);
        } else {
          expect('fault' in reading || reading.broken.length > 0).toBe(true);
        }
      }),
      OPTIONS,
    );
  });

  it('what was written is read again', () => {
    fc.assert(
      fc.property(soundSettings, soundSettings, (settings, now) => {
        expect(readSettingsFile(writeSettingsFile(settings), now)).toEqual({ settings });
      }),
      OPTIONS,
    );
  });
});
