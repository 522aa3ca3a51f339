import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { message, plural } from '../../utils/ui/index.ts';
import { chooseSections, type Holdings, worthOf } from '../../utils/page/holdings/index.ts';
import { wholeMinutes } from '../../utils/page/outline/index.ts';
import type { Heading } from '../../utils/page/types.ts';
import { foldKey } from '../outline/outline-rows.ts';
import { Icon } from '../shared/Icon.tsx';
import { useGlance, useHoldings } from './use-holdings.ts';

interface Props {
  /** All sections of the article, its introduction first. */
  sections: readonly Heading[];
  /** Everything before the heading with this index has been passed; -1 if nothing has. */
  passed: number;
  /** Called with the indexes of the sections that fit, to light them. */
  onLit: (lit: ReadonlySet<number>) => void;
}

/** Minutes to choose from; those that are shorter than the article are offered. */
const CHOICES = [3, 5, 10, 15, 20, 30, 45] as const;
/** Most choices that are offered, and the most minutes that one may type. */
const MOST_CHOICES = 4;
const MOST_MINUTES = 600;
const NONE: ReadonlySet<number> = new Set();

/**
 * Asks how many minutes one has, lights the sections that hold the most in that time, and reads
 * them one after the other.
 */
export function SpareBar(props: Props) {
  const { isSparing } = useGlance();
  return isSparing ? <Choosing {...props} /> : null;
}

function Choosing({ sections, passed, onLit }: Props) {
  const { setSparing, readSome } = useGlance();
  const known = useHoldings(true);
  const [minutes, setMinutes] = useState<number>();
  const bar = useRef<HTMLElement>(null);
  const left = useMemo(() => leftOf(sections, passed), [sections, passed]);
  const chosen = useMemo(
    () => (minutes !== undefined && typeof known === 'object' ? fitting(left, known, minutes) : []),
    [left, known, minutes],
  );
  useEffect(() => {
    onLit(new Set(chosen.map(({ index }) => index)));
    return () => onLit(NONE);
  }, [chosen]);
  const close = (): void => setSparing(false);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close();
    };
    const { current: element } = bar;
    element?.querySelector<HTMLElement>('button, input')?.focus();
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, []);
  const offered = offeredFor(left);
  return (
    <section class="spare" ref={bar} aria-label={message('spare_title')}>
      <div class="spare-choices">
        <span class="spare-title">{message('spare_title')}</span>
        {offered.map((choice) => (
          <button
            key={choice}
            type="button"
            class="chip"
            data-minutes={choice}
            aria-pressed={choice === minutes}
            onClick={() => setMinutes(choice)}
          >
            <bdi>{plural('minute', choice)}</bdi>
          </button>
        ))}
        <input
          type="number"
          class="spare-own"
          min={1}
          max={MOST_MINUTES}
          aria-label={message('spare_own')}
          placeholder="…"
          value={minutes !== undefined && !offered.includes(minutes) ? minutes : ''}
          onInput={(event) => setMinutes(minutesIn(event.currentTarget.value))}
        />
        <button
          type="button"
          class="spare-close"
          aria-label={message('close')}
          title={message('close')}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </div>
      <div class="spare-result">
        <output data-chosen={chosen.map(({ index }) => index).join(' ')}>
          {minutes !== undefined && foundText(known, chosen)}
        </output>
        {chosen.length > 0 && (
          <button
            type="button"
            class="button primary"
            onClick={() => {
              close();
              readSome(chosen.map(foldKey));
            }}
          >
            {message('spare_read')}
          </button>
        )}
      </div>
    </section>
  );
}

/** The sections that have not been passed; all if every one has. */
function leftOf(sections: readonly Heading[], passed: number): readonly Heading[] {
  const left = sections.filter(({ index, minutes }) => index >= passed && minutes > 0);
  return left.length > 0 ? left : sections;
}

function fitting(
  sections: readonly Heading[],
  { sections: held }: Holdings,
  minutes: number,
): Heading[] {
  const worths = sections.map(({ index, words, minutes: long }) => {
    const { code = 0, tables = 0, images = 0 } = held.get(index) ?? {};
    return { minutes: long, score: worthOf({ words, code, tables, images }) };
  });
  return chooseSections(worths, minutes).flatMap((at) => sections[at] ?? []);
}

/** Those that leave something out, with the shortest that does not. */
function offeredFor(sections: readonly Heading[]): number[] {
  const all = minutesOf(sections);
  const most = CHOICES.findIndex((choice) => choice >= all);
  const fit = most < 0 ? CHOICES : CHOICES.slice(0, most + 1);
  return fit.slice(-MOST_CHOICES);
}

function minutesOf(sections: readonly Heading[]): number {
  return sections.reduce((sum, { minutes }) => sum + minutes, 0);
}

function minutesIn(typed: string): number | undefined {
  const minutes = Number(typed);
  return minutes >= 1 ? Math.min(minutes, MOST_MINUTES) : undefined;
}

function foundText(known: ReturnType<typeof useHoldings>, chosen: readonly Heading[]): string {
  if (known === 'unread') return message('parts_reading');
  if (known === 'unreadable') return message('parts_failed');
  if (chosen.length === 0) return message('spare_none');
  const minutes = wholeMinutes(minutesOf(chosen));
  return `${plural('section', chosen.length)} · ${plural('minute', minutes)}`;
}
