/** From 16.5.3 on. */
import { DocsLayout } from 'fumadocs-ui/layouts/flux';
import { DocsBody, DocsDescription, DocsPage, DocsTitle } from 'fumadocs-ui/layouts/flux/page';
import type { Shell } from './shell';

export const flux: Shell = { Layout: DocsLayout, Page: DocsPage, Title: DocsTitle, Description: DocsDescription, Body: DocsBody };
