/** The feeds of sites, asked when the user asks for it. */
export { fetchFeed, type FeedAnswer, type FeedProblem } from './fetch-feed.ts';
