/** @type {import('next').NextConfig} */
export default {
  cacheComponents: true,
  serverExternalPackages: ['@mdx-js/mdx', 'rehype-katex', 'shiki'],
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true },
};
