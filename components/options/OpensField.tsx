import { message } from '../../utils/ui/index.ts';
import { type Opens, OPENS } from '../../utils/settings/index.ts';
import { ChoiceField } from './ChoiceField.tsx';

interface Props {
  value: Opens;
  onChange: (value: Opens) => void;
}

/** The setting for what a click on the icon opens. */
export function OpensField({ value, onChange }: Props) {
  return (
    <ChoiceField
      name="opens"
      label={message('field_opens')}
      hint={message('opens_hint')}
      choices={OPENS}
      textOf={(opens) => message(`opens_${opens}`)}
      {...{ value, onChange }}
    />
  );
}
