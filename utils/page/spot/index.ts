/** Is this Fumadocs, what kind of page is it, and which addresses are a blog's. */
export { blogPlace, isDocsPath, isSharedPlace } from './blog-address.ts';
export { decideKind, type Grounds } from './page-kind.ts';
export { allMarks, spot } from './spot.ts';
