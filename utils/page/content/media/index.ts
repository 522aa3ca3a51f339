/** Rebuilds images, drawings, embeds and formulas. */
export { rebuildDrawings } from './drawings.ts';
export { rebuildEmbeds } from './embeds.ts';
export { rebuildFormulas } from './formulas.ts';
export { rebuildImages } from './images.ts';
