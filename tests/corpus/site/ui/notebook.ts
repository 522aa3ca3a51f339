/** The notebook layout from 16.2 on, with a page of its own. */
import { DocsLayout } from 'fumadocs-ui/layouts/notebook';
import { DocsBody, DocsDescription, DocsPage, DocsTitle } from 'fumadocs-ui/layouts/notebook/page';
import type { Shell } from './shell';

export const notebook: Shell = { Layout: DocsLayout, Page: DocsPage, Title: DocsTitle, Description: DocsDescription, Body: DocsBody };
