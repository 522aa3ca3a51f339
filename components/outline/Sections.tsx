import type { ComponentChildren, RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { message, plural } from '../../utils/ui/index.ts';
import { shownInstead } from '../../utils/page/outline/index.ts';
import type { ChangeKind } from '../../utils/page/changes/index.ts';
import type { Article, Heading } from '../../utils/page/types.ts';
import { FilterBox, SLASH, type FilterKey } from './FilterBox.tsx';
import { wordsOf } from './find.ts';
import { Hits } from './Hits.tsx';
import { MOST_DRAWN } from '../hooks/use-drawn-rows.ts';
import { useFolds } from '../hooks/use-folds.ts';
import { useLateGlance } from '../hooks/use-late-glance.ts';
import { Notice } from '../shared/Notice.tsx';
import { Outline } from './Outline.tsx';
import type { Choose } from './use-outline-input.ts';
import { useSearch } from './use-search.ts';

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
  const { tabId, article, shown, passed, choose, readTexts, close } = props;
  const { changes, marks, copy, copySection, filterKey = SLASH } = props;
  const { headings, url, dir } = article;
  const [typed, setTyped] = useState('');
  const [height, setHeight] = useState(0);
  const [lit, setLit] = useState<ReadonlySet<number>>();
  const scroller = useRef<HTMLDivElement>(null);
  const { folds, onFold, isForgotten } = useFolds(tabId, url);
  const glance = useLateGlance();
  const parts = glance?.partsAsked(typed);
  const query = !parts && wordsOf(typed).length > 0 ? typed : '';
  const isAsked = parts !== undefined || query !== '';
  const search = useSearch({ article, shown, query, readTexts });
  const { all, narrowed, found, hits } = search;

  const changeQuery = (text: string): void => {
    // The list keeps its height, otherwise a popup would change its size with every letter.
    if (!isAsked) setHeight(scroller.current?.getBoundingClientRect().height ?? 0);
    setTyped(text);
    scroller.current?.scrollTo(0, 0);
  };
  const chooseFirst = (event: KeyboardEvent): void => {
    const heading = all[found[0] ?? hits[0] ?? -1];
    if (query !== '' && heading) choose(heading, event);
  };
  const enterList = (): void => {
    scroller.current?.querySelector<HTMLElement>(FIRST_ENTRY)?.focus();
  };
  return (
    <>
      <FilterBox
        query={typed}
        count={headings.length}
        filterKey={filterKey}
        onQuery={changeQuery}
        onChoose={chooseFirst}
        onLeave={enterList}
        onClose={close}
      >
        {glance ? <glance.PartsButton isOn={parts !== undefined} ask={changeQuery} /> : null}
      </FilterBox>
      {glance && <glance.SpareBar {...{ passed }} sections={all} onLit={setLit} />}
      {isForgotten && <Notice text={message('notice_folds')} isAlert />}
      <List
        {...{ scroller }}
        height={isAsked ? height : undefined}
        beside={glance && <glance.Rail rows={search.rows} />}
      >
        {glance && parts ? (
          <glance.Parts query={parts} sections={all} ask={changeQuery} {...{ dir, choose }} />
        ) : (
          <>
            <Found {...{ query }} headings={found.length} sections={hits.length} />
            {narrowed.length > 0 && (
              <Outline
                headings={narrowed}
                current={currentIn(props, query)}
                passed={passed}
                changes={changes}
                marks={marks}
                lit={lit}
                query={query}
                folds={folds}
                onFold={onFold}
                dir={dir}
                isPartial={headings.length > MOST_DRAWN}
                scroller={scroller}
                choose={choose}
                copy={copy}
                copySection={copySection}
              >
                {glance && <glance.Peek scroller={scroller} />}
              </Outline>
            )}
            <Hits sections={all} {...{ hits, query, dir, choose }} texts={search.texts} />
          </>
        )}
      </List>
    </>
  );
}

/** What gets the focus when one goes on from the filter. */
const FIRST_ENTRY = '[tabindex="0"], .hits a, .parts ol :is(a, button)';

interface ListProps {
  scroller: RefObject<HTMLDivElement | null>;
  /** In pixels; `undefined` for that of its content. */
  height: number | undefined;
  /** What stands beside it and does not scroll. */
  beside: ComponentChildren;
  children: ComponentChildren;
}

function List({ scroller, height, beside, children }: ListProps) {
  return (
    <div class="sections-box">
      <div
        class="sections"
        ref={scroller}
        style={{ height: height === undefined ? '' : `${height}px` }}
      >
        {children}
      </div>
      {beside}
    </div>
  );
}

/** Index of the heading to show as current; a list that is not filtered may lack the deepest. */
function currentIn({ shown, current }: Props, query: string): number | undefined {
  return query === '' && current !== undefined ? shownInstead(shown, current) : current;
}

interface FoundProps {
  query: string;
  headings: number;
  sections: number;
}

function Found({ query, headings, sections }: FoundProps) {
  return (
    <output class="found" hidden={query === ''} dir="auto">
      {query !== '' && foundText(headings, sections)}
    </output>
  );
}

function foundText(headings: number, sections: number): string {
  if (headings + sections === 0) return message('filter_none');
  const texts = [plural('found', headings)];
  if (sections > 0) texts.push(plural('found_in', sections));
  return texts.join(' · ');
}
