import type { OwnRate } from '../page/outline/index.ts';
import type { HeadingDepth } from '../page/types.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export const BADGES = ['minutes', 'dot', 'off'] as const;
export const REMEMBERS = ['reader', 'pages', 'nothing'] as const;
export const OPENS = ['popup', 'panel', 'reader'] as const;
export const READER_THEMES = ['auto', 'light', 'sepia', 'dark', 'contrast'] as const;
export const READER_FONTS = ['serif', 'sans', 'dyslexic'] as const;
export const IMAGE_CHOICES = ['show', 'ask'] as const;
export const KEY_CHOICES = ['letters', 'modifier', 'off'] as const;

export type Theme = (typeof THEMES)[number];
export type BadgeKind = (typeof BADGES)[number];
export type Opens = (typeof OPENS)[number];
export type Remembers = (typeof REMEMBERS)[number];

/** How the reader page shows an article, and reads it aloud. */
export interface ReaderSettings {
  theme: (typeof READER_THEMES)[number];
  font: (typeof READER_FONTS)[number];
  /** Pixels. */
  textSize: number;
  /** Characters. */
  lineWidth: number;
  /** Times the text's size. */
  lineHeight: number;
  justify: boolean;
  /** Times the text's size. */
  codeSize: number;
  codeWrap: boolean;
  images: (typeof IMAGE_CHOICES)[number];
  /** What starts things by key: a letter alone, a letter with Alt, or nothing. */
  keys: (typeof KEY_CHOICES)[number];
  /** Times the voice's own speed. */
  speed: number;
  /** By language, a BCP 47 tag: the `voiceURI` of the voice that reads it. */
  voices: Readonly<Record<string, string>>;
}

/** All that can be set but for the reader page. */
interface GeneralSettings {
  /** The user's own rate; without one, each language is read at its usual rate. */
  rate: OwnRate | null;
  /** Deepest level of heading in the outline. */
  deepest: HeadingDepth;
  theme: Theme;
  badge: BadgeKind;
  /** What a click on the icon opens, and its key. */
  opens: Opens;
  /** Does a jump scroll there visibly? */
  smooth: boolean;
  /** Of what is read it is kept how far: in the reader alone, also on pages, or of nothing. */
  remember: Remembers;
}

export interface Settings extends GeneralSettings {
  reader: ReaderSettings;
}

/** Some settings, with what they are to be. */
export interface Changes extends Partial<GeneralSettings> {
  reader?: Partial<ReaderSettings>;
}

/** Settings as they are stored, each under its path: `badge`, `reader.theme`. */
export type Stored = Readonly<Record<string, unknown>>;

/** Least and most that a figure may be, both allowed. */
type Range = readonly [least: number, most: number];

/** Faster is skimming and slower is spelling; also characters a minute. */
export const RATES: Range = [80, 900];

export const READER_RANGES = {
  textSize: [14, 28],
  lineWidth: [45, 95],
  lineHeight: [1.3, 2.2],
  codeSize: [0.7, 1.2],
  speed: [0.5, 3],
} as const satisfies Partial<Record<keyof ReaderSettings, Range>>;

const GENERAL: GeneralSettings = {
  rate: null,
  deepest: 6,
  theme: 'auto',
  badge: 'minutes',
  opens: 'popup',
  smooth: true,
  remember: 'reader',
};

export const DEFAULTS: Settings = {
  ...GENERAL,
  reader: {
    theme: 'auto',
    font: 'serif',
    textSize: 19,
    lineWidth: 66,
    lineHeight: 1.6,
    justify: false,
    codeSize: 0.9,
    codeWrap: false,
    images: 'show',
    keys: 'letters',
    speed: 1,
    voices: {},
  },
};

/**
 * What holds in the place of what cannot be read, where the default would ask the net for something,
 * or keep something, that the user may have said no to.
 */
export const UNREAD: Stored = { 'reader.images': 'ask', remember: 'nothing' };

type Check = (value: unknown) => boolean;

