import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from './expected';
import type { Page, Stage } from './pages';
import { pagesFolder } from './paths';
import type { App } from './versions';

export const folderOf = (page: Page, stage: Stage) => path.join(pagesFolder, `${page.slug}-${stage}`);

export function writePage(app: App, page: Page, stage: Stage, html: string) {
  const folder = folderOf(page, stage);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'page.html'), html);
  writeFileSync(path.join(folder, 'expected.json'), `${JSON.stringify(expect(app, page, stage, html), null, 1)}\n`);
}
