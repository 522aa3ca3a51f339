/** Before 16.2 the notebook layout takes the page of the docs layout. */
import { DocsLayout } from 'fumadocs-ui/layouts/notebook';
import { DocsBody, DocsDescription, DocsPage, DocsTitle } from 'fumadocs-ui/page';
import type { Shell } from './shell';

export const notebook: Shell = { Layout: DocsLayout, Page: DocsPage, Title: DocsTitle, Description: DocsDescription, Body: DocsBody };
