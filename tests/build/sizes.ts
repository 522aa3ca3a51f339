import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** Folder of all builds. */
export const OUTPUT = join(ROOT, '.output');

/** Sizes of the last release, as `npm run keep-sizes` kept them. */
export const RELEASE_FILE = join(ROOT, 'docs/sizes.json');

export const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;
export type Build = (typeof BUILDS)[number];

/** Minified bytes by name: of scripts, of pages with all that they load at once, and of the rest. */
export type Sizes = Record<string, number>;

/** What a release weighed. */
export interface Release {
  version: string;
  sizes: Record<Build, Sizes>;
}

/** @throws where the extension is not built */
export function sizesOf(build: Build): Sizes {
  const files = readdirSync(join(OUTPUT, build));
  const scripts = files.filter((file) => file.endsWith('.js'));
  const pages = files.filter((file) => file.endsWith('.html'));
  return Object.fromEntries([
    ...scripts.map((file) => [file, sizeOf(build, file)] as const),
    ...pages.map((page) => [page, sizeOfPage(build, page)] as const),
    ...lateParts(build).map((part) => [`${nameOf(part)} (late)`, sizeOf(build, part)] as const),
  ]);
}

export function sizeOf(build: Build, file: string): number {
  return statSync(join(OUTPUT, build, file)).size;
}

/** Bytes of the scripts and styles that a page loads at once, and of those that they load in turn. */
export function sizeOfPage(build: Build, page: string): number {
  return partsOf(build, page).reduce((sum, part) => sum + sizeOf(build, part), 0);
}

/** Scripts that are loaded when they are asked for, with the path that they have in the build. */
export function lateParts(build: Build): string[] {
  const pages = readdirSync(join(OUTPUT, build)).filter((file) => file.endsWith('.html'));
  const early = new Set(pages.flatMap((page) => partsOf(build, page)));
  return chunksOf(build).filter((chunk) => !early.has(chunk));
}

/** A call that loads a script when it is needed. */
const LATE = /\bimport\((["'`])[^"'`]+\1\)/g;

/** The scripts and styles that a page loads at once, and those that they load in turn. */
export function partsOf(build: Build, page: string): string[] {
  const html = readFileSync(join(OUTPUT, build, page), 'utf8');
  const found = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
    ([, path = '']) => path,
  );
  const chunks = chunksOf(build);
  const queue = [...new Set(found)];
  for (const part of queue) {
    if (!part.endsWith('.js')) continue;
    const code = readFileSync(join(OUTPUT, build, part), 'utf8').replaceAll(LATE, '');
    for (const chunk of chunks) {
      if (code.includes(chunk.slice('chunks/'.length)) && !queue.includes(chunk)) queue.push(chunk);
    }
  }
  return queue;
}

export function chunksOf(build: Build): string[] {
  return readdirSync(join(OUTPUT, build, 'chunks'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `chunks/${name}`);
}

/** `chunks/markdown-Dm9u2paH.js` is called `markdown`: the rest changes with what is in it. */
function nameOf(part: string): string {
  return part.replace(/^chunks\/|-[\w-]{8}\.js$/g, '');
}

/** The last release; undefined before the first. */
export function lastRelease(): Release | undefined {
  try {
    return JSON.parse(readFileSync(RELEASE_FILE, 'utf8')) as Release;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A line for each file: its bytes, and how many more they are than those of the last release. */
export function sizeTable(now: Sizes, before: Sizes | undefined): string[] {
  const names = [...new Set([...Object.keys(now), ...Object.keys(before ?? {})])].toSorted();
  return names.map((name) => {
    const bytes = now[name];
    const then = before?.[name];
    const change = before && changeFrom(then, bytes);
    return `${name.padEnd(28)} ${bytesIn(bytes).padStart(9)}${change ? `  ${change}` : ''}`;
  });
}

function changeFrom(then: number | undefined, now: number | undefined): string {
  if (then === undefined) return 'new';
  if (now === undefined) return `gone, it had ${bytesIn(then)}`;
  if (now === then) return '=';
  return `${now > then ? '+' : '-'}${bytesIn(Math.abs(now - then))}`;
}

function bytesIn(count: number | undefined): string {
  return count === undefined ? '–' : count.toLocaleString('en');
}
