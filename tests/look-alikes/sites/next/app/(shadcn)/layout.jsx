import { ThemeProvider } from 'next-themes';
import './globals.css';

export const metadata = { title: { default: 'Larder', template: '%s - Larder' }, description: 'Components that you copy' };

export default function RootLayout({ children }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <body className="bg-background font-sans text-foreground antialiased">
        <ThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange>{children}</ThemeProvider>
      </body>
    </html>
  );
}
