import { message, type MessageKey } from '../../utils/ui/index.ts';

/** Tells in plain words why the page was taken for what it is. */
export function Evidence({ codes }: { codes: string[] }) {
  const found = codes.length > 0;
  const sentences = found
    ? codes.map((code) => message(`evidence_${code}` as MessageKey))
    : [message('evidence_none')];
  return (
    <div class="evidence">
      <p>{message(found ? 'evidence_title' : 'evidence_title_none')}</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
