/** The apps that render the pages: one version of Fumadocs, one flavour, one framework each. */
export interface App {
  id: string;
  fumadocs: string;
  flavour: 'radix' | 'base';
  framework: 'next' | 'react-router' | 'react-router-rsc' | 'astro' | 'waku' | 'vinext' | 'tanstack-start';
  /** version of the framework */
  version: string;
  react: string;
  tailwind: 3 | 4;
  /** file in site/ui that knows the import paths of this version */
  ui: string;
  /** version of fumadocs-core, where it differs */
  core?: string;
  /** versions of other packages than the framework's own table has */
  also?: Record<string, string>;
  /** of packages that theirs ask for, as npm's `overrides` */
  overrides?: Record<string, string>;
  /** folder in templates that is laid over the framework's */
  template?: string;
  /** shows how a framework sends posts, and nothing else */
  postsOnly?: true;
}

export const apps: App[] = [
  { id: '16.15', fumadocs: '16.15.13', flavour: 'radix', framework: 'next', version: '16.3.8', react: '19.2.0', tailwind: 4, ui: 'v16' },
  { id: '16.15-base', fumadocs: '16.15.11', flavour: 'base', framework: 'next', version: '16.3.8', react: '19.2.0', tailwind: 4, ui: 'v16' },
  { id: '16.12', fumadocs: '16.12.1', flavour: 'radix', framework: 'next', version: '16.2.12', react: '19.2.0', tailwind: 4, ui: 'v16' },
  { id: '16.8', fumadocs: '16.8.12', flavour: 'radix', framework: 'next', version: '16.2.12', react: '19.2.0', tailwind: 4, ui: 'v16.8' },
  { id: '16.8-base', fumadocs: '16.8.7', flavour: 'base', framework: 'next', version: '16.1.7', react: '19.2.0', tailwind: 4, ui: 'v16.8' },
  { id: '16.4', fumadocs: '16.4.11', flavour: 'radix', framework: 'next', version: '16.1.7', react: '19.2.0', tailwind: 4, ui: 'v16.4' },
  { id: '16.4-base', fumadocs: '16.4.7', flavour: 'base', framework: 'next', version: '16.1.7', react: '19.2.0', tailwind: 4, ui: 'v16.4' },
  { id: '16.0', fumadocs: '16.0.15', flavour: 'radix', framework: 'next', version: '16.0.11', react: '19.2.0', tailwind: 4, ui: 'v16.0' },
  { id: '15.8', fumadocs: '15.8.5', flavour: 'radix', framework: 'next', version: '15.5.29', react: '19.1.0', tailwind: 4, ui: 'v15' },
  { id: '15.2', fumadocs: '15.2.15', flavour: 'radix', framework: 'next', version: '15.3.9', react: '19.1.0', tailwind: 4, ui: 'v15' },
  { id: '14.7', fumadocs: '14.7.7', flavour: 'radix', framework: 'next', version: '15.1.12', react: '19.0.0', tailwind: 3, ui: 'v15' },
  { id: '13.4', fumadocs: '13.4.10', flavour: 'radix', framework: 'next', version: '14.2.35', react: '18.3.1', tailwind: 3, ui: 'v13' },
  { id: '16.15-next-16.4', fumadocs: '16.15.13', flavour: 'radix', framework: 'next', version: '16.4.6', react: '19.3.1', tailwind: 4, ui: 'v16', postsOnly: true },
  { id: '16.15-next-16.4-partial', fumadocs: '16.15.13', flavour: 'radix', framework: 'next', version: '16.4.6', react: '19.3.1', tailwind: 4, ui: 'v16', postsOnly: true, template: 'next-partial' },
  { id: '16.15-waku', fumadocs: '16.15.13', flavour: 'radix', framework: 'waku', version: '1.0.0-rc.1', react: '19.3.1', tailwind: 4, ui: 'v16.waku', postsOnly: true },
  { id: '16.15-react-router-rsc', fumadocs: '16.15.13', flavour: 'radix', framework: 'react-router-rsc', version: '8.4.0', react: '19.3.1', tailwind: 4, ui: 'v16.react-router', postsOnly: true },
  { id: '16.15-vinext', fumadocs: '16.15.13', flavour: 'radix', framework: 'vinext', version: '1.4.0', react: '19.3.1', tailwind: 4, ui: 'v16', postsOnly: true, template: 'vinext' },
  { id: '16.15-tanstack', fumadocs: '16.15.13', flavour: 'radix', framework: 'tanstack-start', version: '1.169.5', react: '19.3.1', tailwind: 4, ui: 'v16.tanstack', postsOnly: true },
  { id: '16.15-tanstack-prerendered', fumadocs: '16.15.13', flavour: 'radix', framework: 'tanstack-start', version: '1.169.5', react: '19.3.1', tailwind: 4, ui: 'v16.tanstack', postsOnly: true, template: 'tanstack-prerendered' },
  { id: '16.15-react-router', fumadocs: '16.15.13', flavour: 'radix', framework: 'react-router', version: '7.18.4', react: '19.2.0', tailwind: 4, ui: 'v16.react-router' },
  { id: '16.15-astro', fumadocs: '16.15.13', flavour: 'radix', framework: 'astro', version: '5.18.2', react: '19.2.0', tailwind: 4, ui: 'v16.astro' },
];
