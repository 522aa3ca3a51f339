import { message, type MessageKey, uiLanguage } from '../../utils/ui/index.ts';

/** What settings are called, in one phrase: "Theme and Badge". Those of the reader page are one. */
export function namesOf(paths: readonly string[]): string {
  const fields = new Set(paths.map((path) => path.split('.')[0] ?? path));
  const names = [...fields].map((field) => message(`field_${field}` as MessageKey));
  return new Intl.ListFormat(uiLanguage()).format(names);
}
