import { spansOf } from './find.ts';

interface Props {
  text: string;
  /** What was looked for. */
  query: string;
}

/** A text with what was found in it marked; it says no more and no less than the text. */
export function MatchedText({ text, query }: Props) {
  const parts = [];
  let at = 0;
  for (const [start, end] of query === '' ? [] : spansOf(text, query)) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
