import { HomeLayout } from 'fumadocs-ui/layouts/home';

export default function Layout({ children }: LayoutProps<'/blog/ar'>) {
  return (
    <HomeLayout nav={{ title: 'الهامش' }} links={[{ text: 'المدونة', url: '/blog' }]}>
      {children}
    </HomeLayout>
  );
}
