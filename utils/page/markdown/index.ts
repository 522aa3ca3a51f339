/** An article, or one section of it, as Markdown with front matter. */
export { fileName } from './file-name.ts';
export { markdownAddresses } from './published-markdown.ts';
