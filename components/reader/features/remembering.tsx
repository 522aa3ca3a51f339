import { useEffect } from 'preact/hooks';
import { message } from '../../../utils/ui/index.ts';
import type { MarksAnswer } from '../../../utils/memory/index.ts';
import { Notice } from '../../shared/Notice.tsx';
import type { ReaderContext } from '../hooks/use-reader-context.ts';
import { ContinuedBar } from '../ContinuedBar.tsx';
import { MemoryTools } from '../MemoryTools.tsx';
import type { Feature } from './feature-contract.ts';

/** Says where reading goes on and what is remembered, and lets the user change that. */
export function useRemembering(reader: ReaderContext): Feature {
  const { memory, clipboard } = reader;
  const { continued, isFirst, fault, isOn } = memory;
  // In a line of its own above the article, and once wherever one reads.
  useEffect(() => {
    if (fault) clipboard.tell(`memory_${fault}`);
  }, [fault]);
  const forget = async (answer: MarksAnswer): Promise<void> => {
    if (await memory.forget(answer)) clipboard.tell('post_forgotten');
  };
  return {
    notices: fault && <Notice text={message(`memory_${fault}`)} />,
    end: isOn && !fault && reader.content.body && (
      <MemoryTools
        memory={memory}
        marks={reader.marks.marks?.all.length ?? 0}
        forget={(answer) => void forget(answer)}
      />
    ),
    belowBar: (
      <ContinuedBar
        {...{ continued, isFirst }}
        begin={memory.begin}
        dismiss={memory.dismiss}
        refuse={reader.rememberNothing}
      />
    ),
  };
}
