import {
  DEFAULTS,
  READER_RANGES,
  READER_THEMES,
  type ReaderSettings,
} from '../../../utils/settings/index.ts';
import { useLineWidth } from '../hooks/use-line-width.ts';
import { useLook } from '../hooks/use-look.ts';
import type { ReaderContext } from '../hooks/use-reader-context.ts';
import { LookPanel } from '../LookPanel.tsx';
import type { Feature } from './feature-contract.ts';

/** Settings for theme, font, sizes and widths. */
export function useAppearance({ read, settings, change, site }: ReaderContext): Feature {
  const { theme, textSize } = settings;
  const [least, most] = READER_RANGES.textSize;
  useLook(settings);
  const characters = useLineWidth(read.content ?? '', settings);
  return {
    overlay: <LookPanel {...{ settings, change, characters, site }} />,
    keys: {
      look: () => void document.getElementById('reader-look')?.togglePopover(),
      theme: () => change({ theme: themeAfter(theme) }),
      larger: () => change({ textSize: Math.min(textSize + 1, most) }),
      smaller: () => change({ textSize: Math.max(textSize - 1, least) }),
      usual: () => change({ textSize: DEFAULTS.reader.textSize }),
    },
  };
}

function themeAfter(theme: ReaderSettings['theme']): ReaderSettings['theme'] {
  return READER_THEMES[(READER_THEMES.indexOf(theme) + 1) % READER_THEMES.length] ?? 'auto';
}
