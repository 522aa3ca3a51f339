import { useState } from 'preact/hooks';
import { ZoomDialog } from '../ZoomDialog.tsx';
import type { Feature } from './feature-contract.ts';

/** Shows an image at the size of the window. */
export function useEnlarging(): Feature {
  const [image, setImage] = useState<HTMLImageElement>();
  return {
    overlay: image && <ZoomDialog {...{ image }} close={() => setImage(undefined)} />,
    article: { enlarge: setImage },
  };
}
