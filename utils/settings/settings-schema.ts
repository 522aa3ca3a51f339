import type { OwnRate } from '../page/outline/index.ts';
import type { HeadingDepth } from '../page/types.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export const BADGES = ['minutes', 'dot', 'off'] as const;
export const REMEMBERS = ['reader', 'pages', 'nothing'] as const;
export const OPENS = ['popup', 'panel', 'reader'] as const;
export const READER_THEMES = ['auto', 'light', 'sepia', 'dark', 'contrast'] as const;
export const READER_FONTS = ['serif', 'sans', 'dyslexic', 'own'] as const;
export const IMAGE_CHOICES = ['show', 'ask'] as const;
export const KEY_CHOICES = ['letters', 'modifier', 'off'] as const;

export type Theme = (typeof THEMES)[number];
export type BadgeKind = (typeof BADGES)[number];
export type Opens = (typeof OPENS)[number];
export type Remembers = (typeof REMEMBERS)[number];

/** How the reader page shows an article and reads it aloud. */
export interface ReaderSettings {
  theme: (typeof READER_THEMES)[number];
  font: (typeof READER_FONTS)[number];
  /** Name of a font that is installed on the system, for the choice `own`. */
  ownFont: string;
  /** In pixels. */
  textSize: number;
  /** In characters. */
  lineWidth: number;
  /** In font sizes. */
  lineHeight: number;
  /** Added between letters, in font sizes. */
  letterSpacing: number;
  /** Added between words, in font sizes. */
  wordSpacing: number;
  /** Lines in the band that stands out while all others are dimmed; 0 for no band. */
  focusLines: number;
  /** Whether the beginning of each word is stronger than its end. */
  bionic: boolean;
  justify: boolean;
  /** In font sizes of the text. */
  codeSize: number;
  codeWrap: boolean;
  images: (typeof IMAGE_CHOICES)[number];
  /** Which keys start actions: letters alone, letters with Alt, or none. */
  keys: (typeof KEY_CHOICES)[number];
  /**
   * Labels of tabs that were chosen in articles, the last one first: articles open their tabs there.
   */
  tabs: readonly string[];
  /** Multiple of the voice's normal speed. */
  speed: number;
  /** Chosen voices (`voiceURI`) by language (BCP 47 tag). */
  voices: Readonly<Record<string, string>>;
}

/** All settings that are not of the reader page. */
interface GeneralSettings {
  /** The user's own reading speed; null for the usual speed of each language. */
  rate: OwnRate | null;
  /** Deepest level of headings in the outline, 1 to 6. */
  deepest: HeadingDepth;
  theme: Theme;
  badge: BadgeKind;
  /** What a click on the icon, or its key, opens. */
  opens: Opens;
  /** Whether jumps scroll visibly. */
  smooth: boolean;
  /**
   * For which articles the reading position is remembered: in the reader, on web pages as well, or
   * for none.
   */
  remember: Remembers;
  /** Origins of the sites whose posts are always opened in the reader. */
  readerSites: readonly string[];
  /** Whether lists leave out posts that have been read. */
  hideRead: boolean;
}

/** All settings of the extension. */
export interface Settings extends GeneralSettings {
  reader: ReaderSettings;
}

/** New values for some of the settings. */
export interface Changes extends Partial<GeneralSettings> {
  reader?: Partial<ReaderSettings>;
}

/** Settings as they are stored, each under its path: `badge`, `reader.theme`. */
export type Stored = Readonly<Record<string, unknown>>;

/** Smallest and largest allowed value. */
type Range = readonly [least: number, most: number];

/**
 * Allowed reading speeds in words (or characters) per minute: faster would be skimming, slower
 * spelling.
 */
export const RATES: Range = [80, 900];

/** Allowed values of the reader's settings that are numbers. */
export const READER_RANGES = {
  textSize: [14, 28],
  lineWidth: [45, 95],
  lineHeight: [1.3, 2.2],
  letterSpacing: [0, 0.2],
  wordSpacing: [0, 0.6],
  focusLines: [0, 5],
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
  readerSites: [],
  hideRead: false,
};

/** The settings of a new installation. */
export const DEFAULTS: Settings = {
  ...GENERAL,
  reader: {
    theme: 'auto',
    font: 'serif',
    ownFont: '',
    textSize: 19,
    lineWidth: 66,
    lineHeight: 1.6,
    letterSpacing: 0,
    wordSpacing: 0,
    focusLines: 0,
    bionic: false,
    justify: false,
    codeSize: 0.9,
    codeWrap: false,
    images: 'show',
    keys: 'letters',
    tabs: [],
    speed: 1,
    voices: {},
  },
};

/**
 * Values used instead of the defaults if settings cannot be read, where the default would fetch or
 * store something that the user may have refused.
 */
