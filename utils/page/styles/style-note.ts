/** What only the styles of a page say of an element: its copy gets it as an attribute. */
export interface StyleNote {
  element: Element;
  name: string;
  value: string;
}
