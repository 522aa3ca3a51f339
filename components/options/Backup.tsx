import { useRef, useState } from 'preact/hooks';
import type { RecordCounts, RestoreAnswer, Restored } from '../../utils/memory/index.ts';
import { message } from '../../utils/ui/index.ts';
import { memoryModule } from '../hooks/use-remembered.ts';
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
  const [withForgotten, setWithForgotten] = useState(false);
  const input = useRef<HTMLInputElement>(null);
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
    setWithForgotten(false);
    const answer = await restore(file, { isTrial: true, withForgotten: false });
    if (tell(answer)) setPlan({ file, restored: answer });
  };
  const bringBack = async ({ file }: Plan): Promise<void> => {
    const { restore } = await memoryModule();
    setPlan(undefined);
    const answer = await restore(file, { isTrial: false, withForgotten });
    if (tell(answer)) setLastAction({ text: doneText(answer), isFault: false });
  };
  const choose = (chosen: HTMLInputElement): void => {
    const file = chosen.files?.[0];
    if (file) void look(file);
    // So that the same file can be chosen again.
    chosen.value = '';
  };
  return (
    <div class="field stacked" data-field="backup">
      <p class="field-hint">{message('backup_hint')}</p>
      <div class="buttons">
        <button type="button" class="button" data-action="save-backup" onClick={() => void save()}>
          {message('backup_save')}
        </button>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {message('backup_restore')}
        </button>
        <input
          hidden
          ref={input}
          type="file"
          accept=".gz,.jsonl,application/gzip"
          onChange={(event) => choose(event.currentTarget)}
        />
      </div>
      {plan && (
        <PlanView
          restored={plan.restored}
          {...{ withForgotten, setWithForgotten }}
          go={() => void bringBack(plan)}
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
  withForgotten: boolean;
  setWithForgotten: (isWanted: boolean) => void;
  go: () => void;
  cancel: () => void;
}

/** What a backup file would add, update and skip, before anything is done. */
function PlanView({ restored, withForgotten, setWithForgotten, go, cancel }: PlanProps) {
  const { broken, marks, isCut } = restored;
  const forgotten = restored.forgotten + marks.forgotten;
  return (
    <div class="backup-plan">
      <output>{message('backup_plan', countsOf(restored))}</output>
      {hasSome(marks) && <p>{message('backup_highlights', countsOf(marks))}</p>}
      {isCut && <p>{message('backup_cut')}</p>}
      {broken > 0 && <p>{message('backup_broken', String(broken))}</p>}
      {forgotten > 0 && (
        <label>
          <input
            type="checkbox"
            checked={withForgotten}
            onChange={(event) => setWithForgotten(event.currentTarget.checked)}
          />
          <span>
            {message(
              marks.forgotten > 0 ? 'backup_forgotten_all' : 'backup_forgotten',
              String(forgotten),
            )}
          </span>
        </label>
      )}
      <div class="buttons">
        <button type="button" class="button" data-action="restore" onClick={go}>
          {message('backup_go')}
        </button>
        <button type="button" class="button" onClick={cancel}>
          {message('backup_cancel')}
        </button>
      </div>
    </div>
  );
}

function doneText(restored: Restored): string {
  const { marks } = restored;
  const posts = message('backup_done', countsOf(restored));
  return hasSome(marks) ? `${posts} ${message('backup_highlights_done', countsOf(marks))}` : posts;
}

function hasSome({ added, updated, skipped }: RecordCounts): boolean {
  return added + updated + skipped > 0;
}

function countsOf({ added, updated, skipped }: RecordCounts): string[] {
  return [added, updated, skipped].map(String);
}
