/** fumadocs-ui 16.2 to 16.5 */
export * from './common';
export * from './notebook';
export { DocsLayout } from 'fumadocs-ui/layouts/docs';
export { HomeLayout } from 'fumadocs-ui/layouts/home';
export { RootProvider } from 'fumadocs-ui/provider/next';

export const flux = undefined;
export const glass = undefined;
