import browser from 'webextension-polyfill';
import { changeSettings } from './settings-store';
import { hostOf, patternOf } from './sites';
import { dropKept, saveKept } from './tab-link';

/** Where the site is kept that the reader is being asked about: in Firefox the popup closes before the answer. */
export const ASKED_SITE = 'asked-site';

/**
 * Asks the browser for `site` and, when the reader says yes, runs there by itself from now on. To be called in the
 * click's own turn: browsers ask for no other reason.
 * @returns false when the reader said no.
 */
export async function allowSite(site: string): Promise<boolean> {
  void saveKept(ASKED_SITE, site);
  const granted = await isGranted(browser.permissions.request({ origins: [patternOf(site)] }));
  if (granted) await runOnSite(site);
  await dropKept(ASKED_SITE);
  return granted;
}

/** Runs on `site`, which the browser has granted, by itself from now on, also where it was to be left alone before. */
export async function runOnSite(site: string): Promise<void> {
  await changeSettings(({ runOn, neverOn }) => ({
    runOn: [...runOn.filter((each) => each !== site), site],
    neverOn: neverOn.filter((host) => host !== hostOf(site)),
  }));
}

/** Browsers refuse what they cannot grant (an address of IPv6, say) by an error. */
async function isGranted(answer: Promise<boolean>): Promise<boolean> {
  try {
    return await answer;
  } catch {
    return false;
  }
}

/** Runs on `site` by itself no more, and gives the browser's permission back. */
export async function dropSite(site: string): Promise<void> {
  await changeSettings(({ runOn }) => ({ runOn: runOn.filter((each) => each !== site) }));
  await revoke([site]);
}

/** Gives the permissions for `sites` back to the browser. */
export async function revoke(sites: readonly string[]): Promise<void> {
  for (const site of sites) {
    try {
      await browser.permissions.remove({ origins: [patternOf(site)] });
    } catch {
      // What the browser's owner imposed cannot be given back; without a place in the settings it is not used.
    }
  }
}

/** Whether the browser lets us into `site` without a click. */
export async function isAllowed(site: string): Promise<boolean> {
  return isGranted(browser.permissions.contains({ origins: [patternOf(site)] }));
}
