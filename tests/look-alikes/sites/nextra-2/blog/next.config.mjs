import nextra from 'nextra';

const withNextra = nextra({ theme: 'nextra-theme-blog', themeConfig: './theme.config.jsx' });
export default withNextra({ output: 'export', images: { unoptimized: true } });
