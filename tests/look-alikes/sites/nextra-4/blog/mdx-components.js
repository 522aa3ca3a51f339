export { useMDXComponents } from 'nextra-theme-blog';
