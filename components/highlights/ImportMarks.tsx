import { useRef, useState } from 'preact/hooks';
import type { MarkFile, MarkFileFault } from '../../utils/exchange/index.ts';
import type { RecordCounts } from '../../utils/memory/index.ts';
import { message } from '../../utils/ui/index.ts';
import type { Deeds } from '../hooks/use-deeds.ts';
import { memoryModule } from '../hooks/use-remembered.ts';
import { exchangeModule } from './export-marks.ts';

/** A file that has been read, and what it would change. */
interface Plan {
  file: MarkFile;
  counts: RecordCounts;
}

type Outcome =
  | { kind: 'done'; counts: RecordCounts }
  | { kind: 'fault'; fault: MarkFileFault | 'storage' };

/** Characters; a file of more bytes than three times as many is no list of marks. */
const MOST_BYTES = 300_000_000;

/** Takes marks in from a file, which first tells what it would change. */
export function ImportMarks({ tell }: Pick<Deeds, 'tell'>) {
  const [plan, setPlan] = useState<Plan>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [withForgotten, setWithForgotten] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const look = async (chosen: File): Promise<void> => {
    setPlan(undefined);
    setOutcome(undefined);
    setWithForgotten(false);
    const answer = await readFile(chosen);
    if ('fault' in answer) setOutcome({ kind: 'fault', fault: answer.fault });
    else setPlan(answer);
  };
  const bringIn = async ({ file }: Plan): Promise<void> => {
    setPlan(undefined);
    const { importMarks } = await memoryModule();
    const answer = await importMarks(file.marks, { isTrial: false, withForgotten });
    if ('fault' in answer) {
      setOutcome({ kind: 'fault', fault: 'storage' });
      return;
    }
    setOutcome({ kind: 'done', counts: answer.counts });
    tell('imported', answer.changes);
  };
  return (
    <div class="import-marks" data-result={outcome?.kind}>
      <p>
        <button
          type="button"
          class="button"
          data-action="import"
          onClick={() => input.current?.click()}
        >
          {message('highlights_import')}
        </button>
        <input
          hidden
          ref={input}
          type="file"
          data-import="marks"
          accept=".md,.csv,.json,.jsonld,text/markdown,text/csv,application/json,application/ld+json"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) void look(file);
            // So that the same file can be chosen again.
            currentTarget.value = '';
          }}
        />
        <span class="highlights-hint">{message('highlights_import_hint')}</span>
      </p>
      {plan && (
        <PlanView
          {...{ plan, withForgotten, setWithForgotten }}
          go={() => void bringIn(plan)}
          cancel={() => setPlan(undefined)}
        />
      )}
      <output>
        {outcome?.kind === 'done' && message('highlights_imported', countsOf(outcome.counts))}
      </output>
      {outcome?.kind === 'fault' && <p role="alert">{faultText(outcome.fault)}</p>}
    </div>
  );
}

/** Reads a file, and asks what it would change. Nothing is written. */
async function readFile(chosen: File): Promise<Plan | { fault: MarkFileFault | 'storage' }> {
  if (chosen.size > MOST_BYTES) return { fault: 'size' };
  const [{ adoptIds, readMarkFile }, { allMarks, importMarks }] = await Promise.all([
    exchangeModule(),
    memoryModule(),
  ]);
  const file = readMarkFile(await chosen.text().catch(() => ''));
  if ('fault' in file) return file;
  const known = await allMarks();
  if ('fault' in known) return { fault: 'storage' };
  const marks = adoptIds(file.marks, known.marks);
  const trial = await importMarks(marks, { isTrial: true, withForgotten: false });
  if ('fault' in trial) return { fault: 'storage' };
  return { file: { ...file, marks }, counts: trial.counts };
}

function faultText(fault: MarkFileFault | 'storage'): string {
  return message(fault === 'storage' ? 'highlights_fault' : `importing_${fault}`);
}

interface PlanProps {
  plan: Plan;
  withForgotten: boolean;
  setWithForgotten: (isWanted: boolean) => void;
  go: () => void;
  cancel: () => void;
}

/** What a file would add, update and leave out, before anything is done. */
function PlanView({ plan, withForgotten, setWithForgotten, go, cancel }: PlanProps) {
  const { counts, file } = plan;
  return (
    <div class="import-plan" data-added={counts.added} data-updated={counts.updated}>
      <output>{message('highlights_import_plan', countsOf(counts))}</output>
      {file.skippedCount > 0 && <LeftOut file={file} />}
      {counts.forgotten > 0 && (
        <label>
          <input
            type="checkbox"
            checked={withForgotten}
            onChange={(event) => setWithForgotten(event.currentTarget.checked)}
          />
          {message('highlights_import_forgotten', String(counts.forgotten))}
        </label>
      )}
      <p class="buttons">
        <button type="button" class="button primary" data-action="import-go" onClick={go}>
          {message('highlights_import_go')}
        </button>
        <button type="button" class="button" onClick={cancel}>
          {message('backup_cancel')}
        </button>
      </p>
    </div>
  );
}

/** What of a file is no mark, and why. */
function LeftOut({ file: { skipped, skippedCount } }: { file: MarkFile }) {
  return (
    <details>
      <summary>{message('highlights_left_out', String(skippedCount))}</summary>
      <ul>
        {skipped.map(({ at, why }) => (
          <li key={at}>{message(`skip_${why}`, String(at))}</li>
        ))}
      </ul>
    </details>
  );
}

function countsOf({ added, updated, skipped }: RecordCounts): string[] {
  return [added, updated, skipped].map(String);
}
