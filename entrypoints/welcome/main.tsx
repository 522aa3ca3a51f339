import { render } from 'preact';
import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';
import { message, openOptions, showLanguage } from '../../utils/ui/index.ts';
import { openPost } from '../../utils/reader-tabs/index.ts';

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
