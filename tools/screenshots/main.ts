import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, distFolder, PROJECT_ROOT } from '../../build';
import { browsersPresent, launch } from '../browsers/launch';
import { serveFolder } from '../browsers/serve';
import { longPage } from '../long-article/long-article';
import { alone, compose, sideBySide, tile, withPopup, type Composition } from './compose';
import { shootAll } from './scenes';

const FOLDER = path.join(PROJECT_ROOT, 'artifacts/screenshots');
const README_IMAGE = path.join(PROJECT_ROOT, 'docs/images/marks.png');
const STORE = path.join(PROJECT_ROOT, 'store/images');
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['en', 'fr'] as const;
const LONG_WORDS = 50_000;
const SCREEN = { width: 1280, height: 800 };

const png = (name: string): `${string}.png` => path.join(FOLDER, `${name}.png`) as `${string}.png`;

/** Writes a picture of every surface in every browser, theme and language, those of the README and of the stores. */
async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const samples = await serveFolder(path.join(PROJECT_ROOT, 'samples'));
  const folder = await mkdtemp(path.join(tmpdir(), 'deja-lu-long-'));
  await writeFile(path.join(folder, 'long.html'), longPage(LONG_WORDS));
  const long = await serveFolder(folder);
  for (const name of browsersPresent()) {
    await build({ browser: name, outDir: distFolder(name), mode: 'production' });
    for (const colorScheme of THEMES) {
      for (const language of LANGUAGES) {
        const browser = await launch(name, { extensionDir: distFolder(name), colorScheme, language });
        const prefix = `${name}-${colorScheme}-${language}`;
        await shootAll({
          browser,
          language,
          samples: samples.origin,
          longArticle: `${long.origin}/long.html`,
          file: (scene) => png(`${prefix}-${scene}`),
        });
        await browser.close();
        process.stdout.write(`${name}, ${colorScheme}, ${language}\n`);
      }
    }
  }
  await samples.close();
  await long.close();
  await rm(folder, { recursive: true, force: true });
  await mkdir(STORE, { recursive: true });
  await compose(compositions());
  process.stdout.write(
    `see ${path.relative(PROJECT_ROOT, FOLDER)}/ and ${path.relative(PROJECT_ROOT, STORE)}/\n`,
  );
}

/** The picture of the README, and what the stores ask for in both languages. */
function compositions(): Composition[] {
  const taken = (language: string, scene: string): string => png(`chromium-light-${language}-${scene}`);
  const screenshots = LANGUAGES.flatMap((language): Composition[] => {
    const of = (scene: string): string => taken(language, scene);
    return [
      withPopup(of('page'), of('overview')),
      withPopup(of('page'), of('repeats')),
      sideBySide(of('page-beside-panel'), of('panel')),
      alone(of('report')),
    ].map((html, index) => ({
      file: path.join(STORE, `screenshot-${language}-${index + 1}.png`),
      ...SCREEN,
      html,
    }));
  });
  const icon = path.join(PROJECT_ROOT, 'icons/icon.svg');
  return [
    { file: README_IMAGE, ...SCREEN, html: withPopup(taken('fr', 'page'), taken('fr', 'overview')) },
    ...screenshots,
    {
      file: path.join(STORE, 'tile.png'),
      width: 440,
      height: 280,
      html: tile(icon, 'Déjà Lu', 'One click, and the article explains itself.'),
    },
  ];
}

await main();
