import { message, plural, uiLanguage } from '../../utils/ui/index.ts';
import { useGaps } from './hooks/use-gaps.ts';

interface Props {
  body: HTMLElement | undefined;
  readAgain: () => void;
}

/** Says what of the article is missing here, and offers to read its page again. */
export function GapsNotice({ body, readAgain }: Props) {
  const gaps = useGaps(body);
  const kinds = (['picture', 'panel', 'diagram'] as const).filter((kind) => gaps[kind] > 0);
  if (kinds.length === 0) return null;
  const parts = kinds.map((kind) => plural(`gap_${kind}`, gaps[kind]));
  return (
    <p class="notice gaps-notice" data-gaps={kinds.join(' ')}>
      <span dir="auto">
        {message('gaps', new Intl.ListFormat(uiLanguage(), { type: 'unit' }).format(parts))}
      </span>
      <button type="button" class="button" onClick={readAgain}>
        {message('read_page_again')}
      </button>
    </p>
  );
}
