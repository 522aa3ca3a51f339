import type { SpottedPost } from '../../utils/spotted/index.ts';
import { message } from '../../utils/ui/index.ts';
import type { Opens } from '../../utils/settings/index.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { useTheme } from '../hooks/use-theme.ts';
import { Group } from '../options/Group.tsx';
import { OpensField } from '../options/OpensField.tsx';
import { SaveStatus } from '../options/SaveStatus.tsx';
import { useSaving } from '../options/use-saving.ts';
import { OpenPosts } from './OpenPosts.tsx';
import { PinPicture } from './PinPicture.tsx';
import { ThreeKeys } from './ThreeKeys.tsx';
import '../shared/theme.css';
import '../options/options.css';
import './welcome.css';

interface Props {
  /** Whether the browser has put the icon into the toolbar by itself. */
  inToolbar: boolean;
  /** Goes to a post and opens what a click on the icon opens. */
  openPost: (post: SpottedPost, opens: Opens) => void;
  openSettings: () => void;
}

/**
 * The page after an installation: what the extension does, where the icon is, and three shortcuts.
 */
export function WelcomePage({ inToolbar, openPost, openSettings }: Props) {
  const { settings, change } = useSettings();
  const [saving, save] = useSaving(change);
  useTheme(settings?.theme);
  if (!settings) return <main class="options" data-state="loading" aria-busy="true" />;
  const { opens } = settings;
  return (
    <main class="options welcome" data-state="ready">
      <header class="options-header">
        <img src="/icon/on-96.png" alt="" width="48" height="48" />
        <div>
          <h1>{message('welcome_title')}</h1>
          <p>{message('extension_name')}</p>
        </div>
      </header>
      <p class="welcome-text">{message('welcome_text')}</p>
      <Group title={message('welcome_posts')}>
        <div class="field stacked">
          <OpenPosts open={(post) => openPost(post, opens)} />
        </div>
      </Group>
      <Group title={message('welcome_pin')}>
        <div class="field pin-field">
          <p>{message(inToolbar ? 'pin_firefox' : 'pin_chrome')}</p>
          <PinPicture inToolbar={inToolbar} />
        </div>
        <OpensField value={opens} onChange={(chosen) => save({ opens: chosen })} />
      </Group>
      <Group title={message('help')}>
        <div class="field stacked">
          <ThreeKeys />
        </div>
      </Group>
      <div class="welcome-more">
        <button type="button" class="button" onClick={openSettings}>
          {message('open_settings')}
        </button>
      </div>
      <SaveStatus saving={saving} />
    </main>
  );
}
