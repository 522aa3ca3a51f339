import { useEffect, useState } from 'preact/hooks';
import type { KnownSite, MarksAnswer } from '../../utils/memory/index.ts';
import { message, plural } from '../../utils/ui/index.ts';
import { memoryModule } from '../hooks/use-remembered.ts';
import { ForgetButton } from '../shared/ForgetButton.tsx';

/** What is remembered, and how many marks each site has; `unreadable` if the storage fails. */
type Known = { sites: KnownSite[]; marks: ReadonlyMap<string, number> } | 'unreadable' | undefined;

/** The sites of which something is remembered, and ways to forget them. */
export function KnownSites() {
  const [known, setKnown] = useState<Known>();
  const [isDone, setDone] = useState(false);
  const ask = async (): Promise<void> => setKnown(await askKnown());
  useEffect(() => {
    const left = new AbortController();
    void ask();
    void memoryModule().then(({ onMemoryNews }) => onMemoryNews(() => void ask(), left.signal));
    return () => left.abort();
  }, []);
  const forget = async (host: string | undefined, marks: MarksAnswer): Promise<void> => {
    const { forgetEverything, forgetSite } = await memoryModule();
    const outcome = await (host === undefined
      ? forgetEverything(undefined, marks)
      : forgetSite(host, undefined, marks));
    setDone('record' in outcome);
    await ask();
  };
  if (!known) return null;
  if (known === 'unreadable') {
    return (
      <div class="field stacked" data-field="memory">
        <p role="alert">{message('memory_unreadable')}</p>
      </div>
    );
  }
  const { sites, marks } = known;
  const marksInAll = [...marks.values()].reduce((sum, count) => sum + count, 0);
  return (
    <div class="field stacked" data-field="memory">
      {sites.length === 0 && <p class="field-hint">{message('memory_none')}</p>}
      {sites.length > 0 && (
        <ul class="known-sites">
          {sites.map(({ host, posts }) => (
            <li key={host}>
              <bdi>{host}</bdi>
              <span class="field-hint">{plural('post', posts)}</span>
              <ForgetButton
                class="button"
                label={message('forget')}
                name={message('forget_site', host)}
                marks={marks.get(host) ?? 0}
                forget={(answer) => void forget(host, answer)}
              />
            </li>
          ))}
        </ul>
      )}
      {(sites.length > 0 || marksInAll > 0) && (
        <div class="buttons">
          <ForgetEverything
            marks={marksInAll}
            forget={(answer) => void forget(undefined, answer)}
          />
        </div>
      )}
      <output class="field-hint">{isDone && message('memory_forgotten')}</output>
    </div>
  );
}

async function askKnown(): Promise<Known> {
  const { countMarks, knownSites } = await memoryModule();
  const [answer, counted] = await Promise.all([knownSites(), countMarks()]);
  if (!('sites' in answer) || !('counts' in counted)) return 'unreadable';
  const marks = new Map<string, number>();
  for (const [post, count] of counted.counts) {
    const host = post.split('/')[0] ?? post;
    marks.set(host, (marks.get(host) ?? 0) + count);
  }
  return { sites: answer.sites, marks };
}

/** Asks whether it is meant; where there are marks, what becomes of them. */
function ForgetEverything({
  marks,
  forget,
}: {
  marks: number;
  forget: (answer: MarksAnswer) => void;
}) {
  const [isSure, setSure] = useState(false);
  if (marks > 0 || isSure) {
    return (
      <ForgetButton
        class="button"
        label={message(isSure ? 'forget_sure' : 'forget_everything')}
        action="forget-everything"
        {...{ marks }}
        forget={(answer) => {
          setSure(false);
          forget(answer);
        }}
      />
    );
  }
  return (
    <button
      type="button"
      class="button"
      data-action="forget-everything"
      onClick={() => setSure(true)}
    >
      {message('forget_everything')}
    </button>
  );
}
