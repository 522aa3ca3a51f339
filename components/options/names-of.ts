import { message, type MessageKey, uiLanguage } from '../../utils/ui/index.ts';

/**
 * Returns the names of settings as one phrase, such as "Theme and Badge". All settings of the
 * reader share one name.
 */
export function namesOf(paths: readonly string[]): string {
  const fields = new Set(paths.map((path) => path.split('.')[0] ?? path));
  const names = [...fields].map((field) => message(`field_${field}` as MessageKey));
  return new Intl.ListFormat(uiLanguage()).format(names);
}
