/** Something that only styles say about an element; its copy gets it as an attribute. */
export interface StyleNote {
  element: Element;
  name: string;
  value: string;
}
