import { useEffect, useState } from 'preact/hooks';
import type * as Part from './PostList.tsx';

/** The list of posts, loaded where there is one to show: what most pages show goes without it. */
export function LatePostList(props: Part.PostListProps) {
  const [part, setPart] = useState<typeof Part>();
  useEffect(() => void import('./PostList.tsx').then(setPart), []);
  return part ? <part.PostList {...props} /> : null;
}
