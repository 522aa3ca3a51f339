import { useReadAloud } from '../hooks/use-read-aloud.ts';
import { ListenBar } from '../ListenBar.tsx';
import { ListenButton } from '../ListenButton.tsx';
import type { Feature } from './feature-contract.ts';
import type { ReaderContext } from '../hooks/use-reader-context.ts';

/** Reads the article aloud. */
export function useReadingAloud({ content, article, settings, change }: ReaderContext): Feature {
  const { lang } = article;
  const readAloud = useReadAloud(content.body, lang, settings);
  return {
    bar: <ListenButton {...{ readAloud }} keys={settings.keys} />,
    belowBar: <ListenBar {...{ readAloud, settings, change, lang }} />,
    keys: { listen: readAloud.toggle },
  };
}
