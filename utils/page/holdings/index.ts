/**
 * What the sections of an article hold (first sentence, code, tables, images, links), which of them
 * fit into some minutes, and where in its reading time a place is.
 */
export { chooseSections, worthOf, type Worth } from './choose-sections.ts';
export { withSource, type Source } from './source-comment.ts';
export { MANAGERS, variantsOf, type Manager, type Variant } from './install-commands.ts';
export {
  heldIn,
  readHoldings,
  type CodePart,
  type Holdings,
  type ImagePart,
  type LinkPart,
  type SectionHoldings,
  type TablePart,
} from './read-holdings.ts';
export { partsOfTime, placeAt, timeAt, type TimePart } from './time-axis.ts';
