import createMDX from '@next/mdx';

const withMDX = createMDX({
  options: {
    remarkPlugins: ['remark-gfm', 'remark-frontmatter', 'remark-mdx-frontmatter'],
    rehypePlugins: ['rehype-slug', ['@shikijs/rehype', { themes: { light: 'github-light', dark: 'github-dark' }, defaultColor: false }]],
  },
});

export default withMDX({ output: 'export', trailingSlash: false, images: { unoptimized: true }, turbopack: { root: import.meta.dirname } });
