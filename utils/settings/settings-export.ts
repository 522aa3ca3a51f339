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
/** Default name of the file that settings are exported to. */
export const SETTINGS_FILE = `${FORMAT}.json`;

/**
 * Largest file that is read, in bytes. The largest possible settings have less than a tenth of it.
 */
export const MOST_BYTES = 100_000;

/** Why a file cannot be imported. */
export type FileFault =
  /** No valid JSON. */
  | 'json'
  /** JSON that is not an export of settings. */
  | 'other'
  /** Written by a newer version, in which settings may mean something else. */
  | 'newer';

/** The result of reading a file. */
export type FileReading =
  | { settings: Settings }
  | { fault: FileFault }
  /** Paths of settings with invalid values, such as `reader.theme`. */
  | { broken: string[] };

/** Writes settings as the text of an export file. */
export function writeSettingsFile(settings: Settings): string {
  const version = MIGRATIONS.length + 1;
  return `${JSON.stringify({ format: FORMAT, version, settings }, undefined, 2)}\n`;
}

/**
 * Reads the text of an export file. Settings that it does not have stay as they are now; one
 * invalid setting makes the whole file invalid, since importing half of it would surprise. Never
 * throws.
 *
 * @param now the present settings
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
