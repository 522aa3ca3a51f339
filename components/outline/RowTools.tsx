import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { message } from '../../utils/ui/index.ts';
import { INTRODUCTION } from '../../utils/page/outline/index.ts';
import type { Heading } from '../../utils/page/types.ts';
import { isUntouched } from '../hooks/use-first-focus.ts';
import { Icon } from '../shared/Icon.tsx';

interface Props {
  nav: RefObject<HTMLElement | null>;
  headings: Heading[];
  copy: (heading: Heading, asMarkdown: boolean) => void;
  copySection: (heading: Heading) => void;
}

/** The row under the pointer or with the focus. */
interface Target {
  index: number;
  top: number;
  height: number;
}

/**
 * The buttons that copy a section or its link. There is one of each, which moves to the row under
 * the pointer or with the focus: a tree may contain only its entries, and thousands of buttons
 * would be slow.
 */
export function RowTools({ nav, headings, copy, copySection }: Props) {
  const [target, setTarget] = useState<Target>();
  useEffect(() => {
    const list = nav.current;
    if (!list) return undefined;
    const enter = ({ target, type }: Event): void => {
      // When a view has just opened, nobody has asked for them.
      if (type === 'focusin' && isUntouched()) return;
      const row = (target as Element).closest<HTMLElement>('.outline-row');
      const entry = row?.querySelector<HTMLElement>('[role="treeitem"]');
      const index = Number(entry?.dataset['index'] ?? INTRODUCTION);
      if (row) setTarget({ index, top: row.offsetTop, height: row.offsetHeight });
    };
    const leave = (): void => {
      if (!list.matches(':hover, :focus-within')) setTarget(undefined);
    };
    const done = new AbortController();
    const { signal } = done;
    for (const type of ['pointerover', 'focusin']) list.addEventListener(type, enter, { signal });
    list.addEventListener('pointerleave', leave, { signal });
    list.addEventListener('focusout', () => setTimeout(leave), { signal });
    return () => done.abort();
  }, [nav]);

  const heading = headings.find(({ index }) => index === target?.index);
  if (!target || !heading) return null;
  return (
    <div class="row-tools" style={{ top: `${target.top + target.height / 2}px` }}>
      <button
        type="button"
        class="row-tool copy-link"
        title={message('copy_link_hint')}
        aria-label={message('copy_link', heading.text)}
        aria-keyshortcuts="Control+C"
        onClick={(event) => copy(heading, event.altKey || event.shiftKey)}
      >
        <Icon name="link" />
      </button>
      <button
        type="button"
        class="row-tool copy-section"
        title={message('copy_section_hint')}
        aria-label={message('copy_section', heading.text)}
        aria-keyshortcuts="Control+M"
        onClick={() => copySection(heading)}
      >
        <Icon name="copy" />
      </button>
    </div>
  );
}
