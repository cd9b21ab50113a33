import { distFolder } from '../../build';
import type { BrowserName } from '../setup/find-browser.mjs';
import { FAILED, PASSED, spawnProgram, type Outcome } from './outcome';

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

interface LintResult {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** The linter is Firefox's own: of a package for Chromium it also asks for what only Firefox reads, and refuses the rest. */
const OF_NO_MEANING: Record<BrowserName, readonly { readonly code: string; readonly about?: string }[]> = {
  chromium: [
    { code: 'BACKGROUND_SERVICE_WORKER_NOFALLBACK' },
    { code: 'ADDON_ID_REQUIRED' },
    { code: 'MISSING_DATA_COLLECTION_PERMISSIONS' },
    { code: 'MANIFEST_PERMISSIONS', about: '"sidePanel"' },
  ],
  firefox: [],
};

/** `web-ext lint` of the built package: no error and no warning. */
export async function lintPackage(browser: BrowserName): Promise<Outcome> {
  const { stdout, stderr } = await spawnProgram('web-ext/bin/web-ext.js', [
    'lint',
    `--source-dir=${distFolder(browser)}`,
    '--no-config-discovery',
    '--output=json',
  ]);
  const json = stdout.slice(stdout.indexOf('{'));
  if (!json.startsWith('{')) return { ...FAILED, output: stdout + stderr };
  const { errors, warnings } = JSON.parse(json) as LintResult;
  const findings = [...errors, ...warnings].filter(
    ({ code, message }) =>
      !OF_NO_MEANING[browser].some((each) => each.code === code && message.includes(each.about ?? '')),
  );
  if (findings.length === 0) return PASSED;
  const lines = findings.map(
    ({ code, message, file = '', line = 0 }) => `${file}:${line} ${code} ${message}`,
  );
  return { ...FAILED, output: lines.join('\n') };
}
