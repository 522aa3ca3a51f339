import { Footer, Layout, Navbar } from 'nextra-theme-docs';
import { Head } from 'nextra/components';
import { getPageMap } from 'nextra/page-map';
import 'nextra-theme-docs/style.css';

export const metadata = { title: { default: 'Kettle', template: '%s | Kettle' } };

export default async function RootLayout({ children }) {
  return (
    <html lang="en" dir="ltr" suppressHydrationWarning>
      <Head />
      <body>
        <Layout
          navbar={<Navbar logo={<b>Kettle</b>} projectLink="https://git.example/kettle" />}
          pageMap={await getPageMap()}
          docsRepositoryBase="https://git.example/kettle/tree/main"
          footer={<Footer>The Kettle team</Footer>}
        >
          {children}
        </Layout>
      </body>
    </html>
  );
}
