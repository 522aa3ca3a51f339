/** `npm run expect`: writes every expected.json anew for the pages that are there, without rendering them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pages } from './pages';
import { apps } from './versions';
import { folderOf, writePage } from './write-page';

for (const page of pages) {
  const app = apps.find(({ id }) => id === page.app)!;
  for (const stage of page.stages) {
    const file = path.join(folderOf(page, stage), 'page.html');
    if (existsSync(file)) writePage(app, page, stage, readFileSync(file, 'utf8'));
  }
}
