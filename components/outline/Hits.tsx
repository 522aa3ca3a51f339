import { useId } from 'preact/hooks';
import { plural } from '../../utils/ui/index.ts';
import type { Heading } from '../../utils/page/types.ts';
import { snippetOf } from './find.ts';
import { MatchedText } from './MatchedText.tsx';
import type { Choose } from './use-outline-input.ts';

interface Props {
  /** Indexes of the sections whose text matches. */
  hits: number[];
  sections: Heading[];
  /** The text of each section, by index. */
  texts: string[];
  query: string;
  dir: 'ltr' | 'rtl';
  choose: Choose;
}

/** Most sections that are listed; with more, the user types on. */
const MOST = 50;

/**
 * Sections whose text matches the query, each with the text around the match; a click goes to the
 * section.
 */
export function Hits({ hits, sections, texts, query, dir, choose }: Props) {
  const titleId = useId();
  if (hits.length === 0) return null;
  return (
    <>
      <h2 class="hits-title" id={titleId} dir="auto">
        {plural('found_in', hits.length)}
      </h2>
      <ol class="hits" dir={dir} aria-labelledby={titleId}>
        {hits.slice(0, MOST).map((place) => {
          const heading = sections[place];
          return (
            heading && (
              <li key={place}>
                <a
                  href={`#${heading.id ?? ''}`}
                  data-section={heading.index}
                  dir="auto"
                  onClick={(event) => choose(heading, event)}
                >
                  <span class="hit-heading">{heading.text}</span>
                  <span class="hit-text">
                    <MatchedText text={snippetOf(texts[place] ?? '', query)} query={query} />
                  </span>
                </a>
              </li>
            )
          );
        })}
      </ol>
    </>
  );
}
