/** Builds an app, serves it, captures its pages and writes them. */
import path from 'node:path';
import { buildApp } from './build-app';
import { type Camera, takePayload } from './capture';
import { clean } from './clean';
import { frameworks } from './frameworks';
import type { Page } from './pages';
import { pagesFolder } from './paths';
import { serve } from './run';
import type { App } from './versions';
import { writePage } from './write-page';

let port = 4300 + (process.pid % 400);

export async function render(app: App, pages: Page[], camera: Camera, into = pagesFolder) {
  const folder = await buildApp(app, pages);
  port += 1;
  const [command, ...args] = frameworks[app.framework].serve(port);
  const server = await serve(path.join(folder, 'node_modules/.bin', command!), args, folder, port);
  try {
    for (const page of pages) {
      const taken = await camera.take(server.origin + encodeURI(page.path), page.stages);
      for (const stage of page.stages) {
        const html = stage === 'payload' ? await payloadOf(app, page, server.origin) : clean(taken[stage]!);
        writePage(app, page, stage, html, into);
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
