import '../global.css';
import type { ReactNode } from 'react';
import { findPage } from '@/lib/pages';
import { i18nOf } from '@/site/lib/ui-strings';
import { RootProvider } from '@/site/ui';

export default async function RootLayout({ params, children }: { params: Promise<{ path?: string[] }>; children: ReactNode }) {
  const { lang, htmlLang } = findPage((await params).path);
  const dir = lang === 'ar' ? 'rtl' : 'ltr';
  return (
    <html lang={htmlLang ?? lang} dir={dir === 'rtl' ? dir : undefined} suppressHydrationWarning>
      <body className="flex min-h-screen flex-col">
        <RootProvider dir={dir} i18n={i18nOf(lang)}>{children}</RootProvider>
      </body>
    </html>
  );
}
