import '../(blog)/globals.css';

export const metadata = { title: 'Trellis – sites that grow', description: 'A builder for small sites' };

export default function RootLayout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
