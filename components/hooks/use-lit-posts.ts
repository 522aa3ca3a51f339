import { useEffect, useState } from 'preact/hooks';
import { type LitPost, watchLitPosts } from '../../utils/spotted/index.ts';

/** The posts in tabs whose icon is lit, as they come and go. */
export function useLitPosts(): LitPost[] {
  const [posts, setPosts] = useState<LitPost[]>([]);
  useEffect(() => watchLitPosts(setPosts), []);
  return posts;
}
