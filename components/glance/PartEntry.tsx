import { message } from '../../utils/ui/index.ts';
import { type Manager, MANAGERS, withSource } from '../../utils/page/holdings/index.ts';
import type { Heading } from '../../utils/page/types.ts';
import { saveSettings } from '../../utils/settings/index.ts';
import { isPrivate } from '../../utils/tab/index.ts';
import type { Choose } from '../outline/use-outline-input.ts';
import { withChoice } from '../reader/content-tabs.ts';
import { isWebAddress, sectionAddress } from '../shared/section-links.ts';
import type { Listed } from './list-parts.ts';
import { useGlance } from './use-holdings.ts';

interface Props {
  part: Listed;
  /** The heading of its section. */
  heading: Heading | undefined;
  /** Host of a link that is the first to it; empty otherwise. */
  host: string;
  choose: Choose;
}

/** Characters of a code block that are shown; its style shows a few lines of them. */
const MOST_SHOWN = 600;

/** One part of the article: what it is, the way to its section, and what it can be copied as. */
export function PartEntry({ part, heading, host, choose }: Props) {
  return (
    <li class="part" data-kind={part.kind} data-section={part.section}>
      {host !== '' && (
        <h3 class="part-host" dir="ltr">
          {host}
        </h3>
      )}
      <p class="part-head">
        <Title part={part} />
        {part.kind === 'code' && part.language !== '' && (
          <span class="part-language" dir="ltr">
            {part.language}
          </span>
        )}
        {part.kind === 'table' && (
          <span class="part-size" dir="ltr">{`${part.rows} × ${part.columns}`}</span>
        )}
        {heading && (
          <a
            class="part-section"
            href={`#${heading.id ?? ''}`}
            dir="auto"
            onClick={(event) => choose(heading, event)}
          >
            {heading.text}
          </a>
        )}
      </p>
      <Body part={part} heading={heading} />
    </li>
  );
}

function Title({ part }: Pick<Props, 'part'>) {
  const { openLink } = useGlance();
  const { title } = part;
  if (part.kind !== 'link' || !isWebAddress(part.address)) {
    return title === '' ? null : (
      <span class="part-title" dir="auto">
        {title}
      </span>
    );
  }
  const { address } = part;
  return (
    <a
      class="part-title"
      href={address}
      title={address}
      dir="auto"
      onClick={(event) => {
        event.preventDefault();
        openLink(address, true);
      }}
    >
      {title || address}
    </a>
  );
}

function Body({ part, heading }: Pick<Props, 'part' | 'heading'>) {
  const name = part.title || heading?.text || '';
  if (part.kind === 'code') return <Code part={part} {...{ name, heading }} />;
  const text = part.kind === 'table' ? part.text : part.address;
  return text === '' ? null : <Copies {...{ text, name }} />;
}

interface CodeProps {
  part: Extract<Listed, { kind: 'code' }>;
  name: string;
  heading: Heading | undefined;
}

/** The code, or its variants for each package manager, the one that was copied last on top. */
function Code({ part, name, heading }: CodeProps) {
  const { article, page, tabs } = useGlance();
  const { language, text, variants } = part;
  const source = (code: string, as: string): string | undefined =>
    withSource(code, as, {
      title: article.title,
      published: article.published,
      address: heading ? sectionAddress(page, heading) : page,
    });
  if (variants.length === 0) {
    return (
      <>
        <Shown text={text} />
        <Copies {...{ text, name }} sourced={source(text, language)} />
      </>
    );
  }
  const last = variants.find(({ manager }) => manager === lastManager(tabs));
  const sorted = [...new Set([...(last ? [last] : []), ...variants])];
  return (
    <ul class="part-variants">
      {sorted.map((variant) => (
        <li key={variant.manager} data-manager={variant.manager}>
          <span class="part-language" dir="ltr">
            {variant.manager}
          </span>
          <Shown text={variant.text} />
          <Copies
            text={variant.text}
            name={variant.text}
            sourced={source(variant.text, language || 'sh')}
            onCopied={() => remember(tabs, variant.manager)}
          />
        </li>
      ))}
    </ul>
  );
}

/** The package manager whose tab, or command, was chosen last. */
function lastManager(tabs: readonly string[]): string | undefined {
  const names: readonly string[] = MANAGERS;
  return tabs.map((label) => label.toLowerCase()).find((label) => names.includes(label));
}

/** As if the tab of that name had been chosen: articles open their tabs there from now on. */
function remember(tabs: readonly string[], manager: Manager): void {
  const chosen = withChoice(tabs, manager);
  if (chosen !== tabs && !isPrivate()) void saveSettings({ reader: { tabs: [...chosen] } });
}

function Shown({ text }: { text: string }) {
  return (
    <pre class="part-code" dir="ltr">
      {text.trimEnd().slice(0, MOST_SHOWN)}
    </pre>
  );
}

interface CopiesProps {
  text: string;
  /** What is copied, for those who do not see where the button stands. */
  name: string;
  /** The same with its source; `undefined` if there is no way to write that. */
  sourced?: string | undefined;
  onCopied?: () => void;
}

function Copies({ text, name, sourced, onCopied }: CopiesProps) {
  const { copy } = useGlance();
  const copyAs = (copied: string): void => {
    copy(copied);
    onCopied?.();
  };
  return (
    <p class="part-tools">
      <button
        type="button"
        class="text-button"
        aria-label={message('copy_part', name)}
        data-action="copy"
        onClick={() => copyAs(text)}
      >
        {message('copy_code')}
      </button>
      {sourced !== undefined && (
        <button
          type="button"
          class="text-button"
          title={message('copy_source_hint')}
          aria-label={message('copy_part_source', name)}
          data-action="copy-source"
          onClick={() => copyAs(sourced)}
        >
          {message('copy_source')}
        </button>
      )}
    </p>
  );
}
