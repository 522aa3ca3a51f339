import { render } from 'preact';
import { browser } from 'wxt/browser';
import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';
import { message, uiLanguage } from '../../utils/i18n.ts';
import { openPost } from '../../utils/open-post.ts';
import { openOptions } from '../../utils/options.ts';

document.documentElement.lang = uiLanguage();
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
document.title = `${message('welcome_title')} – ${message('extension_name')}`;

const root = document.getElementById('app');
if (root) {
  render(
    <WelcomePage
      inToolbar={import.meta.env.FIREFOX}
      openPost={(post, opens) => void openPost(post, opens)}
      openSettings={() => void openOptions()}
    />,
    root,
  );
}
