import { useMemo } from 'preact/hooks';
import { shownInstead } from '../../../utils/page/outline/index.ts';
import { scrollToPlace } from '../../../utils/page/position/index.ts';
import type { Heading } from '../../../utils/page/types.ts';
import type { FilterKey } from '../../outline/FilterBox.tsx';
import { GlanceContext, type GlanceSource } from '../../glance/glance-context.ts';
import { markdownLink, sectionAddress } from '../../shared/section-links.ts';
import { Sections } from '../../outline/Sections.tsx';
import { useArticleMarkdown } from '../hooks/use-article-markdown.ts';
import { ownLandmarks } from '../hooks/use-own-place.ts';
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
  const glance = useGlanceSource(reader);
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
        <GlanceContext.Provider value={glance}>{sections}</GlanceContext.Provider>
      </div>
    ),
    keys: {
      filter: drawer.openWhereClosed,
      parts: () => {
        drawer.openWhereClosed();
        document.querySelector<HTMLElement>('.parts-button')?.click();
      },
      spare: () => {
        drawer.openWhereClosed();
        glance.setSparing(!glance.isSparing);
      },
    },
  };
}

/** What can be seen and done at a glance of the article on this page. */
function useGlanceSource(reader: ReaderContext): GlanceSource {
  const { article, read, place, settings, content, clipboard, openLink, some } = reader;
  const { isSparing, setSparing } = some;
  return {
    article,
    place,
    openLink,
    isSparing,
    setSparing,
    page: article.url,
    seek: (to) => {
      const { body } = content;
      if (body) scrollToPlace(ownLandmarks(body, article.headings), to);
    },
    readContent: () => Promise.resolve(read),
    copy: clipboard.copy,
    tabs: settings.tabs,
    readSome: (keys) => {
      reader.drawer.close();
      some.choose(keys);
    },
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
