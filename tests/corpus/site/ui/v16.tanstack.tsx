/** fumadocs-ui 16.12 and later, on TanStack Start */
export * from './common';
export * from './flux';
export * from './glass';
export * from './notebook';
export { DocsLayout } from 'fumadocs-ui/layouts/docs';
export { HomeLayout } from 'fumadocs-ui/layouts/home';
export { RootProvider } from 'fumadocs-ui/provider/tanstack';
