import type { BaseLayoutProps } from 'fumadocs-ui/layouts/shared';

export const layoutOptions: BaseLayoutProps = {
  nav: { title: 'The Margin' },
  links: [
    { text: 'Blog', url: '/blog', active: 'nested-url' },
    { text: 'Docs', url: '/docs', active: 'nested-url' },
  ],
};
