import { useMemo } from 'preact/hooks';
import { message, plural } from '../../utils/ui/index.ts';
import type { Holdings } from '../../utils/page/holdings/index.ts';
import type { Heading } from '../../utils/page/types.ts';
import { partWord } from './part-words.ts';
import { PART_KINDS, type PartKind, type PartsQuery } from './parts-asked.ts';
import type { Choose } from '../outline/use-outline-input.ts';
import { Icon } from '../shared/Icon.tsx';
import { listParts } from './list-parts.ts';
import { PartEntry } from './PartEntry.tsx';
import { type Known, useHoldings } from './use-holdings.ts';

interface Props {
  query: PartsQuery;
  /** All sections of the article, its introduction first. */
  sections: Heading[];
  dir: 'ltr' | 'rtl';
  choose: Choose;
  /** Asks for something else. */
  ask: (typed: string) => void;
}

/** Most parts that are drawn; with more, the user types on. */
const MOST = 200;

/** The article's code, tables, images or links, by section, each to be copied or gone to. */
export function Parts({ query, sections, dir, choose, ask }: Props) {
  const known = useHoldings(true);
  const held = typeof known === 'object' ? known : undefined;
  const listed = useMemo(
    () => (held ? listParts(held, query, sections) : []),
    [held, query.kind, query.words, sections],
  );
  return (
    <section class="parts" aria-label={message('parts')}>
      <div class="part-kinds">
        {PART_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            class="chip"
            data-kind={kind}
            aria-pressed={kind === query.kind}
            title={asking(kind)}
            onClick={() => ask(`${asking(kind)} ${query.words}`)}
          >
            {message(`part_${kind}`)} <bdi>{held && countOf(held, kind)}</bdi>
          </button>
        ))}
      </div>
      <output class="parts-found" dir="auto">
        {foundText(known, query.kind, listed.length)}
      </output>
      <ol class="part-list" dir={dir}>
        {listed.slice(0, MOST).map((part, at) => (
          <PartEntry
            key={`${part.kind} ${at}`}
            {...{ part, choose }}
            heading={sections.find(({ index }) => index === part.section)}
            host={part.kind === 'link' && part.host !== hostOf(listed[at - 1]) ? part.host : ''}
          />
        ))}
      </ol>
    </section>
  );
}

/** What one types into the filter to list parts of a kind. */
function asking(kind: PartKind): string {
  return `${partWord(kind)}:`;
}

function hostOf(part: ReturnType<typeof listParts>[number] | undefined): string | undefined {
  return part?.kind === 'link' ? part.host : undefined;
}

function countOf({ code, tables, images, links }: Holdings, kind: PartKind): number {
  return { code, table: tables, image: images, link: links }[kind].length;
}

function foundText(known: Known, kind: PartKind, count: number): string {
  if (known === 'unread') return message('parts_reading');
  if (known === 'unreadable') return message('parts_failed');
  return count > 0 ? plural(`holds_${kind}`, count) : message('parts_none');
}

interface ButtonProps {
  isOn: boolean;
  ask: (typed: string) => void;
}

/** Lists the parts of the article instead of its sections, or its sections again. */
export function PartsButton({ isOn, ask }: ButtonProps) {
  return (
    <button
      type="button"
      class="parts-button"
      title={`${message('parts')} (${PART_KINDS.map(asking).join(' ')})`}
      aria-label={message('parts')}
      aria-pressed={isOn}
      onClick={() => ask(isOn ? '' : asking('code'))}
    >
      <Icon name="parts" />
    </button>
  );
}
