import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CHROME_BUILD } from '../browser/driver.ts';

/** Folders with a built extension for Chromium: `ours`, and `other` where one is named to compare. */
export type Builds = Readonly<{ ours: string; other?: string }>;
export type BuildName = keyof Builds;

/** @throws where a folder has no built extension in it */
export function buildsFor(against: string | undefined): Builds {
  const builds = { ours: CHROME_BUILD, ...(against && { other: resolve(against) }) };
  for (const folder of Object.values(builds)) {
    if (existsSync(join(folder, 'manifest.json'))) continue;
    throw new Error(
      `No built extension in ${folder}. "npm run build" makes one in .output/chrome-mv3`,
    );
  }
  return builds;
}

/** What stands for a name. @throws where nothing does */
export function ofName<Value>(all: ReadonlyMap<string, Value>, name: string): Value {
  const value = all.get(name);
  if (value === undefined) throw new Error(`There is no ${name}`);
  return value;
}

/** The builds' names, ours first. */
export function namesOf(builds: Builds): BuildName[] {
  return builds.other === undefined ? ['ours'] : ['ours', 'other'];
}

/** The folder of a build by its name. */
export function folderOf(builds: Builds, name: BuildName): string {
  return builds[name] ?? builds.ours;
}
