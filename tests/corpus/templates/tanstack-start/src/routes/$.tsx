import { createFileRoute } from '@tanstack/react-router';
import { loadPost } from '../post';

export const Route = createFileRoute('/$')({
  loader: ({ params }) => loadPost({ data: `/${params._splat}` }),
  head: ({ loaderData }) => ({
    meta: loaderData && [
      { title: loaderData.title },
      { name: 'description', content: loaderData.description },
      ...loaderData.meta.map(([property, content]) => ({ property, content })),
    ],
  }),
  component: Page,
});

function Page() {
  const { Post } = Route.useLoaderData() ?? {};
  return <>{Post}</>;
}
