import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { counted, ROOT, run, StepFailed } from './steps.ts';

const BUILD = '.output/firefox-mv3';

/** A warning that stays, told by the code it is about, and why it does no harm. */
interface Allowed {
  code: string;
  /** What the minified code says at the place. */
  around: RegExp;
  reason: string;
}

const ALLOWED: readonly Allowed[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    around: /__html/,
    reason: 'Preact: its dangerouslySetInnerHTML, which no component of ours uses.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    around: /createDocument\([\w$]+,`template`,null\)/,
    reason:
      'DOMPurify: into the document of its own in which it sanitises, and only where the browser has no DOMParser.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    around: /\._attempts\.push|_isSingleImage\(/,
    reason:
      'Readability: in the document that it is given, which DOMParser made and where nothing runs.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    around: /`&`\+[\w$]+\+`;`/,
    reason:
      'decode-named-character-reference: letters and digits between `&` and `;`, in an element of no document.',
  },
];

interface Finding {
  _type: 'error' | 'warning' | 'notice';
  code: string;
  message: string;
  file?: string;
  line?: number;
  column?: number;
}

/**
 * Checks the built add-on as Mozilla's store does.
 *
 * @throws StepFailed on an error, or on a warning that is not on the list
 */
export async function lintAddon(): Promise<void> {
  const { output } = await run(['web-ext', 'lint', '-s', BUILD, '--output', 'json']);
  const report = JSON.parse(output.slice(output.indexOf('{'))) as Record<string, Finding[]>;
  const findings = [...(report['errors'] ?? []), ...(report['warnings'] ?? [])];
  const unexpected = findings.filter((finding) => !isAllowed(finding));
  console.log(`▶ Add-on lint: ${findings.length} findings, ${unexpected.length} not on the list`);
  if (unexpected.length === 0) {
    counted.passed += 1;
    return;
  }
  counted.failed += 1;
  for (const { _type, code, message, file, line, column } of unexpected) {
    console.log(`✘ ${_type} ${code} in ${file}:${line}:${column}: ${message}`);
  }
  throw new StepFailed('Add-on lint');
}

function isAllowed(finding: Finding): boolean {
  return ALLOWED.some(({ code, around }) => code === finding.code && around.test(codeAt(finding)));
}

function codeAt({ file, line = 1, column = 0 }: Finding): string {
  if (file === undefined) return '';
  const text = readFileSync(join(ROOT, BUILD, file), 'utf8').split('\n')[line - 1] ?? '';
  return text.slice(Math.max(0, column - 120), column + 120);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await lintAddon();
