import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** A page made up by a test: its HTML, or what answers in its place. */
export type Route = string | ((request: IncomingMessage, response: ServerResponse) => void);

export interface Site {
  /** `http://localhost:<port>`, without a slash at the end. */
  origin: string;
  close: () => Promise<void>;
}

/**
 * Serves a folder of files on a free port of this machine, the way static hosts do: `/a` is
 * `a.html` or `a/index.html`. Routes come first.
 *
 * @param options `isStill`: pages of the folder come without their framework's scripts, for tests
 *   to which it is all one what these would do; they take a browser half of its time with a page
 */
export async function serve(
  folder: string,
  routes: Record<string, Route> = {},
  { isStill = false }: { isStill?: boolean } = {},
): Promise<Site> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const route = routes[path];
    if (typeof route === 'function') route(request, response);
    else if (route !== undefined)
      response.writeHead(200, { 'content-type': TYPES['.html'] }).end(route);
    else sendFile(join(folder, normalize(path)), response, isStill);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function sendFile(path: string, response: ServerResponse, isStill: boolean): void {
  const bare = path.replace(/\/$/, '');
  const file = [path, `${bare}.html`, join(bare, 'index.html')].find(
    (candidate) => existsSync(candidate) && statSync(candidate).isFile(),
  );
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    // Named by what is in them: a browser need not ask for them, nor compile them, again.
    ...(path.includes('/_next/static/') && { 'cache-control': 'max-age=31536000, immutable' }),
  });
  if (isStill && file.endsWith('.html')) response.end(withoutScripts(readFileSync(file, 'utf8')));
  else createReadStream(file).pipe(response);
}

/** What loads the scripts of a page; those in the page itself, with its data, stay. */
const SCRIPT_FILES = /<script src="[^"]*"[^>]*><\/script>|<link rel="preload" as="script"[^>]*>/g;

function withoutScripts(html: string): string {
  return html.replace(SCRIPT_FILES, '');
}
