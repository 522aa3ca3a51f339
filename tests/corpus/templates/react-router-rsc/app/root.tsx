import '../app/global.css';
import type { ReactNode } from 'react';
import { Links, Meta, Outlet, ScrollRestoration } from 'react-router';
import { RootProvider } from '../site/ui';

export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <Meta />
        <Links />
      </head>
      <body className="flex min-h-screen flex-col">
        <RootProvider>{children}</RootProvider>
        <ScrollRestoration />
      </body>
    </html>
  );
}

export function ServerComponent() {
  return <Outlet />;
}
