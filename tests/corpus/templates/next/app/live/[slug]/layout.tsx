import type { ReactNode } from 'react';
import RootLayout from '../../[[...path]]/layout';

/** The same pages as beside it, rendered at every request so that Suspense streams. */
export default function LiveLayout({ params, children }: { params: Promise<{ slug: string }>; children: ReactNode }) {
  return <RootLayout params={pathOf(params)}>{children}</RootLayout>;
}

const pathOf = async (params: Promise<{ slug: string }>) => ({ path: ['live', (await params).slug] });
