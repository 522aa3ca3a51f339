import { useId, useRef, useState } from 'preact/hooks';
import { message } from '../../utils/ui/index.ts';
import { type OpenPage, openPages, readTab, reportText } from '../../utils/tab/index.ts';
import { useCopy } from '../hooks/use-copy.ts';

/** A problem report for the user to edit and copy; nothing is sent. */
export function Report({ version }: { version: string }) {
  const [pages, setPages] = useState<OpenPage[]>();
  return (
    <div class="field stacked report">
      <p class="field-hint">{message('report_hint')}</p>
      {pages ? (
        <ReportForm {...{ version, pages }} />
      ) : (
        <div class="buttons">
          <button
            type="button"
            class="button"
            data-action="report"
            onClick={() => void openPages().then(setPages)}
          >
            {message('report_open')}
          </button>
        </div>
      )}
    </div>
  );
}

function ReportForm({ version, pages }: { version: string; pages: OpenPage[] }) {
  const pageId = useId();
  const textId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const { news, copy } = useCopy();
  const question = message('report_wrong');
  const write = async (tabId: number | undefined): Promise<void> => {
    const reading = tabId === undefined ? undefined : await readTab(tabId);
    if (area.current) area.current.value = reportText({ question, version, reading });
  };
  return (
    <>
      <label class="field-label" for={pageId}>
        {message('report_page')}
      </label>
      <select
        id={pageId}
        name="report-page"
        autofocus
        onChange={({ currentTarget: { value } }) =>
          void write(value === '' ? undefined : Number(value))
        }
      >
        <option value="">{message('report_no_page')}</option>
        {pages.map(({ tabId, title }) => (
          <option key={tabId} value={tabId}>
            {title}
          </option>
        ))}
      </select>
      <label class="field-label" for={textId}>
        {message('report_text')}
      </label>
      <textarea
        id={textId}
        ref={area}
        name="report"
        rows={12}
        dir="auto"
        spellcheck={false}
        defaultValue={reportText({ question, version })}
      />
      <div class="buttons">
        <button
          type="button"
          class="button"
          data-action="copy-report"
          onClick={() => area.current && copy(area.current.value)}
        >
          {message('copy_code')}
        </button>
        <output>{news && message(news.key)}</output>
      </div>
    </>
  );
}
