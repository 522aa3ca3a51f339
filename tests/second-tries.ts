import type { Reporter, TestModule } from 'vitest/node';

/** Says at the end which tests needed a second try: a test that fails now and then hides there. */
export class SecondTries implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tried = modules.flatMap((file) =>
      [...file.children.allTests()].flatMap((test) => {
        const tries = (test.diagnostic()?.retryCount ?? 0) + 1;
        return tries > 1 ? [`  ${file.relativeModuleId} > ${test.fullName}: ${tries} tries`] : [];
      }),
    );
    console.log(tried.length === 0 ? 'No second tries' : `Second tries:\n${tried.join('\n')}`);
  }
}
