/** Where in an article its reader is, and how a page is brought to a heading. */
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
