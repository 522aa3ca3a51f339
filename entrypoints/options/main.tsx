import { render } from 'preact';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { ownVersion } from '../../utils/ui/about.ts';
import { openKeySettings } from '../../utils/ui/command-keys.ts';
import { message, showLanguage } from '../../utils/ui/i18n.ts';

showLanguage();
document.title = `${message('open_settings')} – ${message('extension_name')}`;

const root = document.getElementById('app');
if (root) render(<OptionsPage version={ownVersion()} changeKeys={openKeySettings} />, root);
