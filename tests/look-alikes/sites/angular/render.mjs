// Angular on the server, compiled just in time: a docs page as a component library's site prints it.
import '@angular/compiler';
import 'zone.js/node';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Component, provideZoneChangeDetection } from '@angular/core';
import { bootstrapApplication, provideClientHydration, Title } from '@angular/platform-browser';
import { provideServerRendering, renderApplication } from '@angular/platform-server';
import { inject } from '@angular/core';

const template = readFileSync('template.html', 'utf8');

class DocsPage {
  constructor() {
    inject(Title).setTitle('Button · Fenlight UI');
  }
  props = [
    { name: 'variant', type: 'string', text: 'How loud the button is.' },
    { name: 'disabled', type: 'boolean', text: 'Whether it can be pressed.' },
  ];
}
const Root = Component({ selector: 'app-root', standalone: true, template })(DocsPage) ?? DocsPage;

const html = await renderApplication(
  (context) => bootstrapApplication(Root, { providers: [provideZoneChangeDetection(), provideServerRendering(), provideClientHydration()] }, context),
  { document: '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title></title><base href="/"></head><body class="font-sans antialiased"><app-root></app-root></body></html>', url: '/docs/button', allowedHosts: ['fenlight.example'] },
);
mkdirSync('site/docs', { recursive: true });
writeFileSync('site/docs/button.html', html);
