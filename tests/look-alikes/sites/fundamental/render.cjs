// Renders with SAP's own React components; every class of theirs starts with fd-.
const { copyFileSync, mkdirSync, writeFileSync } = require('node:fs');
const { createElement: h, Fragment } = require('react');
const { renderToStaticMarkup } = require('react-dom/server');
const { Breadcrumb, Button, Counter, FormInput, FormItem, FormLabel, InfoLabel, LayoutPanel, Link, MessageStrip, Pagination, Shellbar, SideNav, Table, Tile, Title } = require('fundamental-react');

const page = (title, body) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="/fundamental-styles.css"></head>
<body class="fd-body">${renderToStaticMarkup(h(Fragment, null, body))}</body></html>
`;

const shellbar = h(Shellbar, { productTitle: 'Stores', subtitle: 'Inventory', notifications: { notificationCount: 3, label: 'Notifications' } });

const orders = page('Orders – Stores', [
  shellbar,
  h(SideNav, { key: 'nav', selectedId: 'orders', skipLink: { href: '#main', label: 'Skip navigation' } },
    h(SideNav.List, { header: 'Purchasing' },
      h(SideNav.ListItem, { id: 'orders', name: 'Orders', url: '/orders', glyph: 'cart' }),
      h(SideNav.ListItem, { id: 'vendors', name: 'Vendors', url: '/vendors', glyph: 'customer' }))),
  h('main', { id: 'main', key: 'main', className: 'fd-page' },
    h(Breadcrumb, null, h(Breadcrumb.Item, { name: 'Home', url: '/' }), h(Breadcrumb.Item, { name: 'Orders', url: '/orders' })),
    h(Title, { level: 1 }, 'Orders'),
    h(MessageStrip, { type: 'warning' }, 'Two deliveries are late.'),
    h(Table, {
      headers: ['Number', 'Vendor', 'State'],
      tableData: [
        { rowData: ['4711', h(Link, { href: '/vendors/7' }, 'Nordhang'), h(InfoLabel, { color: 6 }, 'Delivered')] },
        { rowData: ['4712', h(Link, { href: '/vendors/9' }, 'Iversen'), h(InfoLabel, { color: 1 }, 'Late')] },
      ],
    }),
    h(Pagination, { itemsTotal: 42, onClick() {} })),
]);

const card = page('Overview – Stores', [
  shellbar,
  h('main', { key: 'main', className: 'fd-page' },
    h(Title, { level: 1 }, 'Overview'),
    ['What is missing', 'What has arrived'].map((title, index) =>
      h(LayoutPanel, { key: title },
        h(LayoutPanel.Header, null, h(LayoutPanel.Head, { title, description: 'Since this morning' }), h(LayoutPanel.Actions, null, h(Button, { option: 'transparent' }, 'Show all'), h(Counter, null, index + 3))),
        h(LayoutPanel.Body, null, h('p', { className: 'fd-text' }, 'The list is sorted by the day on which somebody will ask.'))))
    ,
    h(Tile, null, h(Tile.Header, null, 'Shelf 12'), h(Tile.Content, null, 'Needs a second pair of hands.')),
    h('form', null, h(FormItem, null, h(FormLabel, { htmlFor: 'note' }, 'Note for the night shift'), h(FormInput, { id: 'note' })))),
]);

mkdirSync('site', { recursive: true });
writeFileSync('site/orders.html', orders);
writeFileSync('site/overview.html', card);
copyFileSync('node_modules/fundamental-styles/dist/fundamental-styles.css', 'site/fundamental-styles.css');
