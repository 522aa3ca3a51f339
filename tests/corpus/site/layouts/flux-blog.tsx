import type { LayoutProps } from '../lib/types';
import { ShellBlog } from '../parts/shell-blog';
import { flux } from '../ui';

export const FluxBlog = (props: LayoutProps) => <ShellBlog shell={flux} {...props} />;
