import './globals.css';

export const metadata = { title: 'The Ferry Dispatch', description: 'News from the crossing' };

export default function RootLayout({ children }) {
  return (
    <html lang="en">
      <body className="bg-fd-sand text-fd-navy">
        <header id="nd-masthead" className="border-b border-fd-line"><a href="/journal">The Ferry Dispatch</a></header>
        {children}
      </body>
    </html>
  );
}
