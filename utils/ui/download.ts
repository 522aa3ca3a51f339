import { visibleSigns } from './visible-signs.ts';

/** Milliseconds after which a file's data are let go; by then the browser has taken them. */
const KEPT_MS = 60_000;

/** Saves a text as a file, as a link to download it would: that takes no permission. */
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
