import type { ReactNode } from 'react';
import { RootProvider } from '@/site/ui';
import '../../global.css';

/** The same pages as beside it, of which only the frame is static. */
export default function LiveLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <body className="flex min-h-screen flex-col">
        <RootProvider>{children}</RootProvider>
      </body>
    </html>
  );
}
