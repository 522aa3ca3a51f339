import { useId } from 'preact/hooks';
import { plural } from '../../utils/ui/index.ts';
import type { Heading } from '../../utils/page/types.ts';
import { snippetOf } from './find.ts';
import { MatchedText } from './MatchedText.tsx';
import type { Choose } from './use-outline-input.ts';

interface Props {
  /** Places of the sections whose text has what is looked for. */
  hits: number[];
  sections: Heading[];
  /** What each of them says. */
  texts: string[];
  query: string;
  dir: 'ltr' | 'rtl';
  choose: Choose;
}

/** Sections shown of those that were found; who finds more types on. */
const MOST = 50;

/** Sections in whose text something was found; a click goes to the section. */
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
