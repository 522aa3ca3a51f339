import { useEffect, useState } from 'preact/hooks';
import { type SpottedPost, watchSpottedPosts } from '../../utils/spotted/index.ts';

/** The posts in tabs with a lit icon, kept up to date. */
export function useSpottedPosts(): SpottedPost[] {
  const [posts, setPosts] = useState<SpottedPost[]>([]);
  useEffect(() => watchSpottedPosts(setPosts), []);
  return posts;
}
