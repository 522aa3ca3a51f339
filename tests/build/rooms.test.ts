import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BROWSER_ROOMS, CONTENT_ROOMS, PAGE_ROOMS } from '../../rooms.ts';

/** Modules that a room may have, its door aside, before it is to be parted. */
const MOST_MODULES = 16;

function entriesOf(folder: string): { folders: string[]; modules: string[] } {
  const entries = readdirSync(folder, { withFileTypes: true });
  const names = (isWanted: boolean): string[] =>
    entries.filter((entry) => entry.isDirectory() === isWanted).map((entry) => entry.name);
  const modules = names(false).filter((name) => !/\.test\.|^index\.ts$/.test(name));
  return { folders: names(true), modules };
}

describe.each([
  ['utils/page', PAGE_ROOMS],
  ['utils/page/content', CONTENT_ROOMS],
  ['utils', { ...BROWSER_ROOMS, page: [] }],
])('the rooms of %s', (folder, rooms) => {
  it('are those that the linter knows', () => {
    expect(entriesOf(folder).folders.toSorted()).toEqual(Object.keys(rooms).toSorted());
  });

  it.each(Object.keys(rooms))('%s can be taken in at a glance', (room) => {
    const { modules } = entriesOf(`${folder}/${room}`);
    expect(modules.length).toBeLessThanOrEqual(MOST_MODULES);
  });
});
