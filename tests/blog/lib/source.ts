import { blogPosts, docs } from 'collections/server';
import { loader } from 'fumadocs-core/source';
import { toFumadocsSource } from 'fumadocs-mdx/runtime/server';

export const blogSource = loader({ baseUrl: '/blog', source: toFumadocsSource(blogPosts, []) });
export const docsSource = loader({ baseUrl: '/docs', source: docs.toFumadocsSource() });
