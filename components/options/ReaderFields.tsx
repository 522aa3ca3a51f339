import { useId } from 'preact/hooks';
import { message, uiLanguage } from '../../utils/ui/index.ts';
import { type Changes, KEY_CHOICES, type Settings } from '../../utils/settings/index.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { Field } from './Field.tsx';

interface Props {
  settings: Settings;
  save: (changes: Changes) => void;
}

/** Settings of the reader that are not for its looks: keys, sites, and tabs chosen in articles. */
export function ReaderFields({ settings, save }: Props) {
  const { readerSites, reader } = settings;
  return (
    <>
      <ChoiceField
        name="keys"
        label={message('field_keys')}
        hint={message('keys_hint')}
        choices={KEY_CHOICES}
        textOf={(keys) => message(`keys_${keys}`)}
        value={reader.keys}
        onChange={(keys) => save({ reader: { keys } })}
      />
      <SitesField
        sites={readerSites}
        remove={(site) => save({ readerSites: readerSites.filter((other) => other !== site) })}
      />
      {reader.tabs.length > 0 && (
        <TabsField tabs={reader.tabs} forget={() => save({ reader: { tabs: [] } })} />
      )}
    </>
  );
}

/** The sites whose posts are always opened in the reader, each with a button that removes it. */
function SitesField({
  sites,
  remove,
}: {
  sites: readonly string[];
  remove: (site: string) => void;
}) {
  const hintId = useId();
  return (
    <Field hintId={hintId} label={message('field_readerSites')} hint={message('readerSites_hint')}>
      <ul class="sites" data-field="reader-sites">
        {sites.map((site) => (
          <li key={site}>
            <bdi>{new URL(site).host}</bdi>
            <button
              type="button"
              class="button"
              aria-label={message('remove_site', new URL(site).host)}
              onClick={() => remove(site)}
            >
              {message('remove')}
            </button>
          </li>
        ))}
      </ul>
    </Field>
  );
}

/** The tabs that articles open at, with a button that forgets them. */
function TabsField({ tabs, forget }: { tabs: readonly string[]; forget: () => void }) {
  const hintId = useId();
  const names = new Intl.ListFormat(uiLanguage(), { type: 'unit' }).format(tabs);
  return (
    <Field hintId={hintId} label={message('field_tabs')} hint={message('tabs_hint', names)}>
      <button type="button" class="button" data-action="forget-tabs" onClick={forget}>
        {message('forget')}
      </button>
    </Field>
  );
}
