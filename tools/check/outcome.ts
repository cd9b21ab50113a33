import { spawn } from 'node:child_process';
import path from 'node:path';
import { PROJECT_ROOT } from '../../build';

/** What one step of the check found. A step that is no suite of tests counts as one. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What to show when something failed. */
  readonly output: string;
}

export const PASSED: Outcome = { passed: 1, failed: 0, skipped: 0, output: '' };
export const FAILED: Outcome = { passed: 0, failed: 1, skipped: 0, output: '' };

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program `file` of an installed package, such as "eslint/bin/eslint.js", with this Node. */
export function spawnProgram(file: string, args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [path.join(PROJECT_ROOT, 'node_modules', file), ...args], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      resolve({ status, stdout, stderr });
    });
  });
}

/** A step that passes when the program ends with 0. */
export async function runProgram(file: string, args: readonly string[]): Promise<Outcome> {
  const { status, stdout, stderr } = await spawnProgram(file, args);
  return status === 0 ? PASSED : { ...FAILED, output: stdout + stderr };
}
