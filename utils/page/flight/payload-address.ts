/**
 * Returns the address of the page that a payload belongs to, without query and hash. `/blog/a-post`
 * is that of `/blog/a-post.txt`, `/blog/a-post/index.txt` and
 * `/blog/a-post/__next.blog.a-post.__PAGE__.txt` (Next.js), `/RSC/R/blog/a-post.txt` (Waku) and
 * `/blog/a-post.rsc` (React Router).
 *
 * @param payloadUrl absolute address; throws a TypeError if it is none
 */
export function pageAddress(payloadUrl: string): string {
  const url = new URL(payloadUrl);
  const file = /^(.*)\.(?:txt|rsc)$/.exec(url.pathname)?.[1];
  if (file !== undefined) url.pathname = wakuPath(file) ?? nextPath(file);
  url.search = '';
  url.hash = '';
  return url.href;
}

/** Waku puts a `_` between a path that ends in `/` or `_` and the file extension. */
function wakuPath(file: string): string | undefined {
  const [, base, path] = /^(.*)\/RSC\/R(\/.*?)_?$/.exec(file) ?? [];
  return path && `${base}${path}`;
}

function nextPath(file: string): string {
  return file.replace(/\/(?:index|_root|_|__next\.[^/]*)?$/, '') || '/';
}
