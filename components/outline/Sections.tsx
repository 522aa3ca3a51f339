import { useMemo, useRef, useState } from 'preact/hooks';
import { message, plural } from '../../utils/ui/index.ts';
import { introductionOf, shownInstead } from '../../utils/page/outline/index.ts';
import type { ChangeKind } from '../../utils/page/changes/index.ts';
import type { Article, Heading } from '../../utils/page/types.ts';
import { FilterBox, SLASH, type FilterKey } from './FilterBox.tsx';
import { find, findExact, toSearchable, wordsOf } from './find.ts';
import { Hits } from './Hits.tsx';
import { MOST_DRAWN } from '../hooks/use-drawn-rows.ts';
import { useFolds } from '../hooks/use-folds.ts';
import { useSectionTexts } from '../hooks/use-section-texts.ts';
import { Notice } from '../shared/Notice.tsx';
import { Outline } from './Outline.tsx';
import type { Choose } from './use-outline-input.ts';
import { toRows, withAncestors } from './outline-rows.ts';

interface Props {
  /** Id of the tab for which folds are remembered. */
  tabId: number | undefined;
  article: Article;
  /** Headings that are listed while there is no query. */
  shown: Heading[];
  /** Index of the heading whose section is being read; `undefined` if unknown. */
  current: number | undefined;
  /** Everything before the heading with this index has been passed; -1 if nothing has. */
  passed: number;
  /** What has changed since the last reading, by index of the heading. */
  changes?: ReadonlyMap<number, ChangeKind> | undefined;
  /** How many marks there are, by index of the heading. */
  marks?: ReadonlyMap<number, number> | undefined;
  choose: Choose;
  copy: (heading: Heading, asMarkdown: boolean) => void;
  copySection: (heading: Heading) => void;
  /** Reads the texts: first what comes before the first heading, then one per section. */
  readTexts: () => Promise<string[]>;
  close: (() => void) | undefined;
  filterKey?: FilterKey;
}

/** The article's sections: the outline, with a box that filters them by heading or text. */
export function Sections(props: Props) {
  const { tabId, article, shown, current, passed, choose, copy, copySection, readTexts, close } =
    props;
  const { changes, marks, filterKey = SLASH } = props;
  const { headings, url, dir } = article;
  const [typed, setTyped] = useState('');
  const [height, setHeight] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const { folds, onFold, isForgotten } = useFolds(tabId, url);
  const query = wordsOf(typed).length > 0 ? typed : '';

  const top = useMemo(() => topOf(article), [article]);
  const all = useMemo(() => [top, ...headings], [top, headings]);
  const rows = useMemo(() => toRows(all), [all]);
  const searchable = useMemo(() => toSearchable(all.map(({ text }) => text)), [all]);
  const sections = useSectionTexts(article, query !== '', readTexts);
  const found = useMemo(() => (query === '' ? [] : find(searchable, query)), [searchable, query]);
  const narrowed = useMemo(
    () => (query === '' ? [top, ...shown] : withAncestors(rows, found)),
    [top, shown, rows, found, query],
  );
  const hits = useMemo(
    () => (query === '' || !sections ? [] : findExact(sections.searchable, query)),
    [sections, query],
  );

  const changeQuery = (text: string): void => {
    // The list keeps its height, otherwise a popup would change its size with every letter.
    if (query === '') setHeight(scroller.current?.getBoundingClientRect().height ?? 0);
    setTyped(text);
    scroller.current?.scrollTo(0, 0);
  };
  const chooseFirst = (event: KeyboardEvent): void => {
    const heading = all[found[0] ?? hits[0] ?? -1];
    if (query !== '' && heading) choose(heading, event);
  };
  const enterTree = (): void => {
    scroller.current?.querySelector<HTMLElement>('[tabindex="0"], .hits a')?.focus();
  };
  return (
    <>
      <FilterBox
        query={typed}
        count={headings.length}
        filterKey={filterKey}
        onQuery={changeQuery}
        onChoose={chooseFirst}
        onLeave={enterTree}
        onClose={close}
      />
      {isForgotten && <Notice text={message('notice_folds')} isAlert />}
      <div class="sections" ref={scroller} style={{ height: query === '' ? '' : `${height}px` }}>
        <output class="found" hidden={query === ''} dir="auto">
          {query !== '' && foundText(found.length, hits.length)}
        </output>
        {narrowed.length > 0 && (
          <Outline
            headings={narrowed}
            current={query === '' && current !== undefined ? shownInstead(shown, current) : current}
            passed={passed}
            changes={changes}
            marks={marks}
            query={query}
            folds={folds}
            onFold={onFold}
            dir={dir}
            isPartial={headings.length > MOST_DRAWN}
            scroller={scroller}
            choose={choose}
            copy={copy}
            copySection={copySection}
          />
        )}
        <Hits sections={all} {...{ hits, query, dir, choose }} texts={sections?.texts ?? []} />
      </div>
    </>
  );
}

/** The title as an entry before the headings; it leads to the beginning of the article. */
function topOf(article: Article): Heading {
  const top = introductionOf(article);
  return { ...top, text: top.text || message('untitled') };
}

function foundText(headings: number, sections: number): string {
  if (headings + sections === 0) return message('filter_none');
  const texts = [plural('found', headings)];
  if (sections > 0) texts.push(plural('found_in', sections));
  return texts.join(' · ');
}
