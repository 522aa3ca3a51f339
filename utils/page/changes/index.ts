/** What has changed in an article since it was read. */
export { compareReadings, type ChangeKind, type SectionChange } from './compare-readings.ts';
export { blocksOfSection, printSections, type SectionPrint } from './section-prints.ts';
