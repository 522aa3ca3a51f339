import type { ReactNode } from 'react';

/** <html> is further down, where the language of the page is known. */
export default ({ children }: { children: ReactNode }) => children;
