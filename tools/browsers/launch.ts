import { findBrowser } from '../setup/find-browser.mjs';
import { launchChromium } from './chromium';
import type { BrowserName, ExtensionBrowser, LaunchOptions } from './extension-browser';
import { launchFirefox } from './firefox';

const LAUNCH: Record<BrowserName, (options: LaunchOptions) => Promise<ExtensionBrowser>> = {
  chromium: launchChromium,
  firefox: launchFirefox,
};

/** @throws an Error that says what to install when the browser is not there. */
export function launch(name: BrowserName, options: LaunchOptions): Promise<ExtensionBrowser> {
  return LAUNCH[name](options);
}

/** The browsers that can be launched here, Chromium first; may be empty. */
export function browsersPresent(): BrowserName[] {
  return (Object.keys(LAUNCH) as BrowserName[]).filter((name) => findBrowser(name) !== null);
}
