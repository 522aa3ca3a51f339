/**
 * Rebuilds Fumadocs' components: callouts, cards, tabs, accordions, steps, file trees, type tables.
 */
export { rebuildAccordions } from './accordions.ts';
export { rebuildCallouts } from './callouts.ts';
export { rebuildCards } from './cards.ts';
export { rebuildFiles } from './file-trees.ts';
export { rebuildSteps } from './steps.ts';
export { rebuildTabs } from './content-tabs.ts';
export { rebuildTypeTables } from './type-tables.ts';
