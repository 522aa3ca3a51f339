/** From 16.12 on. */
import { GlassLayout } from 'fumadocs-ui/layouts/glass';
import { DocsBody, DocsDescription, DocsPage, DocsTitle } from 'fumadocs-ui/layouts/glass/page';
import type { Shell } from './shell';

export const glass: Shell = { Layout: GlassLayout, Page: DocsPage, Title: DocsTitle, Description: DocsDescription, Body: DocsBody };
