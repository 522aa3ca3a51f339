export const metadata = { title: { default: 'Noor Haddad', template: '%s · Noor Haddad' } };

export default function RootLayout({ children }) {
  return (
    <html lang="en">
      <body>
        <header className="site-header"><a href="/blog">Noor Haddad</a></header>
        {children}
      </body>
    </html>
  );
}
