/**
 * Address of the page whose payload stands at an address: `/blog/a-post.txt`,
 * `/blog/a-post/index.txt` and `/blog/a-post/__next.blog.a-post.__PAGE__.txt` all are `/blog/a-post`.
 */
export function pageAddress(payloadUrl: string): string {
  const url = new URL(payloadUrl);
  url.pathname = url.pathname.replace(/(?:\/index|\/__next\.[^/]*)?\.txt$/, '') || '/';
  url.search = '';
  url.hash = '';
  return url.href;
}
