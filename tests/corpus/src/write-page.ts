import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from './expected';
import type { Page, Stage } from './pages';
import { pagesFolder } from './paths';
import type { App } from './versions';

export const folderOf = (page: Page, stage: Stage, into = pagesFolder) => path.join(into, `${page.slug}-${stage}`);

export function writePage(app: App, page: Page, stage: Stage, html: string, into = pagesFolder) {
  const folder = folderOf(page, stage, into);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'page.html'), html);
  writeFileSync(path.join(folder, 'expected.json'), `${JSON.stringify(expect(app, page, stage, html), null, 1)}\n`);
}
