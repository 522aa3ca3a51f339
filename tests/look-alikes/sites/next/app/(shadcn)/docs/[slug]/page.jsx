import { components } from '@/components/mdx';
import { Toc } from '@/components/toc';
import { loadPost } from '@/lib/posts';

const slugs = ['rules'];

export const dynamicParams = false;
export const generateStaticParams = () => slugs.map((slug) => ({ slug }));
const load = async (params) => loadPost(`docs-${(await params).slug}`);

export async function generateMetadata({ params }) {
  const { title, description } = (await load(params)).frontmatter;
  return { title, description, openGraph: { type: 'article', title, description } };
}

export default async function DocsPage({ params }) {
  const { default: Body, frontmatter } = await load(params);
  return (
    <div data-slot="docs" className="flex items-stretch text-[1.05rem] sm:text-[15px] xl:w-full">
      <div className="mx-auto flex w-full max-w-2xl min-w-0 flex-1 flex-col gap-8 px-4 py-6">
        <div className="flex flex-col gap-2">
          <h1 className="scroll-m-20 text-4xl font-semibold tracking-tight sm:text-3xl">{frontmatter.title}</h1>
          <p className="text-muted-foreground text-balance">{frontmatter.description}</p>
        </div>
        <div className="w-full flex-1"><Body components={components} /></div>
      </div>
      <Toc />
    </div>
  );
}
