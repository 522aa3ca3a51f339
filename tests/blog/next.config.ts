import { createMDX } from 'fumadocs-mdx/next';
import type { NextConfig } from 'next';

const config: NextConfig = {
  output: 'export',
  images: { unoptimized: true },
  // The repository above has a lockfile of its own; without a root Next would guess which one counts.
  turbopack: { root: import.meta.dirname },
};

export default createMDX()(config);
