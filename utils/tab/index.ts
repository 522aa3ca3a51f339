/** Asking the page in a tab: what it is, its content, the texts of its sections. */
export {
  askReader,
  isReaderAddress,
  type ReaderQuestion,
  type SectionTarget,
} from './ask-reader.ts';
export { startReading, readTwice, type TwoReadings } from './early-reading.ts';
export { fetchCredentialless, readAll } from './fetch-credentialless.ts';
export { forgetReading, keepReading } from './kept-reading.ts';
export { openPages, siteTabs, type OpenPage } from './open-pages.ts';
export { createThrottle, type Throttle } from './throttle.ts';
export { containerOf, isBeside, isPrivate, mayShow, readToShow } from './private-windows.ts';
export { reportText } from './report.ts';
export { readSectionTexts } from './tab-section-texts.ts';
export {
  PATIENCE_MS,
  activeTab,
  askPage,
  askedTab,
  isOfTab,
  isPassing,
  jumpTo,
  onActivated,
  onTabChange,
  openAddress,
  problemBefore,
  problemIn,
  readTab,
  reloadTab,
  runFile,
  runIn,
  type Problem,
  type Reading,
} from './tab.ts';
