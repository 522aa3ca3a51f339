import { useRef, useState } from 'preact/hooks';
import type { MarkRecord } from '../../utils/memory/index.ts';
import { fileName } from '../../utils/page/markdown/index.ts';
import { message } from '../../utils/ui/index.ts';
import { Menu } from '../shared/Menu.tsx';
import { exchangeModule, saveText } from './export-marks.ts';
import { writeWhole } from './whole-article.ts';

interface Props {
  url: string;
  title: string;
  marks: readonly MarkRecord[];
}

type News = 'highlights_saved' | 'highlights_whole_closed';

/** What can be done with the marks of one post: files for Markdown and Obsidian. */
export function GroupTools({ url, title, marks }: Props) {
  const [news, setNews] = useState<News>();
  const input = useRef<HTMLInputElement>(null);
  const name = fileName(title, 'md');
  const save = (text: string): void => saveText(text, name, 'text/markdown');
  const saveMarks = async (): Promise<void> => {
    const { marksMarkdown } = await exchangeModule();
    save(marksMarkdown(marks));
  };
  const saveFor = async (former: File | undefined): Promise<void> => {
    const { marksMarkdown, withOurPart } = await exchangeModule();
    const text = withOurPart((await former?.text()) ?? '', marksMarkdown(marks));
    saveText(text, former?.name ?? name, 'text/markdown');
    if (former) setNews('highlights_saved');
  };
  const saveWhole = async (): Promise<void> => {
    const text = await writeWhole(url, marks);
    setNews(text === undefined ? 'highlights_whole_closed' : undefined);
    if (text !== undefined) save(text);
  };
  const choose = (chosen: HTMLInputElement): void => {
    const file = chosen.files?.[0];
    if (file) void saveFor(file);
    // So that the same file can be chosen again.
    chosen.value = '';
  };
  return (
    <div class="group-tools">
      <Menu
        label={message('highlights_more')}
        items={[
          {
            label: message('highlights_save_markdown'),
            icon: 'download',
            act: () => void saveMarks(),
          },
          {
            label: message('highlights_save_obsidian'),
            icon: 'download',
            act: () => void saveFor(undefined),
          },
          {
            label: message('highlights_update_obsidian'),
            icon: 'copy',
            act: () => input.current?.click(),
          },
          { label: message('highlights_save_whole'), icon: 'book', act: () => void saveWhole() },
        ]}
      />
      <input
        hidden
        ref={input}
        type="file"
        data-import="obsidian"
        accept=".md,text/markdown,text/plain"
        onChange={(event) => choose(event.currentTarget)}
      />
      <output>{news && message(news)}</output>
    </div>
  );
}
