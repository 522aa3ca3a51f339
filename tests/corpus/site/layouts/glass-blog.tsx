import type { LayoutProps } from '../lib/types';
import { ShellBlog } from '../parts/shell-blog';
import { glass } from '../ui';

export const GlassBlog = (props: LayoutProps) => <ShellBlog shell={glass} {...props} />;
