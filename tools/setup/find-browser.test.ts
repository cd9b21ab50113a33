import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser, findOnPath, missingBrowserMessage } from './find-browser.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'find-browser-'));
  for (const name of ['google-chrome', 'firefox', 'firefox-esr', 'my-browser']) {
    writeFileSync(path.join(folder, name), '#!/bin/sh\n');
    chmodSync(path.join(folder, name), 0o755);
  }
  writeFileSync(path.join(folder, 'chromium'), 'not a program');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

// A platform without known places leaves the PATH and the variables alone to decide.
const find = (name: 'chromium' | 'firefox', environment: Record<string, string>): string | null =>
  findBrowser(name, { PATH: folder, ...environment }, 'freebsd');

test('a known name on the PATH, and only one that can be run', () => {
  expect(find('chromium', {})).toBe(path.join(folder, 'google-chrome'));
});

test('of several, the one that is built for long support', () => {
  expect(find('firefox', {})).toBe(path.join(folder, 'firefox-esr'));
});

test('the variable wins, with a path or a name', () => {
  expect(find('chromium', { CHROMIUM: path.join(folder, 'my-browser') })).toBe(
    path.join(folder, 'my-browser'),
  );
  expect(find('firefox', { FIREFOX: 'my-browser' })).toBe(path.join(folder, 'my-browser'));
});

test('a variable that names nothing is not passed over in silence', () => {
  expect(find('firefox', { FIREFOX: path.join(folder, 'gone') })).toBeNull();
});

test('nothing to find', () => {
  expect(findBrowser('chromium', { PATH: '' }, 'freebsd')).toBeNull();
  expect(findOnPath(['my-browser'], {}, 'linux')).toBeNull();
  expect(missingBrowserMessage('chromium')).toContain('CHROMIUM');
});
