import { Label } from 'radix-ui';
import { Button } from '@/components/ui/button';
import { Card, CardContent, CardHeader, CardTitle } from '@/components/ui/card';

export const metadata = { title: 'Log in' };

const input = 'h-9 w-full rounded-md border border-input px-3 py-1 text-base';

export default function LoginPage() {
  return (
    <main className="flex min-h-svh items-center justify-center p-6">
      <Card>
        <CardHeader><CardTitle>Log in to your account</CardTitle></CardHeader>
        <CardContent>
          <form className="flex flex-col gap-4">
            <Label.Root htmlFor="email">Email</Label.Root>
            <input id="email" type="email" className={input} required />
            <Label.Root htmlFor="password">Password</Label.Root>
            <input id="password" type="password" className={input} required />
            <Button type="submit">Log in</Button>
          </form>
        </CardContent>
      </Card>
    </main>
  );
}
