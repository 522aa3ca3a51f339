/** Lists of posts: their order, series among them, and the feeds that they come in, too. */
export { findSeries, type SeriesPart } from './find-series.ts';
export { newPosts } from './new-posts.ts';
export { POST_ORDERS, sortPosts, type PostOrder } from './sort-posts.ts';
