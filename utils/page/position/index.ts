/** Where in an article its reader is, and jumps to a heading of the page. */
export { createJump, type Jump, type JumpTarget } from './jump.ts';
export {
  createLanding,
  fragmentOf,
  type JumpOptions,
  type JumpResult,
  type Landing,
} from './landing.ts';
export { neighbour } from './neighbour-heading.ts';
export {
  findLandmarks,
  readPlace,
  type Landmark,
  type Landmarks,
  type Place,
} from './reading-position.ts';
export { openPanels, stepsAround } from './open-panels.ts';
export { positionsOf, scrollersOf } from './scroll-below-bars.ts';
export { scrollToPlace } from './scroll-to-place.ts';
