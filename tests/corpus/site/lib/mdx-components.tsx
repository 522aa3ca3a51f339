import * as ui from '../ui';

export const mdxComponents = {
  ...ui.defaultMdxComponents,
  Accordion: ui.Accordion,
  Accordions: ui.Accordions,
  Callout: ui.Callout,
  Card: ui.Card,
  Cards: ui.Cards,
  File: ui.File,
  Files: ui.Files,
  Folder: ui.Folder,
  Step: ui.Step,
  Steps: ui.Steps,
  Tab: ui.Tab,
  Tabs: ui.Tabs,
  TypeTable: ui.TypeTable,
};
