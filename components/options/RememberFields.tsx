import { useEffect, useState } from 'preact/hooks';
import type { KnownSite } from '../../utils/memory/index.ts';
import { REMEMBERS, type Remembers } from '../../utils/settings/index.ts';
import { message, plural } from '../../utils/ui/index.ts';
import { memoryModule } from '../hooks/use-remembered.ts';
import { Backup } from './Backup.tsx';
import { ChoiceField } from './ChoiceField.tsx';

interface Props {
  value: Remembers;
  onChange: (value: Remembers) => void;
}

/** Settings for what is remembered, and ways to look at it, delete it or keep it in a file. */
export function RememberFields({ value, onChange }: Props) {
  return (
    <>
      <ChoiceField
        name="remember"
        label={message('field_remember')}
        hint={message('remember_hint')}
        choices={REMEMBERS}
        textOf={(choice) => message(`remember_${choice}`)}
        value={value}
        onChange={onChange}
      />
      <KnownSites />
      <Backup />
    </>
  );
}

/** `undefined` while loading; `unreadable` if the storage fails. */
type Sites = KnownSite[] | 'unreadable' | undefined;

function KnownSites() {
  const [sites, setSites] = useState<Sites>();
  const [isSure, setSure] = useState(false);
  const [isDone, setDone] = useState(false);
  const ask = async (): Promise<void> => {
    const { knownSites } = await memoryModule();
    const answer = await knownSites();
    setSites('sites' in answer ? answer.sites : 'unreadable');
  };
  useEffect(() => {
    const left = new AbortController();
    void ask();
    void memoryModule().then(({ onMemoryNews }) => onMemoryNews(() => void ask(), left.signal));
    return () => left.abort();
  }, []);
  const forget = async (host?: string): Promise<void> => {
    const { forgetEverything, forgetSite } = await memoryModule();
    const outcome = await (host === undefined ? forgetEverything() : forgetSite(host));
    setSure(false);
    setDone('record' in outcome);
    await ask();
  };
  if (!sites) return null;
  const isEmpty = sites === 'unreadable' || sites.length === 0;
  return (
    <div class="field stacked" data-field="memory">
      {sites === 'unreadable' && <p role="alert">{message('memory_unreadable')}</p>}
      {sites !== 'unreadable' && sites.length === 0 && (
        <p class="field-hint">{message('memory_none')}</p>
      )}
      {!isEmpty && (
        <>
          <ul class="known-sites">
            {sites.map(({ host, posts }) => (
              <li key={host}>
                <bdi>{host}</bdi>
                <span class="field-hint">{plural('post', posts)}</span>
                <button
                  type="button"
                  class="button"
                  aria-label={message('forget_site', host)}
                  onClick={() => void forget(host)}
                >
                  {message('forget')}
                </button>
              </li>
            ))}
          </ul>
          <div class="buttons">
            <button
              type="button"
              class="button"
              data-action="forget-everything"
              onClick={() => (isSure ? void forget() : setSure(true))}
            >
              {message(isSure ? 'forget_sure' : 'forget_everything')}
            </button>
          </div>
        </>
      )}
      <output class="field-hint">{isDone && message('memory_forgotten')}</output>
    </div>
  );
}
