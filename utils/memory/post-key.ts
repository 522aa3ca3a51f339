/** Names a post, whatever address it was come to by: `example.com/blog/a-post`. */
export type PostKey = string;

/** Parameters that say who sent the reader, or how a router asks for the page. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|yclid|igshid|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|_rsc|ref|ref_src)$/i;

/** Characters; a longer address is no post's. */
const MOST_CHARACTERS = 2000;

/**
 * The key of the post at an address; undefined where that is no page of the web. `http` and
 * `https`, a slash at the end, `index.html`, a fragment and tracking parameters make no difference.
 */
export function postKey(address: string): PostKey | undefined {
  const url = address.length > MOST_CHARACTERS ? null : URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const path = readable(url.pathname)
    .replace(/\/index\.html$/, '/')
    .replace(/\/+$/, '');
  const asked = new URLSearchParams([...url.searchParams].filter(([name]) => !TRACKING.test(name)));
  asked.sort();
  const query = asked.size > 0 ? `?${asked}` : '';
  return `${url.host.replace(/\.(?=:|$)/, '')}${path || '/'}${query}`;
}

/** The site that a post is from. */
export function hostOf(key: PostKey): string {
  return key.slice(0, key.indexOf('/'));
}

/** One way to write a path that has several: what need not be escaped is not. */
function readable(path: string): string {
  try {
    return decodeURI(path).normalize();
  } catch {
    return path;
  }
}
