import Link from 'next/link';
import { ThemeProvider } from 'next-themes';
import { RssIcon } from 'lucide-react';
import './globals.css';

export const metadata = {
  metadataBase: new URL('https://anneke.example'),
  title: { default: 'Anneke de Wit', template: '%s — Anneke de Wit' },
};

export default function RootLayout({ children }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <body className="flex min-h-screen flex-col antialiased">
        <ThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange>
          <header className="sticky top-0 z-40 border-b backdrop-blur">
            <nav className="mx-auto flex h-14 max-w-3xl items-center gap-4 px-4">
              <Link href="/blog" className="font-semibold">Anneke de Wit</Link>
              <a href="/rss.xml" className="ms-auto"><RssIcon className="size-4" /></a>
            </nav>
          </header>
          {children}
        </ThemeProvider>
      </body>
    </html>
  );
}
