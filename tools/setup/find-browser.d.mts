export type BrowserName = 'chromium' | 'firefox';

/**
 * The program of a browser: what the environment variable CHROMIUM or FIREFOX names, else a known name on the PATH,
 * else a known place of the platform.
 * @returns null when there is none, or when the variable names something that cannot be run.
 */
export function findBrowser(
  name: BrowserName,
  environment?: Readonly<Record<string, string | undefined>>,
  platform?: NodeJS.Platform,
): string | null;

/** One sentence that says what to install. */
export function missingBrowserMessage(name: BrowserName): string;

/** The first of `names` that a folder of the PATH holds as a program, else null. */
export function findOnPath(
  names: readonly string[],
  environment?: Readonly<Record<string, string | undefined>>,
  platform?: NodeJS.Platform,
): string | null;
