/** `npm run corpus [-- app …]`: builds the apps, captures their pages, writes tests/pages. */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Camera } from './capture';
import { pages } from './pages';
import { pagesFolder } from './paths';
import { render } from './render';
import { type App, apps } from './versions';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !apps.some((app) => app.id === id));
if (unknown.length) throw new Error(`no app ${unknown.join(', ')}; there are ${apps.map(({ id }) => id).join(', ')}`);

prune();

const camera = await Camera.open();
let failed = 0;
try {
  for (const app of apps) {
    if (wanted.length && !wanted.includes(app.id)) continue;
    await renderApp(app).catch((error) => {
      failed++;
      console.error(`${app.id}: ${error instanceof Error ? error.message : error}`);
    });
  }
} finally {
  await camera.close();
}
process.exit(failed ? 1 : 0);

async function renderApp(app: App) {
  const ours = pages.filter((page) => page.app === app.id);
  console.log(`${app.id}: ${ours.length} pages`);
  await render(app, ours, camera);
}

/** Folders of pages that have left the table; `other-…` are not ours. */
function prune() {
  const kept = new Set(pages.flatMap(({ slug, stages }) => stages.map((stage) => `${slug}-${stage}`)));
  for (const name of readdirSync(pagesFolder)) {
    if (/^\d/.test(name) && !kept.has(name)) rmSync(path.join(pagesFolder, name), { recursive: true });
  }
}
