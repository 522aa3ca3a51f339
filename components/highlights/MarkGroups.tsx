import { useMemo, useRef, useState } from 'preact/hooks';
import type { MarkId, MarkRecord } from '../../utils/memory/index.ts';
import type { OpenedMark } from '../../utils/marking/index.ts';
import { plural } from '../../utils/ui/index.ts';
import type { Deeds } from '../hooks/use-deeds.ts';
import type { MarkGroup } from './choose-marks.ts';
import { GroupTools } from './GroupTools.tsx';
import { MarkRow } from './MarkRow.tsx';

interface Props {
  groups: readonly MarkGroup[];
  /** How many marks are drawn already. */
  drawn: number;
  query: string;
  /** Labels of marks. */
  known: readonly string[];
  isSelected: (id: MarkId) => boolean;
  select: (id: MarkId, isWanted: boolean) => void;
  act: Deeds['act'];
  remove: (id: MarkId) => void;
}

/** The way to a mark's words, as far as it has come. */
export type WayTo = OpenedMark | 'opening';

/** The marks, by their posts. */
export function MarkGroups({ groups, drawn, ...row }: Props) {
  const [ways, setWays] = useState<ReadonlyMap<MarkId, WayTo>>(new Map());
  const tell = (id: MarkId, way: WayTo): void => setWays((last) => new Map(last).set(id, way));
  const go = async (mark: MarkRecord): Promise<void> => {
    tell(mark.id, 'opening');
    const { openMark } = await import('../../utils/marking/index.ts');
    tell(mark.id, await openMark(mark));
  };
  let left = drawn;
  return (
    <>
      {groups.map(({ post, url, title, marks }) => {
        const own = marks.slice(0, Math.max(left, 0));
        left -= marks.length;
        if (own.length === 0) return null;
        return (
          <section key={post} class="mark-group" data-post={post}>
            <header>
              <h2 dir="auto">
                <a href={url}>{title}</a>
              </h2>
              <p class="mark-where">
                <bdi>{post.split('/')[0]}</bdi> · {plural('highlight', marks.length)}
              </p>
              <GroupTools {...{ url, title, marks }} />
            </header>
            <ul class="marks">
              {chunksOf(own).map((chunk) => (
                <Chunk key={chunk[0]?.id} {...{ chunk, ways, go }} {...row} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** Rows that are drawn together: those that are there already are not drawn again for more. */
const CHUNK = 50;

function chunksOf(marks: readonly MarkRecord[]): (readonly MarkRecord[])[] {
  return Array.from({ length: Math.ceil(marks.length / CHUNK) }, (_none, at) =>
    marks.slice(at * CHUNK, (at + 1) * CHUNK),
  );
}

interface ChunkProps extends Omit<Props, 'groups' | 'drawn'> {
  chunk: readonly MarkRecord[];
  ways: ReadonlyMap<MarkId, WayTo>;
  go: (mark: MarkRecord) => Promise<void>;
}

function Chunk({ chunk, ways, query, ...row }: ChunkProps) {
  const last = useRef<readonly MarkRecord[]>(chunk);
  // Cut anew each time, but out of the same marks.
  const isSame = last.current.length === chunk.length && chunk.every((mark, at) => mark === last.current[at]); // prettier-ignore
  if (!isSame) last.current = chunk;
  const shown = last.current;
  const rows = useMemo(
    () =>
      shown.map((mark) => (
        <MarkRow key={mark.id} mark={mark} way={ways.get(mark.id)} query={query} {...row} />
      )),
    [shown, ways, query],
  );
  return <>{rows}</>;
}
