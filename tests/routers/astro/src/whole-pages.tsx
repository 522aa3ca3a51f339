import { Frame, Home, PostList, PostPage } from '../../shared/blog';
import type { Post } from '../../shared/posts';
import { Link } from './link';

/** Whole pages, since Astro hands no components on. */
export const HomePage = () => <Frame Link={Link}><Home /></Frame>;
export const ListPage = () => <Frame Link={Link}><PostList Link={Link} /></Frame>;
export const Page = ({ post }: { post: Post }) => <Frame Link={Link}><PostPage post={post} Link={Link} /></Frame>;
