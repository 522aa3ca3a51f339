import type { IncomingMessage, ServerResponse } from 'node:http';
import { PIXEL } from './pixel.ts';

const COOKIES = [
  'strict=1; SameSite=Strict',
  'lax=1; SameSite=Lax',
  'bare=1',
  'none=1; SameSite=None; Secure',
];

/** A picture of one pixel, one of 30 to 20, and one that would do more if it were a page. */
const GIF = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="9" height="9"/></svg>';
const WILD_SVG = (address: string): string =>
  SVG.replace(
    '</svg>',
    `<script>globalThis.pwned = 1; fetch('${address}')</script><image href="${address}" width="9" height="9"/>
     <style>rect { fill: url(${address}#a) } @import url(${address});</style>
     <foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="${address}" onerror="parent.pwned = 1"/></foreignObject></svg>`,
  );

function send(response: ServerResponse, type: string | undefined, body: string | Buffer): void {
  response
    .writeHead(200, {
      ...(type !== undefined && { 'content-type': type }),
      'cache-control': 'max-age=600',
      etag: '"a-visitor"',
      'set-cookie': 'planted=1; SameSite=None; Secure',
    })
    .end(body);
}

/** Pictures that are not there, end too early, or never. */
const UNFINISHED: Record<string, (response: ServerResponse) => unknown> = {
  '/gone': (response) => response.writeHead(404, { 'content-type': 'image/png' }).end(),
  '/cut': (response) => response.destroy(),
  '/silent': (response) => response.flushHeaders(),
  '/endless': (response) => response.writeHead(200, { 'content-type': 'image/png' }).write(PIXEL),
};

/** What the servers of pictures answer. */
export function answer(request: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(request.url ?? '', 'http://x');
  const query = decodeURIComponent(search.slice(1));
  if (pathname === '/set') response.writeHead(200, { 'set-cookie': COOKIES }).end('Set.');
  else if (pathname === '/seen') response.end('Seen.');
  else if (pathname === '/favicon.ico') response.writeHead(404).end();
  else if (pathname === '/to') response.writeHead(302, { location: query }).end();
  else if (pathname === '/a.svg') send(response, 'image/svg+xml; charset=utf-8', SVG);
  else if (pathname === '/wild.svg') send(response, 'Image/SVG+XML', WILD_SVG(query));
  else if (pathname === '/a.gif') send(response, 'image/gif', GIF);
  else if (pathname === '/nameless') send(response, undefined, PIXEL);
  else if (pathname === '/octets') send(response, 'application/octet-stream', PIXEL);
  else if (pathname === '/page') send(response, 'text/html', '<title>A page</title>');
  else if (pathname === '/no-picture') send(response, 'image/png', 'No picture');
  else if (pathname === '/huge') send(response, 'image/png', Buffer.alloc(33_000_000));
  else if (pathname in UNFINISHED) UNFINISHED[pathname]?.(response);
  else send(response, 'image/png', PIXEL);
}
