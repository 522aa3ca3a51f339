import nextra from 'nextra';

const withNextra = nextra({ theme: 'nextra-theme-docs', themeConfig: './theme.config.jsx', search: false });
export default withNextra({ output: 'export', images: { unoptimized: true } });
