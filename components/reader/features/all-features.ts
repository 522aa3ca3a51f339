import { useAnsweringOthers } from './answering-others.ts';
import { useAppearance } from './appearance.tsx';
import { useChangesSince } from './changes-since.tsx';
import { useContents } from './contents.tsx';
import { useCopying } from './copying.tsx';
import { useCrumbs } from './crumbs.tsx';
import { useEasierLines } from './easier-lines.tsx';
import { useEnlarging } from './enlarging.tsx';
import type { UseFeature } from './feature-contract.ts';
import { useFootnotes } from './footnotes.tsx';
import { useKeyHelp } from './key-help.tsx';
import { useMarking } from './marking.tsx';
import { useNotices } from './notices.tsx';
import { useReadingAloud } from './reading-aloud.tsx';
import { useReadingSome } from './reading-some.tsx';
import { useRemembering } from './remembering.tsx';
import { useSteps } from './section-steps.ts';
import { useTabMemory } from './tab-memory.ts';

/** All features of the reader. In each slot they are drawn in this order. */
export const FEATURES: readonly UseFeature[] = [
  useReadingAloud,
  useContents,
  useCrumbs,
  useSteps,
  useMarking,
  useCopying,
  useAppearance,
  useEasierLines,
  useNotices,
  useChangesSince,
  useReadingSome,
  useRemembering,
  useKeyHelp,
  useFootnotes,
  useEnlarging,
  useTabMemory,
  useAnsweringOthers,
];
