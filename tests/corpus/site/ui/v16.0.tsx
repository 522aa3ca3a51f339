/** fumadocs-ui 16.0 and 16.1 */
export * from './common';
export * from './notebook-before-16.2';
export { DocsLayout } from 'fumadocs-ui/layouts/docs';
export { HomeLayout } from 'fumadocs-ui/layouts/home';
export { RootProvider } from 'fumadocs-ui/provider/next';

export const flux = undefined;
export const glass = undefined;
