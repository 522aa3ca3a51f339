import { message, type MessageKey, plural } from '../../utils/ui/index.ts';
import {
  DEFAULTS,
  READER_FONTS,
  READER_RANGES,
  READER_THEMES,
  type ReaderSettings,
} from '../../utils/settings/index.ts';
import type { SiteChoice } from '../shared/site-choice.ts';

interface Props {
  settings: ReaderSettings;
  change: (changes: Partial<ReaderSettings>) => void;
  /** Characters that fit into a line of this article; fewer if its characters are wide. */
  characters: number;
  /** Nothing where it is no article of a site, and in private windows. */
  site?: SiteChoice | undefined;
}

/** Settings for the look of the article; each change shows at once. */
export function LookPanel({ settings, change, characters, site }: Props) {
  return (
    <dialog
      class="look"
      id="reader-look"
      popover="auto"
      aria-label={message('look')}
      onToggle={({ currentTarget }) => {
        // Else the browser begins at the first choice, not at the chosen one.
        currentTarget.querySelector<HTMLElement>(':popover-open :checked')?.focus();
      }}
    >
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
      {settings.font === 'own' && <OwnFont {...{ settings, change }} />}
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
        <Figure name="letterSpacing" step={0.01} textOf={percent} {...{ settings, change }} />
        <Figure name="wordSpacing" step={0.05} textOf={percent} {...{ settings, change }} />
        <Figure name="codeSize" step={0.05} textOf={percent} {...{ settings, change }} />
        <Figure
          name="focusLines"
          step={1}
          textOf={(value) => (value === 0 ? message('look_off') : String(value))}
          {...{ settings, change }}
        />
      </div>
      <div class="look-switches">
        <Switch name="bionic" isOn={settings.bionic} turn={(bionic) => change({ bionic })} />
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
      {site && <AlwaysHere site={site} />}
      <button type="button" class="button" onClick={() => change(LOOK_DEFAULTS)}>
        {message('look_reset')}
      </button>
    </dialog>
  );
}

/** Defaults of the settings in this panel: all but those for reading aloud, keys and tabs. */
const {
  speed: _speed,
  voices: _voices,
  keys: _keys,
  tabs: _tabs,
  ...LOOK_DEFAULTS
} = DEFAULTS.reader;

function percent(value: number): string {
  return `${Math.round(value * 100)} %`;
}

/** The name of a font that the system has; others are shown in the usual one. */
function OwnFont({ settings, change }: Pick<Props, 'settings' | 'change'>) {
  return (
    <label class="look-own-font">
      <span>{message('look_ownFont')}</span>
      <input
        type="text"
        name="ownFont"
        dir="auto"
        value={settings.ownFont}
        maxLength={80}
        pattern={'[^"\\\\]*'}
        spellcheck={false}
        autocomplete="off"
        onInput={({ currentTarget: { validity, value } }) => {
          if (validity.valid) change({ ownFont: value.trim() });
        }}
      />
    </label>
  );
}

/** Whether posts of the article's site open in the reader by themselves. */
function AlwaysHere({ site }: { site: SiteChoice }) {
  return (
    <label class="look-switch look-site">
      <input
        type="checkbox"
        name="always"
        checked={site.isAlways}
        onChange={(event) => site.turn(event.currentTarget.checked)}
      />
      <span>{message('look_always', site.name)}</span>
    </label>
  );
}

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

interface FigureProps extends Pick<Props, 'settings' | 'change'> {
  name: Exclude<keyof typeof READER_RANGES, 'speed'>;
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
  name: 'bionic' | 'justify' | 'codeWrap' | 'images';
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
