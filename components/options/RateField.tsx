import { useEffect, useId, useState } from 'preact/hooks';
import { message } from '../../utils/ui/index.ts';
import { type OwnRate, ownRateIn, readingRate } from '../../utils/page/outline/index.ts';
import { RATES } from '../../utils/settings/index.ts';
import { Field } from './Field.tsx';
import { SpeedTest } from './SpeedTest.tsx';

interface Props {
  value: OwnRate | null;
  onChange: (value: OwnRate | null) => void;
}

/** The setting for the user's own reading speed, in the language of the page. */
export function RateField({ value, onChange }: Props) {
  const controlId = useId();
  const hintId = useId();
  const faultId = useId();
  /** What was typed, if it is not a valid speed: it stays, to be corrected. */
  const [faulty, setFaulty] = useState<string>();
  const isFaulty = faulty !== undefined;
  const [isMeasuring, setMeasuring] = useState(false);
  const lang = message('language_code');
  const usual = readingRate(lang);
  const own = value ? Math.round(ownRateIn(lang, value)) : '';
  const [least, most] = RATES;
  useEffect(() => setFaulty(undefined), [own]);

  const enter = (input: HTMLInputElement): void => {
    const words = input.valueAsNumber;
    // An invalid number has an empty value as well, and must not count as empty.
    const isEmpty = input.value === '' && !input.validity.badInput;
    const isSound = isEmpty || (Number.isInteger(words) && words >= least && words <= most);
    setFaulty(isSound ? undefined : input.value);
    if (isSound) onChange(isEmpty ? null : { words, lang });
  };
  const use = (words: number): void => {
    setFaulty(undefined);
    onChange({ words, lang });
  };
  return (
    <Field
      {...{ controlId, hintId }}
      label={message('field_rate')}
      hint={message('rate_hint', String(usual))}
    >
      <div class="rate">
        <input
          type="number"
          id={controlId}
          name="rate"
          inputMode="numeric"
          min={least}
          max={most}
          step={1}
          placeholder={String(usual)}
          value={faulty ?? own}
          aria-invalid={isFaulty}
          aria-describedby={isFaulty ? `${faultId} ${hintId}` : hintId}
          onChange={(event) => enter(event.currentTarget)}
        />
        <button type="button" class="button" onClick={() => setMeasuring(true)}>
          {message('measure_open')}
        </button>
      </div>
      {isFaulty && (
        <p class="fault" id={faultId} role="alert">
          {message('rate_fault', RATES.map(String))}
        </p>
      )}
      {isMeasuring && <SpeedTest lang={lang} use={use} close={() => setMeasuring(false)} />}
    </Field>
  );
}
