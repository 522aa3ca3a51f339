import { message } from '../../utils/ui/index.ts';
import { Report } from './Report.tsx';

/** The extension's version, what happens to the user's data, and how to report a problem. */
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
