/** fumadocs-ui 14 and 15 */
export * from './common';
export * from './notebook-before-16.2';
export { DocsLayout } from 'fumadocs-ui/layouts/docs';
export { HomeLayout } from 'fumadocs-ui/layouts/home';
export { RootProvider } from 'fumadocs-ui/provider';

export const flux = undefined;
export const glass = undefined;
