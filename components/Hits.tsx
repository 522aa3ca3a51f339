import { useId } from 'preact/hooks';
import { plural } from '../utils/i18n.ts';
import type { Heading } from '../utils/page/types.ts';
import { snippetOf } from './find.ts';
import { Marked } from './Marked.tsx';
import type { Choose } from './Outline.tsx';

interface Props {
  /** Indexes of the sections whose text has what is looked for. */
  hits: number[];
  headings: Heading[];
  /** What each section says. */
  texts: string[];
  query: string;
  dir: 'ltr' | 'rtl';
  choose: Choose;
}

/** Sections shown of those that were found; who finds more types on. */
const MOST = 50;

/** Sections in whose text something was found; a click goes to the section. */
export function Hits({ hits, headings, texts, query, dir, choose }: Props) {
  const titleId = useId();
  if (hits.length === 0) return null;
  return (
    <>
      <h2 class="hits-title" id={titleId}>
        {plural('found_in', hits.length)}
      </h2>
      <ol class="hits" dir={dir} aria-labelledby={titleId}>
        {hits.slice(0, MOST).map((index) => {
          const heading = headings[index];
          return (
            heading && (
              <li key={index}>
                <a
                  href={`#${heading.id ?? ''}`}
                  data-section={index}
                  dir="auto"
                  onClick={(event) => choose(heading, event)}
                >
                  <span class="hit-heading">{heading.text}</span>
                  <span class="hit-text">
                    <Marked text={snippetOf(texts[index] ?? '', query)} query={query} />
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
