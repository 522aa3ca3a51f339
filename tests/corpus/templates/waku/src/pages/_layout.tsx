import '../../app/global.css';
import type { ReactNode } from 'react';
import { RootProvider } from '../../site/ui';

export default ({ children }: { children: ReactNode }) => <RootProvider>{children}</RootProvider>;

export const getConfig = () => ({ render: 'static' }) as const;
