import type { LayoutProps } from '../lib/types';
import { JsonLd, posting } from '../parts/json-ld';
import { FumaDocs } from '../parts/shells';
import { DocsBody, DocsDescription, DocsPage, DocsTitle } from '../ui';

export function DocsPageJsonLd({ page, post, Body, toc }: LayoutProps) {
  return (
    <FumaDocs sidebar={false}>
      <JsonLd data={posting(page, post, 'Article')} />
      <DocsPage toc={toc} tableOfContent={{ style: 'clerk' }} breadcrumb={{ enabled: false }} footer={{ enabled: false }}>
        <DocsTitle>{post.title}</DocsTitle>
        <DocsDescription>{post.description}</DocsDescription>
        <DocsBody>
          <Body />
        </DocsBody>
      </DocsPage>
    </FumaDocs>
  );
}
