export default {
  title: 'Kettle',
  description: 'A small program that runs your steps',
  cleanUrls: true,
  themeConfig: {
    nav: [{ text: 'Guide', link: '/guide/install' }, { text: 'Posts', link: '/posts/sqlite-wal' }],
    sidebar: { '/guide/': [{ text: 'Guide', items: [{ text: 'Installing', link: '/guide/install' }, { text: 'Rules', link: '/guide/rules' }] }] },
    search: { provider: 'local' },
  },
};
