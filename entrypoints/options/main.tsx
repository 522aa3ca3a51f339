import { render } from 'preact';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { message, openKeySettings, ownVersion, showLanguage } from '../../utils/ui/index.ts';

showLanguage();
document.title = `${message('open_settings')} – ${message('extension_name')}`;

const root = document.getElementById('app');
if (root) render(<OptionsPage version={ownVersion()} changeKeys={openKeySettings} />, root);
