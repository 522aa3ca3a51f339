import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { message } from '../../../utils/ui/index.ts';
import type { ReaderContext } from '../hooks/use-reader-context.ts';
import { HereTool } from './HereTool.tsx';
import { listenForMarks } from './mark-events.ts';
import { NO_MARKS } from './mark-desk.ts';
import { MarkEditor } from './MarkEditor.tsx';
import type { MarkingActions, MarkNews } from './marking-actions.ts';
import { MarksList } from './MarksList.tsx';
import { MarkTool } from './MarkTool.tsx';
import { addSheet } from './marks-sheet.ts';
import { Question } from './Question.tsx';
import { useDeeds } from './use-deeds.ts';

interface Props {
  reader: ReaderContext;
  /** Set to what can be done. */
  actions: RefObject<MarkingActions | undefined>;
  tell: (news: MarkNews | undefined) => void;
}

/** Everything by which marks are made, listed and changed. */
export function Marking({ reader, actions, tell }: Props) {
  const { article, content, settings } = reader;
  const { desk, marks = NO_MARKS } = reader.marks;
  const { body } = content;
  const [isListOpen, setListOpen] = useState(false);
  const deeds = useDeeds(reader, tell);
  const { edited, picker } = deeds;
  useEffect(() => addSheet(), []);
  const own: MarkingActions = {
    ...deeds,
    list: () => setListOpen(true),
  };
  actions.current = own;
  const latest = useRef(own);
  latest.current = own;
  useEffect(() => {
    if (!body || !desk) return undefined;
    return listenForMarks(body, desk, {
      edit: (id) => latest.current.edit(id),
      remove: (id) => deeds.remove(id),
      undo: () => latest.current.undo(),
      redo: () => latest.current.redo(),
    });
  }, [body, desk]);
  const known = useMemo(
    () => [...new Set(marks.all.flatMap(({ mark }) => mark.labels))].toSorted(),
    [marks],
  );
  /** Does something once the list has gone, and given the focus back. */
  const afterList = (act: () => void): void => {
    setListOpen(false);
    setTimeout(act);
  };
  const editedMark = edited === undefined ? undefined : desk?.markOf(edited);
  return (
    <>
      <MarkTool
        {...{ body, picker }}
        keys={settings.keys}
        canMark={desk !== undefined}
        mark={deeds.mark}
        quote={deeds.quote}
      />
      {desk && (
        <HereTool {...{ body }} markSection={deeds.markSection} markImage={deeds.markImage} />
      )}
      {isListOpen && (
        <MarksList
          {...{ marks }}
          headings={article.headings}
          go={(id) => afterList(() => reader.go(desk?.elementOf(id)))}
          edit={deeds.edit}
          remove={deeds.remove}
          putElsewhere={(id) => afterList(() => deeds.putElsewhere(id))}
          choose={() => afterList(deeds.choose)}
          undo={deeds.undo}
          redo={deeds.redo}
          close={() => setListOpen(false)}
        />
      )}
      {editedMark && (
        <MarkEditor
          key={editedMark.id}
          mark={editedMark}
          {...{ known }}
          others={deeds.othersAt(editedMark.id)}
          save={(patch) => deeds.save(editedMark.id, patch)}
          remove={() => {
            deeds.close();
            deeds.remove(editedMark.id);
          }}
          edit={({ id }) => deeds.edit(id)}
          close={deeds.close}
        />
      )}
      {deeds.question && (
        <Question
          text={message(`mark_${deeds.question.why}_question`)}
          answers={[[message('mark_private_yes'), deeds.question.agree]]}
          close={deeds.refuse}
        />
      )}
    </>
  );
}
