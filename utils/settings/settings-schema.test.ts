import { describe, expect, it } from 'vitest';
import {
  applyChanges,
  DEFAULTS,
  flattenSettings,
  migrate,
  parseSettings,
  PATHS,
  type Migration,
} from './settings-schema.ts';

const WHOLE = {
  rate: { words: 300, lang: 'de' },
  deepest: 3,
  theme: 'dark',
  badge: 'dot',
  opens: 'reader',
  smooth: false,
  remember: 'pages',
  readerSites: ['https://a.example', 'http://localhost:3000'],
  hideRead: true,
  'reader.theme': 'sepia',
  'reader.font': 'dyslexic',
  'reader.textSize': 22,
  'reader.lineWidth': 70,
  'reader.lineHeight': 1.8,
  'reader.ownFont': 'Source Serif 4',
  'reader.letterSpacing': 0.05,
  'reader.wordSpacing': 0.2,
  'reader.focusLines': 3,
  'reader.bionic': true,
  'reader.justify': true,
  'reader.codeSize': 1,
  'reader.codeWrap': true,
  'reader.images': 'ask',
  'reader.keys': 'modifier',
  'reader.tabs': ['pnpm', 'Python'],
  'reader.speed': 1.5,
  'reader.voices': { en: 'a', de: 'b' },
};

describe('parseSettings', () => {
  it('has the defaults where nothing is stored', () => {
    expect(parseSettings({})).toEqual({ settings: DEFAULTS, broken: [] });
  });

  it('takes every setting as it is stored', () => {
    const { settings, broken } = parseSettings(WHOLE);
    expect(broken).toEqual([]);
    expect(flattenSettings(settings)).toEqual(WHOLE);
    expect(Object.keys(WHOLE).toSorted()).toEqual(PATHS.toSorted());
  });

  it.each(PATHS)('puts %s alone back to its default where it is broken', (path) => {
    const { settings, broken } = parseSettings({ ...WHOLE, [path]: { garbage: 1 } });
    expect(broken).toEqual([path]);
    const safe = { ...flattenSettings(DEFAULTS), 'reader.images': 'ask', remember: 'nothing' };
    expect(flattenSettings(settings)).toEqual({
      ...WHOLE,
      [path]: safe[path as keyof typeof safe],
    });
  });

  it.each([
    ['rate', 300],
    ['rate', { words: 79, lang: 'en' }],
    ['rate', { words: 901, lang: 'en' }],
    ['rate', { words: '300', lang: 'en' }],
    ['rate', { words: 300 }],
    ['deepest', 0],
    ['deepest', 7],
    ['deepest', 2.5],
    ['deepest', '2'],
    ['theme', 'sepia'],
    ['theme', null],
    ['readerSites', 'https://a.example'],
    ['readerSites', ['https://a.example/']],
    ['readerSites', ['a.example']],
    ['readerSites', [1]],
    ['readerSites', Array.from({ length: 101 }, () => 'https://a.example')],
    ['reader.ownFont', 'a", serif; }'],
    ['reader.ownFont', 'a\\'],
    ['reader.ownFont', 'a\nb'],
    ['reader.ownFont', 'a'.repeat(81)],
    ['reader.focusLines', 1.5],
    ['reader.focusLines', 6],
    ['reader.letterSpacing', -0.1],
    ['reader.tabs', ['a'.repeat(61)]],
    ['reader.tabs', { 0: 'a' }],
    ['reader.tabs', Array.from({ length: 21 }, () => 'a')],
    ['badge', ''],
    ['opens', 'tab'],
    ['smooth', 1],
    ['reader.textSize', Number.NaN],
    ['reader.lineHeight', Infinity],
    ['reader.speed', 0],
    ['reader.voices', ['a']],
    ['reader.voices', null],
    ['reader.voices', { en: 7 }],
    ['reader.voices', { en: 'x'.repeat(5000) }],
  ])('does not take %s for %j', (path, value) => {
    expect(parseSettings({ [path]: value })).toEqual({ settings: DEFAULTS, broken: [path] });
  });

  it('passes over what it does not know', () => {
    expect(parseSettings({ sparkle: true, toString: 1 })).toEqual({
      settings: DEFAULTS,
      broken: [],
    });
  });
});

describe('flattenSettings', () => {
  it('names only what is changed', () => {
    expect(flattenSettings({ badge: 'off' })).toEqual({ badge: 'off' });
    expect(flattenSettings({ reader: { speed: 2 } })).toEqual({ 'reader.speed': 2 });
  });
});

describe('applyChanges', () => {
  it('leaves the rest of the reader’s settings as they are', () => {
    const changed = applyChanges(DEFAULTS, { smooth: false, reader: { speed: 2 } });
    expect(changed).toEqual({
      ...DEFAULTS,
      smooth: false,
      reader: { ...DEFAULTS.reader, speed: 2 },
    });
  });
});

describe('migrate', () => {
  const steps: Migration[] = [
    ({ dark, ...rest }) => ({ ...rest, theme: dark === true ? 'dark' : 'light' }),
    (stored) => ({ ...stored, scheme: `${String(stored['theme'])}-2` }),
  ];

  it('takes each step from the version stored', () => {
    expect(migrate({ dark: true, kept: 1 }, 1, steps)).toEqual({
      theme: 'dark',
      scheme: 'dark-2',
      kept: 1,
    });
    expect(migrate({ theme: 'light' }, 2, steps)).toEqual({ theme: 'light', scheme: 'light-2' });
  });

  it.each([3, 9, undefined, 'x', 0, -1, 1.5])('takes none from version %s', (version) => {
    expect(migrate({ dark: true }, version, steps)).toEqual({ dark: true });
  });
});
