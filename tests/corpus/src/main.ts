/** `npm run corpus [-- app …]`: builds the apps, captures their pages, writes tests/pages. */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildApp } from './build-app';
import { Camera, takePayload } from './capture';
import { clean } from './clean';
import { frameworks } from './frameworks';
import { type Page, pages } from './pages';
import { pagesFolder } from './paths';
import { serve } from './run';
import { type App, apps } from './versions';
import { writePage } from './write-page';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !apps.some((app) => app.id === id));
if (unknown.length) throw new Error(`no app ${unknown.join(', ')}; there are ${apps.map(({ id }) => id).join(', ')}`);

prune();

const camera = await Camera.open();
let failed = 0;
try {
  for (const app of apps) {
    if (wanted.length && !wanted.includes(app.id)) continue;
    await render(app).catch((error) => {
      failed++;
      console.error(`${app.id}: ${error instanceof Error ? error.message : error}`);
    });
  }
} finally {
  await camera.close();
}
process.exit(failed ? 1 : 0);

async function render(app: App) {
  const ours = pages.filter((page) => page.app === app.id);
  console.log(`${app.id}: ${ours.length} pages`);
  const folder = await buildApp(app, ours);
  const port = 4300 + apps.indexOf(app);
  const [command, ...args] = frameworks[app.framework].serve(port);
  const server = await serve(path.join(folder, 'node_modules/.bin', command!), args, folder, port);
  try {
    for (const page of ours) {
      const taken = await camera.take(server.origin + encodeURI(page.path), page.stages);
      for (const stage of page.stages) {
        if (stage === 'payload') writePage(app, page, stage, await payloadOf(app, page, server.origin));
        else writePage(app, page, stage, clean(taken[stage]!));
      }
    }
  } finally {
    server.stop();
  }
}

function payloadOf(app: App, page: Page, origin: string): Promise<string> {
  const payload = frameworks[app.framework].payload?.(encodeURI(page.path));
  if (!payload) throw new Error(`${app.framework} has no payloads`);
  return takePayload(origin + payload.path, payload.headers ?? {});
}

/** Folders of pages that have left the table; `other-…` are not ours. */
function prune() {
  const kept = new Set(pages.flatMap(({ slug, stages }) => stages.map((stage) => `${slug}-${stage}`)));
  for (const name of readdirSync(pagesFolder)) {
    if (/^\d/.test(name) && !kept.has(name)) rmSync(path.join(pagesFolder, name), { recursive: true });
  }
}
