import { INTRODUCTION } from '../../../utils/page/outline/index.ts';
import type { Heading } from '../../../utils/page/types.ts';
import type { SectionTarget } from '../../../utils/tab/index.ts';
import { useAnswers } from '../hooks/use-answers.ts';
import type { PlacedMark } from '../marks/mark-desk.ts';
import type { ReaderContext } from '../hooks/use-reader-context.ts';
import type { Feature } from './feature-contract.ts';

/** Lets other parts of the extension ask about the article and jump in it, as in a web page. */
export function useAnsweringOthers(reader: ReaderContext): Feature {
  const { answering, loaded, read, article, go, sectionOf, goToPost } = reader;
  const { body, turn } = reader.content;
  const headingOf = ({ mark }: PlacedMark): HTMLElement | null | undefined => {
    const index = mark.section && indexOf(article.headings, mark.section);
    return index === undefined ? undefined : sectionOf(index);
  };
  useAnswers({
    answering,
    article: read,
    loaded,
    body,
    turn,
    jump: (target, { smooth, isStep }) => {
      const index = indexOf(article.headings, target);
      const element = index === undefined ? undefined : sectionOf(index);
      go(element, isStep, smooth);
      return element ? 'landed' : 'missing';
    },
    showMark: (id) => {
      const { desk, marks } = reader.marks;
      const placed = marks?.all.find(({ mark }) => mark.id === id);
      if (!desk || !placed) return undefined;
      const element = desk.elementOf(id);
      const heading = element ?? headingOf(placed);
      go(heading, false);
      if (element) return placed.state === 'changed' ? 'changed' : 'found';
      return heading ? 'section' : 'lost';
    },
    goToOriginal: () => void goToPost(),
  });
  return {};
}

/** Index of the section that a question means; if several fit equally, the given index decides. */
function indexOf(
  headings: readonly Heading[],
  { index, id, text }: SectionTarget,
): number | undefined {
  const at = index === undefined ? undefined : headings[index];
  if (index === INTRODUCTION || (at && at.text === text && at.id === id)) return index;
  return headings.find((other) => (id === undefined ? other.text === text : other.id === id))
    ?.index;
}
