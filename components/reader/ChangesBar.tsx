import { useState } from 'preact/hooks';
import type { ChangeKind } from '../../utils/page/changes/index.ts';
import { formatList, formatMoment, message, plural } from '../../utils/ui/index.ts';
import { Icon, type IconName } from '../shared/Icon.tsx';
import type { ReaderChanges } from './hooks/use-changes.ts';
import { keyShortcuts, type KeyChoice } from './reader-keys.ts';

interface Props {
  changes: ReaderChanges;
  /** Goes to the next change, or to the one before. */
  step: (by: 1 | -1) => void;
  keys: KeyChoice;
}

/** Most names of removed sections that are listed. */
const MOST_NAMED = 20;

/** A bar that says what has changed since the article was read, until it is closed. */
export function ChangesBar({ changes, step, keys }: Props) {
  const [isClosed, setClosed] = useState(false);
  const text = textOf(changes);
  return (
    <>
      <output class="visually-hidden">{isClosed ? '' : text}</output>
      {!isClosed && (
        <section class="changes-bar" aria-label={message('changes')}>
          <p dir="auto">{text}</p>
          {changes.stops.length > 0 && (
            <>
              <Step action="previous_change" icon="up" act={() => step(-1)} keys={keys} />
              <Step action="next_change" icon="more" act={() => step(1)} keys={keys} />
            </>
          )}
          <button type="button" class="button quiet" onClick={() => setClosed(true)}>
            {message('dismiss')}
          </button>
        </section>
      )}
    </>
  );
}

interface StepProps {
  action: 'next_change' | 'previous_change';
  icon: IconName;
  act: () => void;
  keys: KeyChoice;
}

function Step({ action, icon, act, keys }: StepProps) {
  const name = message(`key_${action}`);
  return (
    <button
      type="button"
      class="button icon-only"
      aria-label={name}
      title={name}
      aria-keyshortcuts={keyShortcuts(action, keys)}
      onClick={act}
    >
      <Icon name={icon} />
    </button>
  );
}

function textOf({ sections, gone, since }: ReaderChanges): string {
  const kinds = [...sections.values()];
  const count = (kind: ChangeKind): number => kinds.filter((other) => other === kind).length;
  const [added, edited, moved] = [count('new'), count('edited'), count('moved')];
  const parts = [
    added > 0 ? plural('changed_new', added) : '',
    edited > 0 ? plural(added > 0 ? 'more_edited' : 'changed_edited', edited) : '',
    moved > 0 ? plural(added + edited > 0 ? 'more_moved' : 'changed_moved', moved) : '',
    gone.length > 0 ? message('changed_gone', namesOf(gone)) : '',
  ];
  return message('changes_since', [formatMoment(since), formatList(parts.filter(Boolean))]);
}

/** A list of names, each with its own text direction. */
function namesOf(sections: readonly string[]): string {
  const names = sections
    .slice(0, MOST_NAMED)
    .map((text) => message('section_named', `\u2068${text}\u2069`));
  return formatList(sections.length > MOST_NAMED ? [...names, '…'] : names);
}
