import type { ComponentType } from 'react';

/** A docs-type layout with its page, whatever its package calls them. */
export interface Shell {
  Layout: ComponentType<any>;
  Page: ComponentType<any>;
  Title: ComponentType<any>;
  Description: ComponentType<any>;
  Body: ComponentType<any>;
}
