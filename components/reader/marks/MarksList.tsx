import { useState } from 'preact/hooks';
import { COLOURS, type MarkId } from '../../../utils/memory/index.ts';
import type { Heading } from '../../../utils/page/types.ts';
import { formatList, formatMoment, message, plural } from '../../../utils/ui/index.ts';
import type { Marks, PlacedMark } from './mark-desk.ts';
import { colourName } from './mark-texts.ts';
import { Swatch } from './Swatch.tsx';
import { isOwnClosing, useModal } from './use-modal.ts';

interface Props {
  marks: Marks;
  headings: readonly Heading[];
  go: (id: MarkId) => void;
  edit: (id: MarkId) => void;
  remove: (id: MarkId) => void;
  /** Lets the user choose other words for a mark. */
  putElsewhere: (id: MarkId) => void;
  choose: () => void;
  undo: () => void;
  redo: () => void;
  close: () => void;
}

/** From this number of marks on, they can be filtered and sorted. */
const MANY = 4;

/** All marks of the article, those that are lost last. */
export function MarksList(props: Props) {
  const { marks, choose, undo, redo, close } = props;
  const dialog = useModal();
  const [words, setWords] = useState('');
  const [colour, setColour] = useState('');
  const [isByDate, setByDate] = useState(false);
  const chosen = marks.all.filter((one) => isMeant(one, words) && isOf(one, colour));
  const sorted = isByDate
    ? chosen.toSorted((one, other) => other.mark.createdAt - one.mark.createdAt)
    : chosen;
  const there = sorted.filter(({ state }) => state !== 'lost');
  const lost = sorted.filter(({ state }) => state === 'lost');
  return (
    <dialog
      class="marks-list"
      ref={dialog}
      aria-labelledby="marks-list-title"
      onClose={(event) => isOwnClosing(event) && close()}
      // A click beside it closes it.
      onPointerDown={(event) => event.target === dialog.current && isBeside(event) && close()}
    >
      <h2 id="marks-list-title" tabIndex={-1} autofocus>
        {marks.all.length > 0 ? plural('highlight', marks.all.length) : message('marks_none')}
      </h2>
      <div class="marks-tools">
        <button type="button" class="button" data-action="choose" onClick={choose}>
          {message('mark_choose')}
        </button>
        <button
          type="button"
          class="button"
          data-action="undo"
          disabled={!marks.canUndo}
          onClick={undo}
        >
          {message('undo')}
        </button>
        <button
          type="button"
          class="button"
          data-action="redo"
          disabled={!marks.canRedo}
          onClick={redo}
        >
          {message('mark_redo')}
        </button>
        {marks.all.length >= MANY && (
          <>
            <input
              type="search"
              aria-label={message('marks_filter')}
              placeholder={message('marks_filter')}
              value={words}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
            <select
              aria-label={message('mark_field_colour')}
              value={colour}
              onChange={(event) => setColour(event.currentTarget.value)}
            >
              <option value="">{message('marks_all_colours')}</option>
              {COLOURS.map((one) => (
                <option key={one} value={one}>
                  {colourName(one)}
                </option>
              ))}
            </select>
            <label class="marks-order">
              <input
                type="checkbox"
                checked={isByDate}
                onChange={(event) => setByDate(event.currentTarget.checked)}
              />
              {message('marks_newest_first')}
            </label>
          </>
        )}
      </div>
      {marks.all.length === 0 && <p class="marks-hint">{message('marks_hint')}</p>}
      {marks.damaged > 0 && <p class="marks-hint">{plural('marks_damaged', marks.damaged)}</p>}
      <output class="visually-hidden">
        {words + colour !== '' && plural('highlight', chosen.length)}
      </output>
      <ul>
        {there.map((placed) => (
          <Row key={placed.mark.id} {...{ placed }} {...props} />
        ))}
      </ul>
      {lost.length > 0 && (
        <>
          <h3>{message('marks_lost')}</h3>
          <p class="marks-hint">{message('marks_lost_hint')}</p>
          <ul class="marks-lost">
            {lost.map((placed) => (
              <Row key={placed.mark.id} {...{ placed }} {...props} />
            ))}
          </ul>
        </>
      )}
      <form method="dialog">
        <button type="submit" class="button">
          {message('close')}
        </button>
      </form>
    </dialog>
  );
}

interface RowProps extends Props {
  placed: PlacedMark;
}

function Row({ placed, headings, go, edit, remove, putElsewhere }: RowProps) {
  const { mark, state, section } = placed;
  const { id, colour, kind, quote, note, labels, createdAt } = mark;
  const heading =
    (section === undefined ? mark.section?.text : headings[section]?.text) ?? undefined;
  const isLost = state === 'lost';
  return (
    <li class="marks-row" data-state={state} data-colour={colour} data-kind={kind}>
      <Swatch colour={colour} />
      <div class="marks-what">
        {isLost ? (
          <blockquote class="mark-quote" data-colour={colour} dir="auto">
            {quote.exact}
          </blockquote>
        ) : (
          <button type="button" class="mark-go" dir="auto" onClick={() => go(id)}>
            {quote.exact}
          </button>
        )}
        {note !== undefined && (
          <p class="mark-note" dir="auto">
            {note}
          </p>
        )}
        <p class="marks-facts">
          <span>{colourName(colour)}</span>
          {kind === 'section' && <span>{message('mark_of_section')}</span>}
          {heading !== undefined && kind !== 'section' && <bdi>{heading}</bdi>}
          {labels.length > 0 && <bdi>{formatList(labels)}</bdi>}
          <span>{formatMoment(createdAt)}</span>
          {state === 'changed' && <span>{message('mark_changed_since')}</span>}
        </p>
        <div class="marks-actions">
          <button type="button" class="text-button" data-action="edit" onClick={() => edit(id)}>
            {message('mark_edit')}
          </button>
          <button
            type="button"
            class="text-button"
            data-action="delete"
            onClick={(event) => {
              nextFocus(event.currentTarget)?.focus();
              remove(id);
            }}
          >
            {message('mark_delete')}
          </button>
          {isLost && (
            <button
              type="button"
              class="text-button"
              data-action="put"
              onClick={() => putElsewhere(id)}
            >
              {message('mark_put')}
            </button>
          )}
        </div>
      </div>
    </li>
  );
}

/** Where the focus goes when a row goes away: to the next one's button, or to the list's title. */
function nextFocus(button: HTMLElement): HTMLElement | null | undefined {
  const list = button.closest('dialog');
  const all = [...(list?.querySelectorAll<HTMLElement>('[data-action="delete"]') ?? [])];
  const at = all.indexOf(button);
  return all[at + 1] ?? all[at - 1] ?? list?.querySelector('h2');
}

function isMeant({ mark }: PlacedMark, words: string): boolean {
  const text = [mark.quote.exact, mark.note ?? '', ...mark.labels, mark.section?.text ?? '']
    .join('\n')
    .normalize('NFKC')
    .toLowerCase();
  return words
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function isOf({ mark }: PlacedMark, colour: string): boolean {
  return colour === '' || String(mark.colour) === colour;
}

/** Was it pressed on the backdrop, beside the dialog? */
function isBeside({ currentTarget, clientX, clientY }: PointerEvent): boolean {
  if (!(currentTarget instanceof Element)) return false;
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
