import { DocsLayout } from 'fumadocs-ui/layouts/docs';
import { layoutOptions } from '@/lib/layout-options';
import { docsSource } from '@/lib/source';

export default function Layout({ children }: LayoutProps<'/docs'>) {
  return (
    <DocsLayout {...layoutOptions} tree={docsSource.getPageTree()}>
      {children}
    </DocsLayout>
  );
}
