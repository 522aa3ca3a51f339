import { createFileRoute } from '@tanstack/react-router';
import { PostList } from '../../../shared/blog';
import { Link } from '../link';

export const Route = createFileRoute('/blog/')({
  head: () => ({ meta: [{ title: 'All posts | Harbour Notes' }] }),
  component: () => <PostList Link={Link} />,
});
