import { HomeLayout } from 'fumadocs-ui/layouts/home';
import { layoutOptions } from '@/lib/layout-options';

export default function Layout({ children }: LayoutProps<'/'>) {
  return <HomeLayout {...layoutOptions}>{children}</HomeLayout>;
}
