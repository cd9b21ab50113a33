import type { Browser } from 'webextension-polyfill';

declare global {
  /** The extension's own API, where a function runs in the background; both browsers know it by this name. */
  const chrome: Browser;
}
