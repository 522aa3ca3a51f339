import { findBody } from '../landmarks/index.ts';
import { flightPage, inlineFlight } from '../flight/index.ts';

/** The article's body as the payload describes it; undefined where that is another page's. */
export function payloadBody(page: Document, url: string): Element | undefined {
  const inline = inlineFlight(page);
  if (inline?.path === undefined || !isPathOf(inline.path, url)) return undefined;
  const drawn = flightPage(inline.flight, url);
  return drawn && findBody(drawn.document);
}

/** A static file's ending, or a slash at the end, is no part of a route. */
function isPathOf(path: string, url: string): boolean {
  return pathOf(path) === pathOf(new URL(url).pathname);
}

function pathOf(path: string): string {
  const bare = path.split(/[?#]/)[0] ?? '';
  const route = bare.replace(/\/+$/, '').replace(/(?:\/index)?\.html$/, '');
  try {
    return decodeURIComponent(route);
  } catch {
    return route;
  }
}
