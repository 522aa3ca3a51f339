import type { Reporter, TestCase, TestModule } from 'vitest/node';

/**
 * Says at the end which tests needed a second try, and what went wrong in those before: a test that
 * fails now and then hides there.
 */
export class SecondTries implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tried = modules.flatMap((file) =>
      [...file.children.allTests()].flatMap((test) => {
        const tries = (test.diagnostic()?.retryCount ?? 0) + 1;
        if (tries === 1) return [];
        const name = `  ${file.relativeModuleId} > ${test.fullName}: ${tries} tries`;
        return `${name}\n${faultsOf(test)}`;
      }),
    );
    console.log(tried.length === 0 ? 'No second tries' : `Second tries:\n${tried.join('\n')}`);
  }
}

/** A line for each, with the line of the test that it came from. */
function faultsOf(test: TestCase): string {
  const faults = (test.result().errors ?? []).map(({ message, stacks }) => {
    const place = stacks?.find(({ file }) => file.includes('/tests/'));
    const [first] = message.split('\n');
    return `    ${first}${place ? ` (line ${place.line})` : ''}`;
  });
  return faults.join('\n');
}
