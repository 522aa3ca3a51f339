/** Which tabs hold Fumadocs pages: how that is told, and who is told. */
export { watchLitPosts, type LitPost } from './lit-posts.ts';
export { onSpotted } from './messages.ts';
export { tellSpotted } from './tell-spotted.ts';
