import { home } from '../lib/home';
import { FumaHome } from '../parts/shells';
import { Link } from '../ui';

export function Home() {
  return (
    <FumaHome>
      <main className="flex flex-1 flex-col items-center text-center">
        <h1 className="text-4xl font-bold">{home.title}</h1>
        <p className="text-fd-muted-foreground">{home.description}</p>
        <div className="flex gap-3">
          <Link href="/docs/quickstart" className="rounded-full bg-fd-primary px-4 py-2 text-fd-primary-foreground">Get started</Link>
          <Link href="/blog" className="rounded-full border px-4 py-2">Read the blog</Link>
        </div>
        {home.sections.map(({ title, text }) => (
          <section key={title} className="border-t py-12">
            <h2 className="text-2xl font-semibold">{title}</h2>
            <p>{text}</p>
          </section>
        ))}
      </main>
    </FumaHome>
  );
}
