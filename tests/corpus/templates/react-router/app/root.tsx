import '../app/global.css';
import type { ReactNode } from 'react';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from 'react-router';
import type { PageEntry } from '../site/lib/types';
import { i18nOf } from '../site/lib/ui-strings';
import { RootProvider } from '../site/ui';

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData('routes/page') as { page: PageEntry } | undefined;
  const lang = data?.page.lang ?? 'en';
  return (
    <html lang={lang} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body className="flex min-h-screen flex-col">
        <RootProvider i18n={i18nOf(lang)}>{children}</RootProvider>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}
