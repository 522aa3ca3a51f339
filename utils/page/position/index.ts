/** Where in an article its reader is, and jumps to a heading of the page. */
export {
  createJump,
  fragmentOf,
  type Jump,
  type JumpOptions,
  type JumpResult,
  type JumpTarget,
} from './jump.ts';
export { neighbour } from './neighbour-heading.ts';
export {
  findLandmarks,
  readPlace,
  type Landmark,
  type Landmarks,
  type Place,
} from './reading-position.ts';
