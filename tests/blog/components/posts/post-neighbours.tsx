import Link from 'next/link';
import type { Locale } from '@/lib/locales';
import { getNeighbours, type Post } from '@/lib/posts';

interface PostNeighboursProps {
  post: Post;
  labels: Locale['labels'];
  className?: string;
}

export function PostNeighbours({ post, labels, className = 'mt-12 border-t pt-6' }: PostNeighboursProps) {
  const { newer, older } = getNeighbours(post);
  return (
    <nav className={`flex flex-wrap justify-between gap-4 text-sm ${className}`}>
      {older && <NeighbourLink post={older} label={labels.older} rel="prev" />}
      {newer && <NeighbourLink post={newer} label={labels.newer} rel="next" />}
    </nav>
  );
}

function NeighbourLink({ post, label, rel }: { post: Post; label: string; rel: 'prev' | 'next' }) {
  return (
    <Link href={post.url} rel={rel} className="flex flex-col gap-1 hover:underline">
      <span className="text-fd-muted-foreground">{label}</span>
      <span className="font-medium">{post.data.title}</span>
    </Link>
  );
}
