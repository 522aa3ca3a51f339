'use client';

import { Accordion, Tabs } from 'radix-ui';
import { HomeIcon, LinkIcon, SettingsIcon } from 'lucide-react';
import { Card, CardContent, CardHeader, CardTitle } from '@/components/ui/card';

const figures = [['Orders today', '214'], ['Open baskets', '38'], ['Returns', '5']];

export default function DashboardPage() {
  return (
    <div data-slot="sidebar-wrapper" className="flex min-h-svh w-full">
      <aside id="sidebar" data-slot="sidebar" className="w-64 bg-sidebar p-4">
        <nav className="flex flex-col gap-2">
          <a href="/dashboard" data-active="true"><HomeIcon className="size-4" />Overview</a>
          <a href="/settings"><SettingsIcon className="size-4" />Settings</a>
        </nav>
      </aside>
      <main data-slot="sidebar-inset" className="flex flex-1 flex-col gap-4 p-6">
        <h1 className="scroll-m-20 text-2xl font-semibold">Overview</h1>
        <div className="grid grid-cols-3 gap-4">
          {figures.map(([name, value]) => (
            <Card key={name}><CardHeader><CardTitle>{name}</CardTitle></CardHeader><CardContent>{value}</CardContent></Card>
          ))}
        </div>
        <Tabs.Root defaultValue="week">
          <Tabs.List><Tabs.Trigger value="week">Week</Tabs.Trigger><Tabs.Trigger value="month">Month</Tabs.Trigger></Tabs.List>
          <Tabs.Content value="week">Tuesday was the best day, as it always is.</Tabs.Content>
          <Tabs.Content value="month">The month is not over.</Tabs.Content>
        </Tabs.Root>
        <Accordion.Root type="single" collapsible>
          <Accordion.Item value="help">
            <Accordion.Header id="help"><Accordion.Trigger>What counts as an order?<LinkIcon className="size-4" /></Accordion.Trigger></Accordion.Header>
            <Accordion.Content>Anything that was paid for.</Accordion.Content>
          </Accordion.Item>
        </Accordion.Root>
      </main>
    </div>
  );
}
