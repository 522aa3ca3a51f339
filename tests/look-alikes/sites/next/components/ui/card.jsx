export const Card = (props) => <div data-slot="card" className="flex flex-col gap-6 rounded-xl border bg-card py-6 text-card-foreground shadow-sm" {...props} />;
export const CardHeader = (props) => <div data-slot="card-header" className="grid auto-rows-min gap-2 px-6" {...props} />;
export const CardTitle = (props) => <div data-slot="card-title" className="leading-none font-semibold" {...props} />;
export const CardContent = (props) => <div data-slot="card-content" className="px-6" {...props} />;
