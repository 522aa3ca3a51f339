import { message } from '../../utils/ui/index.ts';
import { BADGES, type Changes, type Settings, THEMES } from '../../utils/settings/index.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { useTheme } from '../hooks/use-theme.ts';
import { About } from './About.tsx';
import { AllSettings } from './AllSettings.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { DeepestField } from './DeepestField.tsx';
import { Group } from './Group.tsx';
import { Keys } from './Keys.tsx';
import { OpensField } from './OpensField.tsx';
import { ReaderFields } from './ReaderFields.tsx';
import { RateField } from './RateField.tsx';
import { RememberFields } from './RememberFields.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { SwitchField } from './SwitchField.tsx';
import { Troubles } from './Troubles.tsx';
import { useSaving } from './use-saving.ts';
import '../shared/theme.css';
import './options.css';

interface Props {
  /** Version of the extension. */
  version: string;
  /** Opens the browser's page for shortcuts; resolves with whether the browser allowed it. */
  changeKeys: () => Promise<boolean>;
}

/** The options page. Each setting is saved as soon as it is changed. */
export function OptionsPage({ version, changeKeys }: Props) {
  const { settings, loaded, change } = useSettings();
  const [saving, save] = useSaving(change);
  useTheme(settings?.theme);
  if (!settings || !loaded) return <main class="options" data-state="loading" aria-busy="true" />;
  return (
    <main class="options" data-state="ready">
      <header class="options-header">
        <img src="/icon/on-48.png" alt="" width="32" height="32" />
        <div>
          <h1>{message('open_settings')}</h1>
          <p>{message('extension_name')}</p>
        </div>
      </header>
      <Troubles loaded={loaded} repair={() => save(settings)} />
      <Fields settings={settings} save={save} />
      <Group title={message('help')}>
        <Keys change={changeKeys} />
      </Group>
      <Group title={message('settings_all')}>
        <AllSettings settings={settings} change={save} />
      </Group>
      <Group title={message('memory')}>
        <RememberFields value={settings.remember} onChange={(remember) => save({ remember })} />
      </Group>
      <Group title={message('about')}>
        <About version={version} />
      </Group>
      <SaveStatus saving={saving} />
    </main>
  );
}

function Fields({ settings, save }: { settings: Settings; save: (changes: Changes) => void }) {
  return (
    <>
      <Group title={message('settings_reading')}>
        <RateField value={settings.rate} onChange={(rate) => save({ rate })} />
      </Group>
      <Group title={message('contents')}>
        <DeepestField value={settings.deepest} onChange={(deepest) => save({ deepest })} />
        <SwitchField
          name="smooth"
          label={message('field_smooth')}
          hint={message('smooth_hint')}
          value={settings.smooth}
          onChange={(smooth) => save({ smooth })}
        />
      </Group>
      <Group title={message('settings_look')}>
        <ChoiceField
          name="theme"
          label={message('field_theme')}
          hint={message('theme_hint')}
          choices={THEMES}
          textOf={(theme) => message(`theme_${theme}`)}
          value={settings.theme}
          onChange={(theme) => save({ theme })}
        />
        <ChoiceField
          name="badge"
          label={message('field_badge')}
          hint={message('badge_hint')}
          choices={BADGES}
          textOf={(badge) => message(`toolbar_${badge}`)}
          value={settings.badge}
          onChange={(badge) => save({ badge })}
        />
        <OpensField value={settings.opens} onChange={(opens) => save({ opens })} />
      </Group>
      <Group title={message('field_reader')}>
        <ReaderFields {...{ settings, save }} />
      </Group>
    </>
  );
}
