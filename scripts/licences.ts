import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from './steps.ts';

/** Where a build has the licences of all that others wrote and that is in it. */
export const LICENCES_FILE = 'LICENCES.txt';

/** Folder of the package that a file belongs to, the innermost where packages lie in one another. */
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

interface Package {
  name: string;
  version: string;
  license?: string;
}

/** Notes from which packages the files of a build come, and writes down their licences. */
export class Licences {
  readonly #folders = new Set<string>();

  /** To be part of every bundling there is in a build. */
  readonly plugin: Plugin = {
    name: 'licences',
    generateBundle: (_options, bundle) => {
      for (const file of Object.values(bundle)) {
        const sources = file.type === 'chunk' ? file.moduleIds : file.originalFileNames;
        for (const source of sources) this.#note(source);
      }
    },
  };

  /**
   * @param folder that of the build
   * @throws where a package has no text of its licence
   */
  write(folder: string): void {
    const texts = [...this.#folders].toSorted().map(licenceOf);
    writeFileSync(join(folder, LICENCES_FILE), texts.join(`\n\n${'-'.repeat(80)}\n\n`));
  }

  #note(source: string): void {
    // Bundlers put marks before and after the paths of files.
    const path = source.replace(/^[\0?]+|\?.*$/g, '');
    const [folder] = PACKAGE.exec(path) ?? [];
    if (folder) this.#folders.add(join(ROOT, folder.slice(folder.indexOf('node_modules/'))));
  }
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Package;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8') : TEXTLESS[name];
  if (text === undefined) throw new Error(`${name} has no text of its licence`);
  return `${name} ${version} (${license})\n\n${text.trim()}`;
}

/** What packages that come without the text of their licence say of it in their repository. */
const TEXTLESS: Readonly<Record<string, string>> = {
  '@wxt-dev/browser': mit('2023 Aaron'),
  wxt: mit('2023 Aaron'),
};

/** The MIT licence, which is this project's too, with somebody else's copyright. */
function mit(holder: string): string {
  const own = readFileSync(join(ROOT, 'LICENSE'), 'utf8');
  return own.replace(/^Copyright.*$/m, `Copyright (c) ${holder}`);
}
