import { createFileRoute, notFound } from '@tanstack/react-router';
import { PostPage } from '../../../shared/blog';
import { POSTS } from '../../../shared/posts';
import { Link } from '../link';

export const Route = createFileRoute('/blog/$slug')({
  loader: async ({ params }) => {
    const post = POSTS.find(({ slug }) => slug === params.slug);
    if (!post) throw notFound();
    return post;
  },
  head: ({ loaderData }) => ({ meta: [{ title: `${loaderData?.title} | Harbour Notes` }] }),
  component: Page,
});

function Page() {
  return <PostPage post={Route.useLoaderData()} Link={Link} />;
}
