import { useEffect, useRef } from 'preact/hooks';
import type { ReaderContext } from '../hooks/use-reader-context.ts';
import { dimOthers } from '../dim-others.ts';
import { SomeBar } from '../SomeBar.tsx';
import type { Feature } from './feature-contract.ts';

/** Reads some sections one after the other, and dims the others. */
export function useReadingSome({ some, content, place, go, sectionOf }: ReaderContext): Feature {
  const { chosen, choose } = some;
  const { body, turn } = content;
  const begun = useRef('');
  const indexes = chosen.map(({ index }) => index);
  const asked = indexes.join(' ');
  useEffect(() => {
    if (body) dimOthers(body, new Set(indexes));
    // Where one was before is of no interest any more; but a reload leaves one where one is.
    if (!body || begun.current === asked) return;
    begun.current = asked;
    const [first] = indexes;
    if (first !== undefined && location.hash === '') go(sectionOf(first), false, false);
  }, [body, turn, asked]);
  return {
    belowBar: chosen.length > 0 && (
      <SomeBar
        {...{ chosen, place }}
        // At once: what is glided over is not to be read.
        go={({ index }) => go(sectionOf(index), true, false)}
        end={() => choose([])}
      />
    ),
  };
}
