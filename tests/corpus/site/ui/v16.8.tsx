/** fumadocs-ui 16.5.3 to 16.11 */
export * from './common';
export * from './flux';
export * from './notebook';
export { DocsLayout } from 'fumadocs-ui/layouts/docs';
export { HomeLayout } from 'fumadocs-ui/layouts/home';
export { RootProvider } from 'fumadocs-ui/provider/next';

export const glass = undefined;
