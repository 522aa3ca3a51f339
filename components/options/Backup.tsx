import { useState } from 'preact/hooks';
import type { RecordCounts, RestoreAnswer, Restored } from '../../utils/memory/index.ts';
import { message } from '../../utils/ui/index.ts';
import { memoryModule } from '../hooks/use-remembered.ts';
import { FileChooser } from '../shared/FileChooser.tsx';
import { countsOf, ImportPlan } from '../shared/ImportPlan.tsx';
import { saveAs } from '../shared/save-as.ts';

/** A chosen backup file and what it would restore. */
interface Plan {
  file: File;
  restored: Restored;
}

/** The last action. */
interface LastAction {
  text: string;
  isFault: boolean;
}

/** Export of all that is remembered, and import, which first tells what it would change. */
export function Backup() {
  const [plan, setPlan] = useState<Plan>();
  const [lastAction, setLastAction] = useState<LastAction>();
  const tell = (answer: RestoreAnswer): answer is Restored => {
    if (!('fault' in answer)) return true;
    setLastAction({ text: message(`backup_${answer.fault}`), isFault: true });
    return false;
  };
  const save = async (): Promise<void> => {
    const { backupName, writeBackup } = await memoryModule();
    try {
      saveAs(backupName(), await writeBackup());
    } catch {
      setLastAction({ text: message('memory_unreadable'), isFault: true });
    }
  };
  const look = async (file: File): Promise<void> => {
    const { restore } = await memoryModule();
    setPlan(undefined);
    setLastAction(undefined);
    const answer = await restore(file, { isTrial: true, withForgotten: false });
    if (tell(answer)) setPlan({ file, restored: answer });
  };
  const bringBack = async ({ file }: Plan, withForgotten: boolean): Promise<void> => {
    const { restore } = await memoryModule();
    setPlan(undefined);
    const answer = await restore(file, { isTrial: false, withForgotten });
    if (tell(answer)) setLastAction({ text: doneText(answer), isFault: false });
  };
  return (
    <div class="field stacked" data-field="backup">
      <p class="field-hint">{message('backup_hint')}</p>
      <div class="buttons">
        <button type="button" class="button" data-action="save-backup" onClick={() => void save()}>
          {message('backup_save')}
        </button>
        <FileChooser
          label={message('backup_restore')}
          accept=".gz,.jsonl,application/gzip"
          choose={(file) => void look(file)}
        />
      </div>
      {plan && (
        <PlanView
          restored={plan.restored}
          go={(withForgotten) => void bringBack(plan, withForgotten)}
          cancel={() => setPlan(undefined)}
        />
      )}
      <div class="deed" data-result={lastAction && (lastAction.isFault ? 'fault' : 'done')}>
        <output>{lastAction && !lastAction.isFault && lastAction.text}</output>
        {lastAction?.isFault && <p role="alert">{lastAction.text}</p>}
      </div>
    </div>
  );
}

interface PlanProps {
  restored: Restored;
  go: (withForgotten: boolean) => void;
  cancel: () => void;
}

/** What a backup file would add, update and skip. */
function PlanView({ restored, go, cancel }: PlanProps) {
  const { broken, marks, isCut } = restored;
  return (
    <ImportPlan
      class="backup-plan"
      forgotten={forgottenText(restored)}
      label={message('backup_go')}
      action="restore"
      {...{ go, cancel }}
    >
      <output>{message('backup_plan', countsOf(restored))}</output>
      {hasSome(marks) && <p>{message('backup_highlights', countsOf(marks))}</p>}
      {isCut && <p>{message('backup_cut')}</p>}
      {broken > 0 && <p>{message('backup_broken', String(broken))}</p>}
    </ImportPlan>
  );
}

/** Asks whether to bring back what has been forgotten since; undefined where nothing has. */
function forgottenText({ forgotten, marks }: Restored): string | undefined {
  const all = forgotten + marks.forgotten;
  if (all === 0) return undefined;
  const key = marks.forgotten > 0 ? 'backup_forgotten_all' : 'backup_forgotten';
  return message(key, String(all));
}

function doneText(restored: Restored): string {
  const { marks } = restored;
  const posts = message('backup_done', countsOf(restored));
  return hasSome(marks) ? `${posts} ${message('backup_highlights_done', countsOf(marks))}` : posts;
}

function hasSome({ added, updated, skipped }: RecordCounts): boolean {
  return added + updated + skipped > 0;
}
