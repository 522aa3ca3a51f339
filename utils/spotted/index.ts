/** Which tabs have Fumadocs pages: who reports it, and who is told. */
export { watchSpottedPosts, type SpottedPost } from './spotted-posts.ts';
export { onFound, onSpotted, type FoundPage } from './messages.ts';
export { tellFound } from './tell-found.ts';
export { tellSpotted } from './tell-spotted.ts';
