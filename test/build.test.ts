import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { build, PROJECT_ROOT, toManifest, toZip, type BuildResult, type Manifest } from '../build';

/** Two builds of everything, on a machine that has other things to do as well. */
jest.setTimeout(30_000);

const manifest = JSON.parse(readFileSync(path.join(PROJECT_ROOT, 'manifest.json'), 'utf8')) as Manifest;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'build-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the manifest', () => {
  const chromium = toManifest(manifest, 'chromium', '1.2.3');
  const firefox = toManifest(manifest, 'firefox', '1.2.3');

  test('asks for few permissions, and for no host at installation', () => {
    expect(firefox.permissions).toEqual(['activeTab', 'contextMenus', 'scripting', 'storage']);
    expect(chromium.permissions).toEqual(['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage']);
    const keys = Object.keys(manifest);
    expect(
      keys.filter((key) => /host|optional|content_scripts|externally|web_accessible/u.test(key)),
    ).toEqual(['optional_host_permissions']);
  });

  test('lets no page of the extension load or send anything', () => {
    const policy = JSON.stringify(manifest.content_security_policy);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:|blob:/u);
  });

  test('each browser gets its own background, and the version of the package', () => {
    expect(chromium).toMatchObject({
      version: '1.2.3',
      background: { service_worker: 'background/main.js' },
    });
    expect(firefox).toMatchObject({ version: '1.2.3', background: { scripts: ['background/main.js'] } });
    expect(chromium.background).not.toHaveProperty('scripts');
    expect(firefox.background).not.toHaveProperty('service_worker');
  });

  test('what only one browser reads goes to that one', () => {
    expect(chromium).not.toHaveProperty('browser_specific_settings');
    expect(firefox).not.toHaveProperty('minimum_chrome_version');
    expect(firefox).toHaveProperty('browser_specific_settings.gecko.data_collection_permissions.required', [
      'none',
    ]);
  });

  test('each browser gets its own panel, which does not open by itself', () => {
    expect(chromium).toMatchObject({ side_panel: { default_path: 'panel/panel.html' } });
    expect(chromium).not.toHaveProperty('sidebar_action');
    expect(firefox).toMatchObject({
      sidebar_action: { default_panel: 'panel/panel.html', open_at_install: false },
    });
    expect(firefox).not.toHaveProperty('side_panel');
  });

  test('Chromium gets no more suggested keys than it admits, the others without', () => {
    const keys = (of: typeof chromium): string[] =>
      Object.entries(of.commands as Record<string, object>).flatMap(([name, command]) =>
        'suggested_key' in command ? name : [],
      );
    const four = ['_execute_action', 'next-repeat', 'previous-repeat', 'toggle-marks'];
    expect(keys(chromium)).toEqual(four);
    expect(keys(firefox)).toEqual([...four, 'open-panel']);
    expect(Object.keys(chromium.commands as object)).toEqual(Object.keys(firefox.commands as object));
  });
});

describe('a build', () => {
  test('gives the same bytes again, without source maps, remote code or assigned HTML', async () => {
    const first = await buildFrom(PROJECT_ROOT, 'first');
    const second = await buildFrom(PROJECT_ROOT, 'second');
    expect(Buffer.from(await toZip(first.outDir, first.files))).toEqual(
      Buffer.from(await toZip(second.outDir, [...second.files].reverse())),
    );
    expect(first.files).toEqual(
      expect.arrayContaining(['manifest.json', 'content/main.js', 'popup/popup.html']),
    );
    for (const file of first.files.filter((name) => name.endsWith('.js'))) {
      const code = readFileSync(path.join(first.outDir, file), 'utf8');
      expect([file, /\.innerHTML\s*=[^=]|sourceMappingURL|\beval\(|new Function\(/u.exec(code)?.[0]]).toEqual(
        [file, undefined],
      );
    }
    expect(readFileSync(path.join(first.outDir, 'LICENSES.txt'), 'utf8')).toContain('@mozilla/readability');
  });

  test('names every file and message that is missing', async () => {
    const root = copyOfSources();
    rmSync(path.join(root, 'icons', 'icon-48.png'));
    const changed = {
      ...manifest,
      options_ui: { page: 'options/gone.html' },
      short_name: '__MSG_noSuchName__',
    };
    writeFileSync(path.join(root, 'manifest.json'), JSON.stringify(changed));
    writeFileSync(
      path.join(root, 'extension', 'popup', 'popup.html'),
      '<!doctype html><script src="main.js"></script><img alt="" src="../icons/big.png">',
    );
    const failed = buildFrom(root, 'out');
    await expect(failed).rejects.toThrow('icons/icon-48.png (named in manifest.json)');
    await expect(failed).rejects.toThrow('options/gone.html (named in manifest.json)');
    await expect(failed).rejects.toThrow('icons/big.png (named in popup/popup.html)');
    await expect(failed).rejects.toThrow('message noSuchName');
    await expect(failed).rejects.not.toThrow('popup/main.js');
  });

  test('an entry point that is gone is an error', async () => {
    const root = copyOfSources();
    rmSync(path.join(root, 'extension', 'background', 'main.ts'));
    await expect(buildFrom(root, 'out')).rejects.toThrow('background/main.ts');
  });
});

test('an archive holds its files sorted, all of one date', async () => {
  writeFileSync(path.join(folder, 'b.txt'), 'b');
  writeFileSync(path.join(folder, 'a.txt'), 'a');
  const zip = await toZip(folder, ['b.txt', 'a.txt']);
  expect(Object.keys(unzipSync(zip))).toEqual(['a.txt', 'b.txt']);
  // Offset 10 of a local header: time and date in the DOS format; this is 1 January 1980, midnight.
  expect([...zip.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
});

function buildFrom(root: string, name: string): Promise<BuildResult> {
  return build({ browser: 'chromium', outDir: path.join(folder, name), mode: 'production', root });
}

function copyOfSources(): string {
  const root = path.join(folder, 'project');
  mkdirSync(root);
  for (const name of ['src', 'extension', 'icons', 'manifest.json', 'package.json'])
    cpSync(path.join(PROJECT_ROOT, name), path.join(root, name), { recursive: true });
  symlinkSync(path.join(PROJECT_ROOT, 'node_modules'), path.join(root, 'node_modules'));
  return root;
}
