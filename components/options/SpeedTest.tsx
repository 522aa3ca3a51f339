import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { message } from '../../utils/ui/index.ts';
import { countWords, readingRate } from '../../utils/page/outline/index.ts';
import { RATES } from '../../utils/settings/index.ts';

interface Props {
  /** Language of the text, a BCP 47 tag. */
  lang: string;
  use: (words: number) => void;
  close: () => void;
}

/** One screen of text, in paragraphs. */
const TEXT = ['measure_text_1', 'measure_text_2', 'measure_text_3'] as const;

type Phase =
  | { name: 'intro' }
  /** `start`: `performance.now()` at which reading began. */
  | { name: 'reading'; start: number }
  /** `rate`: words per minute. */
  | { name: 'result'; rate: number };

/** A dialog that measures how fast the user reads one screen of text. */
export function SpeedTest({ lang, use, close }: Props) {
  const [phase, setPhase] = useState<Phase>({ name: 'intro' });
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  // Closed rather than removed, so that the focus returns to where it was.
  const leave = (): void => dialog.current?.close();
  useEffect(() => {
    // Each phase starts with the focus on its main button.
    dialog.current?.querySelector<HTMLElement>('[data-next]')?.focus({ preventScroll: true });
  }, [phase]);

  const useRate = (rate: number): void => {
    use(rate);
    leave();
  };
  const text = TEXT.map((paragraph) => message(paragraph));
  const start = (): void => setPhase({ name: 'reading', start: performance.now() });
  const end = (from: number): void => {
    const minutes = (performance.now() - from) / 60_000;
    setPhase({ name: 'result', rate: Math.round(countWords(text.join(' ')) / minutes) });
  };
  return (
    <dialog class="measure" ref={dialog} aria-labelledby={titleId} onClose={close}>
      <h2 id={titleId}>{message('measure_title')}</h2>
      {phase.name === 'intro' && (
        <>
          <p>{message('measure_intro')}</p>
          <Buttons close={leave}>
            <NextButton text={message('measure_start')} onClick={start} />
          </Buttons>
        </>
      )}
      {phase.name === 'reading' && (
        <>
          <div class="measure-text" lang={lang}>
            {text.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
          <Buttons close={leave}>
            <NextButton text={message('measure_done')} onClick={() => end(phase.start)} />
          </Buttons>
        </>
      )}
      {phase.name === 'result' && (
        <Result rate={phase.rate} {...{ lang, start, use: useRate }} close={leave} />
      )}
    </dialog>
  );
}

interface ResultProps extends Props {
  rate: number;
  start: () => void;
}

function Result({ rate, lang, start, use, close }: ResultProps) {
  const [least, most] = RATES;
  const again = message('measure_again');
  if (rate < least || rate > most) {
    const isFast = rate > most;
    return (
      <>
        <p role="alert">
          {isFast ? message('measure_fast', String(most)) : message('measure_slow', String(least))}
        </p>
        <Buttons close={close}>
          <NextButton text={again} onClick={start} />
        </Buttons>
      </>
    );
  }
  return (
    <>
      <output>
        <strong>{message('measure_result', String(rate))}</strong>{' '}
        {message('measure_usual', String(readingRate(lang)))}
      </output>
      <Buttons close={close}>
        <button type="button" class="button" onClick={start}>
          {again}
        </button>
        <NextButton text={message('measure_use', String(rate))} onClick={() => use(rate)} />
      </Buttons>
    </>
  );
}

function Buttons({ close, children }: { close: () => void; children: ComponentChildren }) {
  return (
    <div class="measure-buttons">
      <button type="button" class="button quiet" onClick={close}>
        {message('measure_cancel')}
      </button>
      {children}
    </div>
  );
}

function NextButton({ text, onClick }: { text: string; onClick: () => void }) {
  return (
    <button type="button" class="button main" data-next onClick={onClick}>
      {text}
    </button>
  );
}
