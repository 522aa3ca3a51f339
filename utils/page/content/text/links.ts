import { type Draft, unwrap } from '../draft/index.ts';

/** Schemes that a link may have. */
const SCHEMES = /^(?:https?|mailto|tel):$/;

/**
 * Makes addresses absolute; links within the article lead to its own ids. A link without a usable
 * address is replaced by its text.
 *
 * @returns the ids that links of the article point to
 */
export function settleLinks(draft: Draft): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const element of draft.all('[id]')) ids.add(element.id);
  const targets = new Set<string>();
  for (const link of draft.all('a')) {
    const href = link.getAttribute('href');
    const id = href === null ? undefined : idIn(draft, href, ids);
    if (id !== undefined) targets.add(id);
    const address = id === undefined ? draft.resolve(href, SCHEMES) : `#${id}`;
    if (address !== undefined) link.setAttribute('href', address);
    else if (link.id === '') unwrap(link);
    else link.removeAttribute('href');
  }
  return targets;
}

/** The id in the article that an address points to: `#id`, or the page's own address with one. */
function idIn(draft: Draft, href: string, ids: ReadonlySet<string>): string | undefined {
  const at = href.indexOf('#');
  if (at < 0) return undefined;
  if (at > 0 && draft.resolve(href.slice(0, at)) !== draft.url) return undefined;
  const raw = href.slice(at + 1);
  if (ids.has(raw)) return raw;
  try {
    const id = decodeURIComponent(raw);
    return ids.has(id) ? id : undefined;
  } catch {
    return undefined;
  }
}
