import Body, { frontmatter } from '@/content/rowing-camp.mdx';
import { show } from '@/lib/utils';

export const metadata = { title: frontmatter.title, description: frontmatter.description };

export default function JournalPage() {
  return (
    <main className="fd-page mx-auto max-w-2xl">
      <article className="fd-article">
        <h1 className="text-4xl text-fd-navy">{frontmatter.title}</h1>
        <p className="border-s-4 border-fd-signal ps-4">{frontmatter.description}</p>
        <p className="fd-byline">{frontmatter.authors[0]}, <time dateTime={frontmatter.date}>{show(frontmatter.date)}</time></p>
        <div className="prose prose-fd">
          <Body components={{ h2: (props) => <h2 className="scroll-mt-28 text-fd-signal" {...props} />, h3: (props) => <h3 className="scroll-mt-28" {...props} /> }} />
        </div>
      </article>
    </main>
  );
}
