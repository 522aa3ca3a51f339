import '@/app/global.css';
import 'katex/dist/katex.min.css';
import { RootProvider } from 'fumadocs-ui/provider/next';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/locales';

/** Each language has a root layout of its own, for only those may set `lang` and `dir` of the page. */
export function RootDocument({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <html lang={locale.lang} dir={locale.dir} suppressHydrationWarning>
      <body className="flex min-h-screen flex-col font-sans">
        <RootProvider
          dir={locale.dir}
          search={{ enabled: false }}
          i18n={{ locale: locale.lang, translations: locale.translations }}
        >
          {children}
        </RootProvider>
      </body>
    </html>
  );
}
