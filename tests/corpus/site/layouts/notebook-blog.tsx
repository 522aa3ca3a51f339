import type { LayoutProps } from '../lib/types';
import { ShellBlog } from '../parts/shell-blog';
import { notebook } from '../ui';

export const NotebookBlog = (props: LayoutProps) => <ShellBlog shell={notebook} {...props} />;
