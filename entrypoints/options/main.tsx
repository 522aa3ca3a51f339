import { render } from 'preact';
import { browser } from 'wxt/browser';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { ownVersion } from '../../utils/about.ts';
import { openKeySettings } from '../../utils/command-keys.ts';
import { message, uiLanguage } from '../../utils/i18n.ts';

document.documentElement.lang = uiLanguage();
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
document.title = `${message('open_settings')} – ${message('extension_name')}`;

const root = document.getElementById('app');
if (root) render(<OptionsPage version={ownVersion()} changeKeys={openKeySettings} />, root);
