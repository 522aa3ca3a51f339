import { findBody } from '../landmarks/index.ts';
import { flightPage, inlineFlight } from '../flight/index.ts';

/**
 * Returns the article's body as the payload in the page's scripts describes it; `undefined` if
 * there is no payload, or it is that of another page.
 *
 * @param url absolute address of the page
 */
export function payloadBody(page: Document, url: string): Element | undefined {
  const inline = inlineFlight(page);
  if (inline?.path === undefined || !isPathOf(inline.path, url)) return undefined;
  const drawn = flightPage(inline.flight, url);
  return drawn && findBody(drawn.document);
}

/** Are both the same route? The extension of a static file and a slash at the end do not count. */
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
