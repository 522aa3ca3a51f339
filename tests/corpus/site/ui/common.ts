/** What every version of fumadocs-ui has under the same path. */
export { Accordion, Accordions } from 'fumadocs-ui/components/accordion';
export { Banner } from 'fumadocs-ui/components/banner';
export { Callout } from 'fumadocs-ui/components/callout';
export { Card, Cards } from 'fumadocs-ui/components/card';
export { File, Files, Folder } from 'fumadocs-ui/components/files';
export { InlineTOC } from 'fumadocs-ui/components/inline-toc';
export { Step, Steps } from 'fumadocs-ui/components/steps';
export { Tab, Tabs } from 'fumadocs-ui/components/tabs';
export { TypeTable } from 'fumadocs-ui/components/type-table';
export { default as defaultMdxComponents } from 'fumadocs-ui/mdx';
export { DocsBody, DocsDescription, DocsPage, DocsTitle } from 'fumadocs-ui/page';
export { default as Link } from 'fumadocs-core/link';
