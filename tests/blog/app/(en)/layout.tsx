import { RootDocument } from '@/components/root-document';
import { locales } from '@/lib/locales';

export { siteMetadata as metadata } from '@/lib/site-metadata';

export default function Layout({ children }: LayoutProps<'/'>) {
  return <RootDocument locale={locales.en}>{children}</RootDocument>;
}
