export default {
  title: 'Kettle',
  tagline: 'A small program that runs your steps',
  url: 'https://kettle.example',
  baseUrl: '/',
  onBrokenLinks: 'ignore',
  i18n: { defaultLocale: 'en', locales: ['en'] },
  presets: [
    [
      'classic',
      {
        docs: { sidebarPath: './sidebars.js', editUrl: 'https://git.example/kettle/edit/main/' },
        blog: { showReadingTime: true, onUntruncatedBlogPosts: 'ignore', onInlineAuthors: 'ignore', blogTitle: 'Kettle blog' },
      },
    ],
  ],
  themeConfig: {
    navbar: {
      title: 'Kettle',
      items: [
        { to: '/docs/install', label: 'Docs', position: 'left' },
        { to: '/blog', label: 'Blog', position: 'left' },
      ],
    },
    footer: { style: 'dark', copyright: 'The Kettle team' },
  },
};
