import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('node_modules/next/package.json', 'utf8'));
const major = Number.parseInt(version, 10);

// compiles MDX while the pages are rendered
const external = ['@mdx-js/mdx', 'rehype-katex', 'shiki'];

/** @type {import('next').NextConfig} */
export default {
  ...(major >= 15
    ? { serverExternalPackages: external, outputFileTracingRoot: import.meta.dirname }
    : { experimental: { serverComponentsExternalPackages: external } }),
  ...(major >= 16 && { turbopack: { root: import.meta.dirname } }),
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true },
};
