import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { VERSION } from '../src/version';

const ROOT = path.resolve(__dirname, '..');
const manifest = JSON.parse(readText('package.json')) as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

test('the engine and the package have one version', () => {
  expect(VERSION).toBe(manifest.version);
});

test('every dependency is pinned, and a decision says why it is there', () => {
  const decisions = readdirSync(path.join(ROOT, 'docs', 'decisions'))
    .filter((name) => /^\d{4}-[a-z0-9-]+\.md$/u.test(name))
    .map((name) => readText(path.join('docs', 'decisions', name)))
    .join('\n');
  const dependencies = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(dependencies.length).toBeGreaterThan(10);
  expect(dependencies.filter(([name]) => !decisions.includes(`\`${name}\``)).map(([name]) => name)).toEqual(
    [],
  );
  expect(dependencies.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
});

test('the lock file says what to install and not where from', () => {
  const lock = readText('package-lock.json');
  expect(lock).toContain('"integrity": "sha512-');
  expect(lock).not.toContain('"resolved"');
});

test.each([
  [
    'a folder of one machine',
    new RegExp(`(?<![\\w.~*-])/(?:${['work', 'home', 'root', 'Users'].join('|')})/[\\w.]`, 'u'),
  ],
  ['the host of a package registry', /registry\.[a-z\d-]+\.[a-z]{2,}/u],
])('no file that is kept holds %s', (_, pattern) => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
  const texts = tracked.filter((name) =>
    /\.(?:[cm]?[jt]sx?|json|md|html|css|svg|txt|ya?ml)$|^\.|\/run$/u.test(name),
  );
  expect(texts.length).toBeGreaterThan(50);
  const hits = texts.flatMap((name) => {
    const hit = pattern.exec(readText(name));
    return hit ? [`${name}: ${hit[0]}`] : [];
  });
  expect(hits).toEqual([]);
});

test('the stores are told why of every permission', () => {
  const { permissions, optional_host_permissions: hosts } = JSON.parse(readText('manifest.json')) as {
    readonly permissions: readonly string[];
    readonly optional_host_permissions: readonly string[];
  };
  const reasons = readText('store/permissions.md');
  expect(permissions.length).toBeGreaterThan(3);
  expect([...permissions, ...hosts].filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
});

test('the summary that the stores show is as long as they admit', () => {
  for (const locale of ['en', 'fr']) {
    const messages = JSON.parse(readText(`extension/_locales/${locale}/messages.json`)) as {
      readonly extensionDescription: { readonly message: string };
    };
    expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132);
  }
});

/** Empty for a file that is still in the index and no longer on the disk. */
function readText(name: string): string {
  try {
    return readFileSync(path.join(ROOT, name), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
