import { Link as RouterLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  href: string;
  className?: string;
  children: ReactNode;
}

export function Link({ href, ...rest }: Props) {
  return <RouterLink to={href as '/'} {...rest} />;
}