export const UNREAD: Stored = { 'reader.images': 'ask', remember: 'nothing' };

type Check = (value: unknown) => boolean;

/** Validates each setting. Stored fields without a check are unknown to this version. */
const GENERAL_CHECKS: Record<keyof GeneralSettings, Check> = {
  rate: (value) => value === null || isOwnRate(value),
  deepest: (value) => isWithin(value, [1, 6]) && Number.isInteger(value),
  theme: isOneOf(THEMES),
  badge: isOneOf(BADGES),
  opens: isOneOf(OPENS),
  smooth: isBoolean,
  remember: isOneOf(REMEMBERS),
  readerSites: (value) => isTexts(value, MOST_SITES, isOrigin),
  hideRead: isBoolean,
};

const READER_CHECKS: Record<keyof ReaderSettings, Check> = {
  theme: isOneOf(READER_THEMES),
  font: isOneOf(READER_FONTS),
  ownFont: isFontName,
  textSize: (value) => isWithin(value, READER_RANGES.textSize),
  lineWidth: (value) => isWithin(value, READER_RANGES.lineWidth),
  lineHeight: (value) => isWithin(value, READER_RANGES.lineHeight),
  letterSpacing: (value) => isWithin(value, READER_RANGES.letterSpacing),
  wordSpacing: (value) => isWithin(value, READER_RANGES.wordSpacing),
  focusLines: (value) => isWithin(value, READER_RANGES.focusLines) && Number.isInteger(value),
  bionic: isBoolean,
  justify: isBoolean,
  codeSize: (value) => isWithin(value, READER_RANGES.codeSize),
  codeWrap: isBoolean,
  images: isOneOf(IMAGE_CHOICES),
  keys: isOneOf(KEY_CHOICES),
  tabs: (value) => isTexts(value, MOST_TABS, (label) => label.length <= LONGEST_TAB),
  speed: (value) => isWithin(value, READER_RANGES.speed),
  voices: isVoices,
};

/** Paths of all settings of this version, such as `badge` and `reader.theme`. */
export const PATHS: readonly string[] = [
  ...Object.keys(GENERAL_CHECKS),
  ...Object.keys(READER_CHECKS).map((name) => `reader.${name}`),
];

/** The result of reading stored settings. */
export interface Parsed {
  settings: Settings;
  /** Paths of settings with invalid values; they have their default, or a safer value. */
  broken: string[];
}

/** Reads stored settings, each by itself, so that an invalid one affects no other. Never throws. */
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

/** Settings in the form in which they are stored, by path. */
export function flattenSettings({ reader = {}, ...general }: Changes): Stored {
  const flat: Record<string, unknown> = { ...general };
  for (const [name, value] of Object.entries(reader)) flat[`reader.${name}`] = value;
  return flat;
}

/** Returns settings with some of them changed. */
export function applyChanges(settings: Settings, changes: Changes): Settings {
  return { ...settings, ...changes, reader: { ...settings.reader, ...changes.reader } };
}

/** Converts what one version stored into what the next one stores. */
export type Migration = (stored: Stored) => Stored;

/**
 * Migrations from each version to the next; the first is from version 1 to 2. If the meaning of a
 * field changes, give it a new path, since a device with an older version may share the storage.
 */
export const MIGRATIONS: readonly Migration[] = [];

/**
 * Converts what an older version stored; anything else, also of a newer version, is returned
 * unchanged.
 */
export function migrate(stored: Stored, version: unknown, migrations = MIGRATIONS): Stored {
  if (!isVersion(version)) return stored;
  return migrations.slice(version - 1).reduce((old, step) => step(old), stored);
}

/** Tells whether a value is a version number of the settings format. */
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

/** Most labels of tabs that are remembered, and most characters of one. */
export const MOST_TABS = 20;
export const LONGEST_TAB = 60;
/** Most sites whose posts are always opened in the reader. */
export const MOST_SITES = 100;

function isTexts(value: unknown, most: number, isSound: (text: string) => boolean): boolean {
  if (!Array.isArray(value) || value.length > most || !fitsItem(value)) return false;
  return value.every((text) => typeof text === 'string' && isSound(text));
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

/** A name that stays a name within quotation marks in a style sheet. */
function isFontName(value: unknown): boolean {
  return typeof value === 'string' && /^[^"\\\p{Cc}]{0,80}$/u.test(value);
}

/** Most characters of a setting as JSON: half of what sync storage allows for an item. */
const MOST_OF_ITEM = 4000;

function fitsItem(value: object): boolean {
  return JSON.stringify(value).length <= MOST_OF_ITEM;
}

function isVoices(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const isText = Object.values(value).every((voice) => typeof voice === 'string');
  return isText && fitsItem(value);
}
