/** Is this Fumadocs, what kind of page is it, and which addresses are a blog's. */
export { blogPlace, isDocsPath, isSharedPlace } from './blog-address.ts';
export { decideKind, type PageFacts } from './page-kind.ts';
export { allSignals, spot } from './detect-fumadocs.ts';
