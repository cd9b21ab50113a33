import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(__dirname, '..');

/** Which files a rule is about, and what they may import besides their own folder. */
interface Rule {
  /** Of a path with forward slashes; its first group, when there is one, names the file's own folder. */
  readonly files: RegExp;
  /** What may be imported for its values. */
  readonly values?: readonly RegExp[];
  /** What may be imported for its types alone. */
  readonly types?: readonly RegExp[];
  readonly packages?: readonly RegExp[];
}

const TEXT = /^src\/text\//u;
const REPORT = /^src\/report\.ts$/u;
const ENGINE = /^src\/index\.ts$/u;
const POLYFILL = /^webextension-polyfill$/u;
const PREACT = /^preact(?:\/|$)/u;

/** Who may import whom. The first rule that knows a file holds for it; tests beside the source may import anything. */
const RULES: readonly Rule[] = [
  { files: /^(src\/text)\//u },
  { files: /^(src\/tagger)\//u, values: [TEXT] },
  { files: /^(src\/extract\/[^/]+)\//u, values: [TEXT, /^src\/tagger\//u], types: [REPORT] },
  { files: /^(src\/relate\/[^/]+)\//u, values: [TEXT], types: [REPORT, /^src\/extract\//u] },
  {
    files: /^(src\/lang\/[^/]+)\//u,
    values: [TEXT],
    types: [/^src\/lang\/language\.ts$/u, /^src\/(?:extract|relate)\/[^/]+\/lexicon\.ts$/u],
  },
  {
    files: /^(src\/lang)\/[^/]+$/u,
    values: [TEXT],
    types: [/^src\/(?:extract|relate)\/[^/]+\/lexicon\.ts$/u, /^src\/tagger\//u],
  },
  { files: /^src\/report\.ts$/u, types: [TEXT] },
  { files: /^src\/version\.ts$/u },
  { files: /^src\/(?:analyse|index)\.ts$/u, values: [/^src\//u] },
  {
    files: /^(extension\/shared)\//u,
    values: [ENGINE],
    types: [/^extension\/_locales\/en\/messages\.json$/u],
    packages: [POLYFILL],
  },
  { files: /^(extension\/ui)\//u, values: [/^extension\/shared\//u, ENGINE], packages: [PREACT] },
  {
    files: /^(extension\/content)\//u,
    values: [/^extension\/shared\//u, ENGINE],
    packages: [POLYFILL, /^@mozilla\/readability$/u],
  },
  { files: /^(extension\/background)\//u, values: [/^extension\/shared\//u, ENGINE], packages: [POLYFILL] },
  {
    files: /^(extension\/report)\//u,
    values: [/^extension\/(?:shared|ui)\//u, ENGINE],
    packages: [POLYFILL, PREACT, /^@observablehq\/plot$/u],
  },
  {
    files: /^(extension\/[^/]+)\//u,
    values: [/^extension\/(?:shared|ui)\//u, ENGINE],
    packages: [POLYFILL, PREACT],
  },
];

/** What nothing else imports. */
const OUTSIDE = /^(?:tools|bench|test)\/|^build\.ts$|\.test\.tsx?$/u;
const MAX_LINES = 400;

interface Import {
  readonly file: string;
  /** A path from the root of the project with its ending, or a package's name. */
  readonly target: string;
  readonly isPackage: boolean;
  readonly typesOnly: boolean;
}

const files = ['src', 'extension', 'tools', 'bench', 'test']
  .flatMap((folder) => filesUnder(folder))
  .concat('build.ts');
const sources = files.filter((file) => /\.(?:m?ts|tsx|mjs)$/u.test(file));
const imports = sources.flatMap(importsOf);

describe('imports', () => {
  test('there are some to look at', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(imports.filter(({ isPackage }) => !isPackage).length).toBeGreaterThan(100);
  });

  test.each(RULES.map((rule) => [String(rule.files), rule] as const))('%s is about some file', (_, rule) => {
    expect(sources.some((file) => rule.files.test(file))).toBe(true);
  });

  test('every source has a rule', () => {
    expect(sources.filter((file) => !OUTSIDE.test(file) && !ruleOf(file))).toEqual([]);
  });

  test('every path leads to a file', () => {
    expect(imports.filter(({ isPackage, target }) => !isPackage && !files.includes(target))).toEqual([]);
  });

  test('each goes where it may', () => {
    const wrong = imports.filter((entry) => !OUTSIDE.test(entry.file) && !isAllowed(entry));
    expect(
      wrong.map(({ file, target, typesOnly }) => `${file} imports ${target}${typesOnly ? ' (types)' : ''}`),
    ).toEqual([]);
  });

  test.each<[string, Omit<Import, 'isPackage'>]>([
    ['the text layer', { file: 'src/text/words.ts', target: 'src/tagger/tag.ts', typesOnly: false }],
    [
      'a sibling kind',
      { file: 'src/extract/dates/dates.ts', target: 'src/extract/amounts/amounts.ts', typesOnly: true },
    ],
    ['a language', { file: 'src/extract/dates/dates.ts', target: 'src/lang/fr/dates.ts', typesOnly: false }],
    [
      'the values of a kind',
      { file: 'src/relate/facts/facts.ts', target: 'src/extract/dates/dates.ts', typesOnly: false },
    ],
    [
      'another surface',
      { file: 'extension/popup/app.tsx', target: 'extension/content/rail.ts', typesOnly: false },
    ],
    [
      'the inside of the engine',
      { file: 'extension/content/main.ts', target: 'src/analyse.ts', typesOnly: false },
    ],
    ['a tool', { file: 'src/analyse.ts', target: 'tools/analyse/main.ts', typesOnly: false }],
  ])('%s is out of bounds', (_, entry) => {
    expect(isAllowed({ ...entry, isPackage: false })).toBe(false);
  });

  test('the engine needs no package', () => {
    const used = imports.filter(
      ({ file, isPackage }) => isPackage && /^src\//u.test(file) && !OUTSIDE.test(file),
    );
    expect(used).toEqual([]);
  });

  test('the door of the engine only names what is behind it', () => {
    const { statements } = parse('src/index.ts');
    expect(
      statements.filter((statement) => !ts.isExportDeclaration(statement)).map((s) => s.getText()),
    ).toEqual([]);
  });
});

test(`no source has more than ${MAX_LINES} lines`, () => {
  const long = sources
    .filter((file) => /^(?:src|extension)\//u.test(file) && !file.includes('.test.'))
    .map((file) => ({ file, lines: readFileSync(path.join(ROOT, file), 'utf8').split('\n').length }))
    .filter(({ lines }) => lines > MAX_LINES);
  expect(long).toEqual([]);
});

function ruleOf(file: string): Rule | undefined {
  return RULES.find((rule) => rule.files.test(file));
}

function isAllowed({ file, target, isPackage, typesOnly }: Import): boolean {
  const rule = ruleOf(file);
  if (!rule) return false;
  const { values = [], types = [], packages = [] } = rule;
  if (isPackage) return packages.some((allowed) => allowed.test(target));
  if (OUTSIDE.test(target)) return false;
  const own = rule.files.exec(file)?.[1];
  if (own !== undefined && target.startsWith(`${own}/`)) return true;
  return (typesOnly ? [...values, ...types] : values).some((allowed) => allowed.test(target));
}

function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
      found.push(toImport(file, node.moduleSpecifier, isTypesOnly(node)));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      found.push(toImport(file, node.argument.literal, true));
    else if (ts.isCallExpression(node) && isLoader(node.expression) && node.arguments[0])
      found.push(toImport(file, node.arguments[0], false));
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

function isLoader(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
  );
}

function isTypesOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return (
    !clause.name &&
    !!names &&
    ts.isNamedImports(names) &&
    names.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

function toImport(file: string, specifier: ts.Node, typesOnly: boolean): Import {
  // What only the run can tell gets no file's name, and so no rule lets it pass.
  const text = ts.isStringLiteral(specifier) ? specifier.text : specifier.getText();
  if (!text.startsWith('.')) return { file, target: text, isPackage: true, typesOnly };
  const target = path.posix.join(path.posix.dirname(file), text);
  const candidates = [target, ...['.ts', '.tsx', '.d.ts', '/index.ts'].map((ending) => target + ending)];
  return {
    file,
    target: candidates.find((name) => files.includes(name)) ?? target,
    isPackage: false,
    typesOnly,
  };
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true);
}

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
    .filter((name) => statSync(path.join(ROOT, name)).isFile());
}
