import { DocsBody, DocsDescription, DocsPage, DocsTitle } from 'fumadocs-ui/page';
import type { Metadata } from 'next';
import { mdxComponents } from '@/components/mdx-components';
import { docsSource } from '@/lib/source';

export const dynamicParams = false;

export function generateStaticParams() {
  return docsSource.generateParams();
}

export async function generateMetadata({ params }: PageProps<'/docs/[[...slug]]'>): Promise<Metadata> {
  const { title, description } = await getPage(params);
  return { title, description };
}

export default async function Page({ params }: PageProps<'/docs/[[...slug]]'>) {
  const { title, description, toc, body: Body } = await getPage(params);
  return (
    <DocsPage toc={toc} breadcrumb={{ includeSeparator: true, includePage: true }}>
      <DocsTitle>{title}</DocsTitle>
      <DocsDescription>{description}</DocsDescription>
      <DocsBody>
        <Body components={mdxComponents} />
      </DocsBody>
    </DocsPage>
  );
}

async function getPage(params: PageProps<'/docs/[[...slug]]'>['params']) {
  const { slug } = await params;
  const page = docsSource.getPage(slug);
  if (!page) throw new Error(`No page at /docs/${slug?.join('/') ?? ''}`);
  return page.data;
}
