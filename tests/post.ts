import { readContent } from '../utils/page/content/build-content.ts';
import { paragraph, parse } from './dom.ts';

export const URL_OF_PAGE = 'https://blog.example/blog/a-post';

/** A post with a body of typography, a title of its own, and a first section. */
export function post(body: string): Document {
  const article = `<article><h1>A post</h1><div class="prose">${paragraph(30)}<h2 id="first">First</h2>${body}</div></article>`;
  return parse(`<title>A post | Blog</title><main>${article}</main>`);
}

/** What the content has for what stands under the first heading. */
export function contentOf(body: string): string {
  const { html } = readContent(post(body), URL_OF_PAGE);
  return html.slice(html.indexOf('First</h2>') + 'First</h2>'.length);
}
