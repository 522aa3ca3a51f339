import type { ReactNode } from 'react';

export default ({ children }: { children: ReactNode }) => (
  <html lang="en" suppressHydrationWarning>
    <head />
    <body className="flex min-h-screen flex-col">{children}</body>
  </html>
);

export const getConfig = () => ({ render: 'static' }) as const;
