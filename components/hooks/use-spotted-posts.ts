import { useEffect, useState } from 'preact/hooks';
import { type SpottedPost, watchSpottedPosts } from '../../utils/spotted/index.ts';

/** The posts in tabs whose icon is lit, as they come and go. */
export function useSpottedPosts(): SpottedPost[] {
  const [posts, setPosts] = useState<SpottedPost[]>([]);
  useEffect(() => watchSpottedPosts(setPosts), []);
  return posts;
}
