import { layouts } from '../layouts/table';
import type { Post } from './types';

/** Where a layout's site keeps its posts. */
export const hrefIn = (layout: string) => (post: Pick<Post, 'lang' | 'slug'>) =>
  `${layouts[layout]?.base?.replace('[lang]', post.lang) ?? '/blog'}/${post.slug}`;
