/**
 * Address of the page whose payload stands at an address: `/blog/a-post.txt`,
 * `/blog/a-post/index.txt` and `/blog/a-post/__next.blog.a-post.__PAGE__.txt` of Next.js,
 * `/RSC/R/blog/a-post.txt` of Waku and `/blog/a-post.rsc` of React Router all are `/blog/a-post`.
 */
export function pageAddress(payloadUrl: string): string {
  const url = new URL(payloadUrl);
  const file = /^(.*)\.(?:txt|rsc)$/.exec(url.pathname)?.[1];
  if (file !== undefined) url.pathname = wakuPath(file) ?? nextPath(file);
  url.search = '';
  url.hash = '';
  return url.href;
}

/** Waku parts a `/` or `_` at the end from the file's ending by a `_`. */
function wakuPath(file: string): string | undefined {
  const [, base, path] = /^(.*)\/RSC\/R(\/.*?)_?$/.exec(file) ?? [];
  return path && `${base}${path}`;
}

function nextPath(file: string): string {
  return file.replace(/\/(?:index|_root|_|__next\.[^/]*)?$/, '') || '/';
}
