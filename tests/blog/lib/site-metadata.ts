import type { Metadata } from 'next';

/** Like many real sites: `og:title` names the site on every page, and the type is never `article`. */
export const siteMetadata: Metadata = {
  title: { template: '%s | The Margin', default: 'The Margin' },
  description: 'Notes from a small engineering team.',
  openGraph: {
    title: 'The Margin',
    description: 'Notes from a small engineering team.',
    siteName: 'The Margin',
    type: 'website',
  },
};