/** What each setting may be; a field that is not named here is not one that this version knows. */
const GENERAL_CHECKS: Record<keyof GeneralSettings, Check> = {
  rate: (value) => value === null || isOwnRate(value),
  deepest: (value) => isWithin(value, [1, 6]) && Number.isInteger(value),
  theme: isOneOf(THEMES),
  badge: isOneOf(BADGES),
  opens: isOneOf(OPENS),
  smooth: isBoolean,
  remember: isOneOf(REMEMBERS),
};

const READER_CHECKS: Record<keyof ReaderSettings, Check> = {
  theme: isOneOf(READER_THEMES),
  font: isOneOf(READER_FONTS),
  textSize: (value) => isWithin(value, READER_RANGES.textSize),
  lineWidth: (value) => isWithin(value, READER_RANGES.lineWidth),
  lineHeight: (value) => isWithin(value, READER_RANGES.lineHeight),
  justify: isBoolean,
  codeSize: (value) => isWithin(value, READER_RANGES.codeSize),
  codeWrap: isBoolean,
  images: isOneOf(IMAGE_CHOICES),
  keys: isOneOf(KEY_CHOICES),
  speed: (value) => isWithin(value, READER_RANGES.speed),
  voices: isVoices,
};

/** Paths of all settings that this version knows. */
export const PATHS: readonly string[] = [
  ...Object.keys(GENERAL_CHECKS),
  ...Object.keys(READER_CHECKS).map((name) => `reader.${name}`),
];

export interface Parsed {
  settings: Settings;
  /** Paths of those that make no sense; they have their defaults, or what is safer. */
  broken: string[];
}

/** Reads what is stored: each setting by itself, so that a broken one costs no other. */
export function parseSettings(stored: Stored): Parsed {
  const broken: string[] = [];
  const read = <T extends object>(defaults: T, checks: Record<keyof T, Check>, prefix: string): T =>
    Object.fromEntries(
      (Object.entries(defaults) as [string, unknown][]).map(([name, fallback]) => {
        const value = stored[prefix + name];
        const isSound = value === undefined || checks[name as keyof T](value);
        if (!isSound) broken.push(prefix + name);
        return [name, isSound ? (value ?? fallback) : (UNREAD[prefix + name] ?? fallback)];
      }),
    ) as T;
  const reader = read(DEFAULTS.reader, READER_CHECKS, 'reader.');
  const general = read(GENERAL, GENERAL_CHECKS, '');
  return { settings: { ...general, reader }, broken };
}

/** Settings as they are stored. */
export function flattenSettings({ reader = {}, ...general }: Changes): Stored {
  const flat: Record<string, unknown> = { ...general };
  for (const [name, value] of Object.entries(reader)) flat[`reader.${name}`] = value;
  return flat;
}

/** Settings with some of them changed. */
export function applyChanges(settings: Settings, changes: Changes): Settings {
  return { ...settings, ...changes, reader: { ...settings.reader, ...changes.reader } };
}

/** Makes what one version stored into what the next one does. */
export type Migration = (stored: Stored) => Stored;

/**
 * Steps from each version to the next, the first from version 1 to 2. A field whose meaning
 * changes gets another path: a device with the older version may share what is stored.
 */
export const MIGRATIONS: readonly Migration[] = [];

/** Brings what a version stored up to this one; what no version or a newer one stored stays. */
export function migrate(stored: Stored, version: unknown, migrations = MIGRATIONS): Stored {
  if (!isVersion(version)) return stored;
  return migrations.slice(version - 1).reduce((old, step) => step(old), stored);
}

export function isVersion(version: unknown): version is number {
  return Number.isSafeInteger(version) && (version as number) >= 1;
}

function isOwnRate(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { words, lang } = value as Partial<OwnRate>;
  return isWithin(words, RATES) && typeof lang === 'string' && /^[a-z]{2,3}\b/i.test(lang);
}

function isWithin(value: unknown, [least, most]: Range): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}

function isOneOf(choices: readonly string[]): Check {
  return (value) => choices.some((choice) => choice === value);
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

/** Characters of all voices together: half of what sync storage takes for an item. */
const MOST_OF_VOICES = 4000;

function isVoices(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const isText = Object.values(value).every((voice) => typeof voice === 'string');
  return isText && JSON.stringify(value).length <= MOST_OF_VOICES;
}
