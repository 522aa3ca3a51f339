/** Following the page in a tab: soft navigation, and the section on screen. */
export { follow, onFollow, placeIn } from './follow.ts';
export { onNavigation, whenStill } from './navigation.ts';
export { watchPlace, type PlaceWatcher, type Seek } from './watch-position.ts';
