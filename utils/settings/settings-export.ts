import {
  flattenSettings,
  isVersion,
  migrate,
  MIGRATIONS,
  parseSettings,
  PATHS,
  type Settings,
  type Stored,
} from './settings-schema.ts';

const FORMAT = 'reader-for-fumadocs-settings';
export const SETTINGS_FILE = `${FORMAT}.json`;

/** Bytes; the largest settings there can be have under ten thousand. */
export const MOST_BYTES = 100_000;

/** Why a file is of no use. */
export type FileFault =
  /** No JSON, or none that is whole. */
  | 'json'
  /** JSON of something else. */
  | 'other'
  /** Written by a newer version, whose settings may mean something else. */
  | 'newer';

export type FileReading =
  | { settings: Settings }
  | { fault: FileFault }
  /** Paths of settings that make no sense. */
  | { broken: string[] };

/** Settings as the text of a file. */
export function writeSettingsFile(settings: Settings): string {
  const version = MIGRATIONS.length + 1;
  return `${JSON.stringify({ format: FORMAT, version, settings }, undefined, 2)}\n`;
}

/**
 * The settings that a file holds. A setting that it does not name stays as it is now; one that
 * makes no sense makes the whole file broken, since who reads it in expects all of it.
 */
export function readSettingsFile(text: string, now: Settings): FileReading {
  const file = parseObject(text);
  if (!file) return { fault: 'json' };
  const { format, version, settings } = file;
  if (format !== FORMAT || !isVersion(version) || !isObject(settings)) return { fault: 'other' };
  if (version > MIGRATIONS.length + 1) return { fault: 'newer' };
  if (settings['reader'] !== undefined && !isObject(settings['reader'])) {
    return { broken: ['reader'] };
  }
  const given = known(migrate(flattenSettings(settings), version));
  const parsed = parseSettings({ ...flattenSettings(now), ...given });
  return parsed.broken.length > 0 ? { broken: parsed.broken } : { settings: parsed.settings };
}

function known(stored: Stored): Stored {
  return Object.fromEntries(Object.entries(stored).filter(([path]) => PATHS.includes(path)));
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
