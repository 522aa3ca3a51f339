import { message, type MessageKey, plural } from '../../utils/ui/index.ts';
import {
  DEFAULTS,
  READER_FONTS,
  READER_RANGES,
  READER_THEMES,
  type ReaderSettings,
} from '../../utils/settings/index.ts';

interface Props {
  settings: ReaderSettings;
  change: (changes: Partial<ReaderSettings>) => void;
  /** Characters that fit into a line of this article; fewer if its characters are wide. */
  characters: number;
}

/** Settings for the look of the article; each change shows at once. */
export function LookPanel({ settings, change, characters }: Props) {
  return (
    <dialog class="look" id="reader-look" popover="auto" aria-label={message('look')}>
      <Choice
        name="theme"
        choices={READER_THEMES}
        chosen={settings.theme}
        choose={(theme) => change({ theme })}
      />
      <Choice
        name="font"
        choices={READER_FONTS}
        chosen={settings.font}
        choose={(font) => change({ font })}
      />
      <div class="look-figures">
        <Figure
          name="textSize"
          step={1}
          textOf={(value) => `${value} px`}
          {...{ settings, change }}
        />
        <Figure
          name="lineWidth"
          step={1}
          textOf={() => plural('character', characters)}
          {...{ settings, change }}
        />
        <Figure name="lineHeight" step={0.05} textOf={String} {...{ settings, change }} />
        <Figure
          name="codeSize"
          step={0.05}
          textOf={(value) => `${Math.round(value * 100)} %`}
          {...{ settings, change }}
        />
      </div>
      <div class="look-switches">
        <Switch name="justify" isOn={settings.justify} turn={(justify) => change({ justify })} />
        <Switch
          name="codeWrap"
          isOn={settings.codeWrap}
          turn={(codeWrap) => change({ codeWrap })}
        />
        <Switch
          name="images"
          isOn={settings.images === 'ask'}
          turn={(isOn) => change({ images: isOn ? 'ask' : 'show' })}
        />
      </div>
      <button type="button" class="button" onClick={() => change(LOOK_DEFAULTS)}>
        {message('look_reset')}
      </button>
    </dialog>
  );
}

const { theme, font, textSize, lineWidth, lineHeight, justify, codeSize, codeWrap, images } =
  DEFAULTS.reader;
/** Defaults of the settings in this panel, which leave those for reading aloud alone. */
const LOOK_DEFAULTS: Partial<ReaderSettings> = {
  theme, font, textSize, lineWidth, lineHeight, justify, codeSize, codeWrap, images,
}; // prettier-ignore

interface ChoiceProps<T extends string> {
  name: 'theme' | 'font';
  choices: readonly T[];
  chosen: T;
  choose: (choice: T) => void;
}

function Choice<T extends string>({ name, choices, chosen, choose }: ChoiceProps<T>) {
  return (
    <fieldset class={`look-choice look-${name}`}>
      <legend>{message(`look_${name}`)}</legend>
      {choices.map((choice) => (
        <label key={choice} data-choice={choice}>
          <input
            type="radio"
            name={`reader-${name}`}
            value={choice}
            checked={choice === chosen}
            onChange={() => choose(choice)}
          />
          <span>{message(`look_${name}_${choice}` as MessageKey)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface FigureProps extends Omit<Props, 'characters'> {
  name: keyof typeof READER_RANGES &
    keyof ReaderSettings &
    ('textSize' | 'lineWidth' | 'lineHeight' | 'codeSize');
  step: number;
  /** Formats the value with its unit. */
  textOf: (value: number) => string;
}

function Figure({ name, step, textOf, settings, change }: FigureProps) {
  const [min, max] = READER_RANGES[name];
  const value = settings[name];
  return (
    <label class="look-figure">
      <span>{message(`look_${name}`)}</span>
      <input
        type="range"
        name={name}
        {...{ min, max, step, value }}
        aria-valuetext={textOf(value)}
        onInput={(event) => change({ [name]: Number(event.currentTarget.value) })}
      />
      <output>{textOf(value)}</output>
    </label>
  );
}

interface SwitchProps {
  name: 'justify' | 'codeWrap' | 'images';
  isOn: boolean;
  turn: (isOn: boolean) => void;
}

function Switch({ name, isOn, turn }: SwitchProps) {
  return (
    <label class="look-switch">
      <input
        type="checkbox"
        name={name}
        checked={isOn}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
      <span>{message(`look_${name}`)}</span>
    </label>
  );
}
