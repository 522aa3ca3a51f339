import { REMEMBERS, type Remembers } from '../../utils/settings/index.ts';
import { message } from '../../utils/ui/index.ts';
import { Backup } from './Backup.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { KnownSites } from './KnownSites.tsx';
import { MarksField } from './MarksField.tsx';

interface Props {
  value: Remembers;
  onChange: (value: Remembers) => void;
}

/** Settings for what is remembered, and ways to look at it, delete it or keep it in a file. */
export function RememberFields({ value, onChange }: Props) {
  return (
    <>
      <ChoiceField
        name="remember"
        label={message('field_remember')}
        hint={message('remember_hint')}
        choices={REMEMBERS}
        textOf={(choice) => message(`remember_${choice}`)}
        value={value}
        onChange={onChange}
      />
      <MarksField />
      <KnownSites />
      <Backup />
    </>
  );
}
