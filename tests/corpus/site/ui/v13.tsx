/** fumadocs-ui 13 */
export * from './common';
export { HomeLayout } from 'fumadocs-ui/home-layout';
export { DocsLayout } from 'fumadocs-ui/layout';
export { RootProvider } from 'fumadocs-ui/provider';

export const flux = undefined;
export const glass = undefined;
export const notebook = undefined;
