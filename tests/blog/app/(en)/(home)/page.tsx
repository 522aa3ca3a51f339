import Link from 'next/link';

export default function HomePage() {
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-1 flex-col justify-center px-4 py-24">
      <h1 className="mb-4 text-4xl font-bold">The Margin</h1>
      <p className="mb-4 text-lg text-fd-muted-foreground">
        Most of what a team learns never reaches the page. It stays in the margin: a remark beside a
        diff, a sentence said at the whiteboard, a number somebody measured once.
      </p>
      <p className="mb-8 text-lg text-fd-muted-foreground">
        This is where we write it down. We are six engineers who look after tools that other people
        depend on, and we publish when something surprised us.
      </p>
      <p className="flex gap-4 font-medium">
        <Link href="/blog" className="rounded-lg bg-fd-primary px-4 py-2 text-fd-primary-foreground">
          Read the blog
        </Link>
        <Link href="/docs" className="rounded-lg border px-4 py-2">
          How we write
        </Link>
      </p>
    </div>
  );
}
