import { render } from 'preact';
import { HighlightsPage } from '../../components/highlights/HighlightsPage.tsx';
import { askedPost } from '../../utils/marking/index.ts';
import { message, showLanguage } from '../../utils/ui/index.ts';

showLanguage();
document.title = `${message('highlights')} – ${message('extension_name')}`;

const root = document.getElementById('app');
if (root) render(<HighlightsPage post={askedPost(location.search)} />, root);
