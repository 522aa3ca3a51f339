import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { OwnSite } from '../parts/shells';

export function DefinitionList({ post, Body }: LayoutProps) {
  const rows: [string, string][] = [
    ['Published', post.date ? longDate(post.date, post.lang) : ''],
    ['Author', post.authors.map(({ name }) => name).join(', ')],
    ['Topics', post.tags.join(', ')],
    ['Reading time', '9 minutes'],
  ];
  return (
    <OwnSite>
      <article className="mx-auto max-w-3xl py-12">
        <h1 className="text-3xl font-bold">{post.title}</h1>
        <dl className="grid grid-cols-4 text-sm">
          {rows.filter(([, value]) => value).map(([key, value]) => (
            <div key={key}>
              <dt className="text-fd-muted-foreground">{key}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <section className="prose">
          <Body />
        </section>
      </article>
    </OwnSite>
  );
}
