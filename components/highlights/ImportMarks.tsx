import { useState } from 'preact/hooks';
import type { MarkFile, MarkFileFault } from '../../utils/exchange/index.ts';
import type { RecordCounts } from '../../utils/memory/index.ts';
import { message } from '../../utils/ui/index.ts';
import type { Deeds } from '../hooks/use-deeds.ts';
import { memoryModule } from '../hooks/use-remembered.ts';
import { FileChooser } from '../shared/FileChooser.tsx';
import { countsOf, ImportPlan } from '../shared/ImportPlan.tsx';
import { exchangeModule } from './export-marks.ts';

/** A file that has been read, and what it would change. */
interface Plan {
  file: MarkFile;
  counts: RecordCounts;
}

type Stage =
  | { kind: 'busy' }
  | { kind: 'plan'; plan: Plan }
  | { kind: 'done'; counts: RecordCounts }
  | { kind: 'fault'; fault: MarkFileFault | 'storage' };

/** Characters; a file of more bytes than three times as many is no list of marks. */
const MOST_BYTES = 300_000_000;

const FORMATS =
  '.md,.csv,.json,.jsonld,text/markdown,text/csv,application/json,application/ld+json';

/** Takes marks in from a file, which first tells what it would change. */
export function ImportMarks({ tell }: Pick<Deeds, 'tell'>) {
  const [stage, setStage] = useState<Stage>();
  const look = async (chosen: File): Promise<void> => {
    setStage({ kind: 'busy' });
    const answer = await readFile(chosen).catch(() => ({ fault: 'storage' as const }));
    setStage('fault' in answer ? { kind: 'fault', ...answer } : { kind: 'plan', plan: answer });
  };
  const bringIn = async ({ file }: Plan, withForgotten: boolean): Promise<void> => {
    setStage({ kind: 'busy' });
    const { importMarks } = await memoryModule();
    const answer = await importMarks(file.marks, { isTrial: false, withForgotten });
    if ('fault' in answer) {
      setStage({ kind: 'fault', fault: 'storage' });
      return;
    }
    setStage({ kind: 'done', counts: answer.counts });
    tell('imported', answer.changes);
  };
  return (
    <div class="import-marks" data-result={stage?.kind}>
      <p>
        <FileChooser
          label={message('highlights_import')}
          accept={FORMATS}
          action="import"
          name="marks"
          isBusy={stage?.kind === 'busy'}
          choose={(file) => void look(file)}
        />
        <span class="highlights-hint">{message('highlights_import_hint')}</span>
      </p>
      {stage?.kind === 'plan' && (
        <PlanView
          plan={stage.plan}
          go={(withForgotten) => void bringIn(stage.plan, withForgotten)}
          cancel={() => setStage(undefined)}
        />
      )}
      <output>{stage && textOf(stage)}</output>
      {stage?.kind === 'fault' && <p role="alert">{faultText(stage.fault)}</p>}
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

function textOf(stage: Stage): string | undefined {
  if (stage.kind === 'busy') return message('importing_busy');
  return stage.kind === 'done' ? message('highlights_imported', countsOf(stage.counts)) : undefined;
}

function faultText(fault: MarkFileFault | 'storage'): string {
  return message(fault === 'storage' ? 'highlights_fault' : `importing_${fault}`);
}

interface PlanProps {
  plan: Plan;
  go: (withForgotten: boolean) => void;
  cancel: () => void;
}

/** What a file would add, update and leave out. */
function PlanView({ plan: { counts, file }, go, cancel }: PlanProps) {
  const { forgotten } = counts;
  return (
    <ImportPlan
      class="import-plan"
      forgotten={
        forgotten > 0 ? message('highlights_import_forgotten', String(forgotten)) : undefined
      }
      label={message('highlights_import_go')}
      action="import-go"
      {...{ go, cancel }}
    >
      <output>{message('highlights_import_plan', countsOf(counts))}</output>
      {file.skippedCount > 0 && <LeftOut file={file} />}
    </ImportPlan>
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
