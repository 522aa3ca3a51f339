import { useMemo } from 'preact/hooks';
import { shownInstead } from '../../../utils/page/outline/index.ts';
import type { Heading } from '../../../utils/page/types.ts';
import type { FilterKey } from '../../outline/FilterBox.tsx';
import { markdownLink, sectionAddress } from '../../shared/section-links.ts';
import { Sections } from '../../outline/Sections.tsx';
import { useArticleMarkdown } from '../hooks/use-article-markdown.ts';
import type { ReaderContext } from '../hooks/use-reader-context.ts';
import { readTextsOf } from '../read-texts.ts';
import { actionOf, keyShortcuts, shownKeys, type KeyChoice } from '../reader-keys.ts';
import type { Feature } from './feature-contract.ts';

/** The contents, beside the article or in a drawer. */
export function useContents(reader: ReaderContext): Feature {
  const { tabId, article, headingsShown: shown, settings, content, place, drawer } = reader;
  const { headings, url } = article;
  const { body } = content;
  const { copy } = reader.clipboard;
  const current = place?.current;
  const { passed } = reader.memory;
  const changes = reader.changes?.sections;
  const counted = reader.marks.marks?.sections;
  const marks = useMemo(() => counted && marksShown(counted, shown), [counted, shown]);
  const { copySection } = useArticleMarkdown(reader);
  const filterKey = useMemo(() => filterKeyFor(settings.keys), [settings.keys]);
  const choose = (heading: Heading, event: MouseEvent | KeyboardEvent): void => {
    event.preventDefault();
    const isElsewhere = event.ctrlKey || event.metaKey;
    if (isElsewhere) reader.openLink(sectionAddress(url, heading), true);
    else reader.go(reader.sectionOf(heading.index));
  };
  const sections = useMemo(
    () => (
      <Sections
        {...{
          tabId,
          article,
          shown,
          current,
          passed,
          changes,
          marks,
          choose,
          copySection,
          filterKey,
        }}
        copy={(heading, asMarkdown) =>
          copy(asMarkdown ? markdownLink(url, heading) : sectionAddress(url, heading))
        }
        readTexts={() => readTextsOf(body, headings)}
        close={drawer.isOpen ? drawer.close : focusArticle}
      />
    ),
    [
      tabId,
      article,
      shown,
      current,
      passed,
      changes,
      marks,
      reader.smooth,
      body,
      drawer.isOpen,
      filterKey,
    ],
  );
  return {
    contents: headings.length > 0 && (
      <div class="reader-contents" id="reader-contents" ref={drawer.element}>
        {sections}
      </div>
    ),
    keys: { filter: drawer.openWhereClosed },
  };
}

/** Marks of sections that are not listed count for the one that is listed instead. */
function marksShown(
  counted: ReadonlyMap<number, number>,
  shown: readonly Heading[],
): ReadonlyMap<number, number> {
  const marks = new Map<number, number>();
  for (const [index, count] of counted) {
    const row = shownInstead(shown, index);
    marks.set(row, (marks.get(row) ?? 0) + count);
  }
  return marks;
}

function focusArticle(): void {
  document.querySelector<HTMLElement>('.reader-main')?.focus({ preventScroll: true });
}

/** The key of the filter; like all keys here, it works while the article has the focus. */
function filterKeyFor(choice: KeyChoice): FilterKey {
  return {
    name: keyShortcuts('filter', choice),
    shown: shownKeys('filter', choice)[0],
    isPressed: (event) => actionOf(event, choice) === 'filter',
  };
}
