import { spansOf } from './find.ts';

interface Props {
  text: string;
  /** The query. */
  query: string;
}

/** A text with the matches of a query marked. */
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
