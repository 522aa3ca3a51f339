import { message } from '../../utils/ui/index.ts';
import type { MarkdownTools } from '../hooks/use-markdown.ts';
import { Icon } from '../shared/Icon.tsx';
import { showHighlights } from '../shared/show-highlights.ts';
import { Menu, type MenuItem } from '../shared/Menu.tsx';
import type { SiteChoice } from '../shared/site-choice.ts';

interface Props {
  markdown: MarkdownTools;
  /** Copies the outline; `undefined` if there is none. */
  copyOutline?: (() => void) | undefined;
  /** Whether posts of its site open in the reader by themselves; `undefined` if it is no post. */
  site?: SiteChoice | undefined;
}

/** Copies the article as Markdown; a menu offers everything else that can be done with its text. */
export function MarkdownActions({ markdown, copyOutline, site }: Props) {
  const { copy, save, copySites, lookForSites } = markdown;
  const items: (MenuItem | undefined)[] = [
    { label: message('download_markdown'), icon: 'download', act: save },
    copySites && { label: message('copy_sites_markdown'), icon: 'site', act: copySites },
    copyOutline && { label: message('copy_outline'), icon: 'list', act: copyOutline },
    { label: message('highlights_all'), icon: 'quote', act: () => void showHighlights() },
    site && {
      label: message('look_always', site.name),
      icon: site.isAlways ? 'check' : 'book',
      isOn: site.isAlways,
      act: () => site.turn(!site.isAlways),
    },
  ];
  return (
    <div class="split">
      <button
        type="button"
        class="button"
        data-action="copy-markdown"
        title={message('copy_markdown_hint')}
        onClick={copy}
      >
        <Icon name="copy" />
        {message('copy_markdown')}
      </button>
      <Menu
        label={message('markdown_more')}
        items={items.filter((item) => item !== undefined)}
        onOpen={lookForSites}
      />
    </div>
  );
}
