import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder with an extension in it that lasts as long as a benchmark. */
export interface TemporaryExtension {
  folder: string;
  write: (file: string, text: string) => void;
  remove: () => void;
}

export function newExtension(): TemporaryExtension {
  const folder = mkdtempSync(join(tmpdir(), 'bench-extension-'));
  return {
    folder,
    write: (file, text) => writeFileSync(join(folder, file), text),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** The least that any extension with a content script costs: an empty one. */
export function emptyExtension(): TemporaryExtension {
  const extension = newExtension();
  const content_scripts = [
    { matches: ['http://*/*', 'https://*/*'], js: ['empty.js'], run_at: 'document_idle' },
  ];
  const manifest = { manifest_version: 3, name: 'Empty', version: '1.0', content_scripts };
  extension.write('empty.js', '');
  extension.write('manifest.json', JSON.stringify(manifest));
  return extension;
}

/** What the pages of a watched extension note, by what is looked for in them. */
const PAINTED = {
  outline: 'nav[aria-label="Contents"] a, #nothing',
  first: 'article[data-field="content"] > *',
  complete: 'article[data-field="content"][data-complete], .reader[data-state="ready"]',
};

/** Each a promise of `Date.now()` right after the first frame that holds what is looked for. */
export type Painted = Record<keyof typeof PAINTED, Promise<number>>;

/** A copy of a built extension whose popup and reader note when they have been painted. */
export function watchedExtension(build: string): TemporaryExtension {
  const extension = newExtension();
  cpSync(build, extension.folder, { recursive: true });
  const selectors = JSON.stringify(PAINTED);
  extension.write('painted.js', `globalThis.painted = (${watchPaint.toString()})(${selectors});`);
  for (const page of ['popup.html', 'reader.html']) {
    const html = readFileSync(join(extension.folder, page), 'utf8');
    extension.write(page, html.replace('</title>', `</title>${WATCH}`));
  }
  return extension;
}

/** To stand in the head of a page that is to be watched. */
export const WATCH = '<script src="/painted.js"></script>';

/** Runs in the page itself. */
function watchPaint(selectors: Record<string, string>): Record<string, Promise<number>> {
  const promises = Object.entries(selectors).map(([name, selector]) => {
    const painted = new Promise<number>((resolve) => {
      const look = (): void => {
        if (!document.querySelector(selector)) return;
        observer.disconnect();
        // A frame is painted between what is asked for before it and what comes after.
        requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true, attributes: true });
    });
    return [name, painted];
  });
  return Object.fromEntries(promises) as Record<string, Promise<number>>;
}
