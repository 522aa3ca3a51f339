import { render } from 'preact';
import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';
import { message, showLanguage } from '../../utils/ui/i18n.ts';
import { openPost } from '../../utils/reader/open-post.ts';
import { openOptions } from '../../utils/ui/options-page.ts';

showLanguage();
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
