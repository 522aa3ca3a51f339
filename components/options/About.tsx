import { message } from '../../utils/ui/index.ts';
import { Report } from './Report.tsx';

/** Which version this is, what becomes of the user's data, and how to say what is wrong. */
export function About({ version }: { version: string }) {
  return (
    <>
      <div class="field about">
        <p data-field="version">{message('version', version)}</p>
        <a href="/PRIVACY.txt">{message('privacy')}</a>
        <a href="/LICENCES.txt">{message('licences')}</a>
      </div>
      <Report version={version} />
    </>
  );
}
