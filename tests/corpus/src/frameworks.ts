/** What each framework needs to be installed, built and served. */
import type { App } from './versions';

interface Framework {
  dependencies(app: App): Record<string, string>;
  /** folder that a build leaves behind */
  output: string;
  build: string[];
  /** template with the style sheet, where it is not Tailwind's PostCSS plugin that reads it */
  tailwind?: string;
  serve(port: number): string[];
  /** how the framework's own router asks for the page at a path */
  payload?(path: string): { path: string; headers?: Record<string, string> };
}

export const frameworks: Record<App['framework'], Framework> = {
  next: {
    dependencies: ({ version }) => ({ next: version }),
    output: '.next',
    build: ['next', 'build'],
    serve: (port) => ['next', 'start', '-p', String(port)],
    payload: (path) => ({ path, headers: { RSC: '1' } }),
  },
  'react-router': {
    dependencies: ({ version }) => ({
      'react-router': version,
      '@react-router/dev': version,
      '@react-router/node': version,
      '@react-router/serve': version,
      '@mdx-js/rollup': '3.1.1',
      '@tailwindcss/vite': '4.3.5',
      isbot: '5.1.32',
      vite: '7.3.8',
    }),
    tailwind: 'tailwind-4-vite',
    output: 'build',
    build: ['react-router', 'build'],
    serve: () => ['react-router-serve', './build/server/index.js'],
  },
  'react-router-rsc': {
    dependencies: ({ version, react }) => ({
      'react-router': version,
      '@react-router/dev': version,
      '@react-router/node': version,
      '@react-router/serve': version,
      '@tailwindcss/vite': '4.3.5',
      '@vitejs/plugin-react': '6.0.1',
      '@vitejs/plugin-rsc': '0.5.26',
      'react-server-dom-webpack': react,
      vite: '8.3.8',
    }),
    tailwind: 'tailwind-4-vite',
    output: 'build',
    build: ['react-router', 'build'],
    serve: () => ['react-router-serve', './build/server/index.js'],
    payload: (path) => ({ path: `${path}.rsc` }),
  },
  vinext: {
    dependencies: ({ version, react }) => ({
      vinext: version,
      '@mdx-js/rollup': '3.1.1',
      '@vitejs/plugin-react': '6.0.1',
      '@vitejs/plugin-rsc': '0.5.38',
      next: '16.4.6',
      'react-server-dom-webpack': react,
      vite: '8.3.8',
    }),
    output: 'dist',
    build: ['vinext', 'build'],
    serve: (port) => ['vinext', 'start', '-p', String(port)],
    payload: (path) => ({ path: `${path}.rsc`, headers: { RSC: '1' } }),
  },
  'tanstack-start': {
    dependencies: ({ version }) => ({
      '@tanstack/react-start': version,
      '@tanstack/react-router': '1.170.46',
      '@tailwindcss/vite': '4.3.5',
      '@vitejs/plugin-react': '6.0.1',
      '@vitejs/plugin-rsc': '0.5.38',
      srvx: '1.0.8',
      vite: '8.3.8',
    }),
    tailwind: 'tailwind-4-vite',
    output: 'dist',
    build: ['vite', 'build'],
    serve: (port) => ['srvx', '--prod', '-p', String(port), '-s', '../client', 'dist/server/server.js'],
  },
  waku: {
    dependencies: ({ version, react }) => ({
      waku: version,
      'react-server-dom-webpack': react,
      '@tailwindcss/vite': '4.3.5',
    }),
    tailwind: 'tailwind-4-vite',
    output: 'dist',
    build: ['waku', 'build'],
    serve: (port) => ['waku', 'start', '--port', String(port)],
    payload: (path) => ({ path: `/RSC/R${path}.txt` }),
  },
  astro: {
    dependencies: ({ version }) => ({
      astro: version,
      '@astrojs/mdx': '4.3.14',
      '@astrojs/react': '4.4.2',
      '@tailwindcss/vite': '4.3.5',
    }),
    tailwind: 'tailwind-4-vite',
    output: 'dist',
    build: ['astro', 'build'],
    serve: (port) => ['astro', 'preview', '--port', String(port)],
  },
};

const tailwind = {
  3: { tailwindcss: '3.4.18', postcss: '8.5.6' },
  4: { tailwindcss: '4.3.5', '@tailwindcss/postcss': '4.3.5' },
};

export function dependenciesOf(app: App): Record<string, string> {
  const ui = app.flavour === 'base' ? `npm:@fumadocs/base-ui@${app.fumadocs}` : app.fumadocs;
  return {
    '@mdx-js/mdx': '3.1.1',
    '@types/react': app.react.startsWith('18') ? '18.3.27' : '19.2.7',
    '@types/node': '22.19.1',
    'fumadocs-core': app.core ?? app.fumadocs,
    'fumadocs-ui': ui,
    react: app.react,
    'react-dom': app.react,
    'rehype-katex': '7.0.1',
    'remark-frontmatter': '5.0.0',
    'remark-math': '6.0.0',
    typescript: '5.9.3',
    yaml: '2.8.1',
    ...tailwind[app.tailwind],
    ...frameworks[app.framework].dependencies(app),
    ...app.also,
  };
}
