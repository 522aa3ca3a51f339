import { visibleSigns } from './visible-signs.ts';

/**
 * Milliseconds after which the file's data are released; the browser has copied them long before.
 */
const KEPT_MS = 60_000;

/**
 * Saves a text as a file through a download link, which needs no permission.
 *
 * @param name of the file
 * @param type MIME type without charset
 */
export function download(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(
    new Blob([visibleSigns(text)], { type: `${type};charset=utf-8` }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
