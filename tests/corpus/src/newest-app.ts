/** An app that has been rendered with npm's newest releases: one entry of apps.json. */
export interface NewestApp {
  name: string;
  /** Its pages say nowhere what their closed panels hold. */
  keepsPanels: boolean;
  /** Packages and their versions, as far as they are known. */
  framework: string;
  fumadocs?: string;
  react?: string;
  /** How many pages it was to have. */
  pages: number;
  failure?: string;
}
