import { defineSite } from '../lib/types.ts';

export default defineSite({
  framework: 'fundamental-react {fundamental-react}, fundamental-styles {fundamental-styles}',
  origin: 'https://stores.example',
  render(workspace) {
    workspace.run('node render.cjs');
    return 'site';
  },
  pages: [
    { slug: 'sap-fundamental-table', path: '/orders', stage: 'server', layout: 'SAP Fundamental: shell bar, side navigation, table; classes fd-*, as a prefix' },
    { slug: 'sap-fundamental-panels', path: '/overview', stage: 'server', layout: 'SAP Fundamental: panels, tile, form; classes fd-*, as a prefix' },
  ],
});
