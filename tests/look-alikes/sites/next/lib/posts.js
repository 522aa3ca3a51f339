export const slugs = ['cascade-layers', 'leaving-a-docs-framework'];

export const loadPost = (slug) => import(`../content/${slug}.mdx`);

export const loadPosts = () => Promise.all(slugs.map(async (slug) => ({ slug, ...(await loadPost(slug)) })));
