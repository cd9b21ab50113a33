/**
 * What every command needs before it can run: the packages of the lock file and, unless `--no-browsers`, a Chromium
 * and a Firefox. Plain Node without packages, since it is what installs them. It writes to stderr only, because it
 * runs in front of commands whose stdout is data, and it is silent when there is nothing to do.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, findOnPath, missingBrowserMessage } from './find-browser.mjs';

const OLDEST_NODE = [20, 19];
const APT_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

checkNode();
installPackages();
if (!process.argv.includes('--no-browsers')) installBrowsers();

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(`Déjà Lu needs Node ${OLDEST_NODE.join('.')} or newer, and this is Node ${process.versions.node}.`);
}

function installPackages() {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const stampFile = path.join(root, 'node_modules', '.installed-from');
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (readText(stampFile) === stamp) return;
  if (!isInstalled(JSON.parse(lock.toString()).packages)) {
    say('Installing the packages of package-lock.json …');
    const npm = process.env.npm_execpath;
    const done = npm?.endsWith('.js')
      ? run(process.execPath, [npm, 'ci'])
      : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci']);
    if (!done)
      fail('The packages could not be installed: see what npm says above, and run the command again.');
  }
  writeFileSync(stampFile, stamp);
}

/** Whether npm's own record of what it installed already says what the lock file asks for. */
function isInstalled(wanted) {
  const record = readText(path.join(root, 'node_modules', '.package-lock.json'));
  if (record === null) return false;
  const present = JSON.parse(record).packages;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || optional || present[name]?.version === version,
  );
}

function installBrowsers() {
  let listsAreFresh = false;
  for (const name of Object.keys(APT_PACKAGES)) {
    if (findBrowser(name)) continue;
    if (canUseApt()) {
      say(`Installing ${APT_PACKAGES[name]} …`);
      listsAreFresh ||= run('apt-get', ['update', '-q']);
      run('apt-get', ['install', '-y', '-q', '--no-install-recommends', APT_PACKAGES[name]]);
    }
    if (!findBrowser(name)) say(missingBrowserMessage(name));
  }
}

function canUseApt() {
  return process.platform === 'linux' && process.getuid() === 0 && findOnPath(['apt-get']) !== null;
}

function run(program, args) {
  const { status } = spawnSync(program, args, {
    cwd: root,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 2, 2],
    shell: program.endsWith('.cmd'),
  });
  return status === 0;
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function fail(sentence) {
  say(sentence);
  process.exit(1);
}
