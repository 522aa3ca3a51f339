import { useEffect, useState } from 'preact/hooks';
import type * as Part from '../tab/PostList.tsx';

/**
 * Loads what draws a list of posts, where there is one: what most pages show goes without it.
 *
 * @returns undefined until it is there; a view is not ready before that
 */
export function useLatePostList(isList: boolean): typeof Part.PostList | undefined {
  const [part, setPart] = useState<typeof Part>();
  useEffect(() => {
    if (isList) void import('../tab/PostList.tsx').then(setPart);
  }, [isList]);
  return part?.PostList;
}
