import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const EXTENSION = path.resolve(__dirname, '..', 'extension');

/** What names a side of the screen, and so stays where it is in an interface that runs from right to left. */
const PHYSICAL: readonly RegExp[] = [
  /^(?:margin|padding|scroll-margin|scroll-padding)-(?:left|right)$/u,
  /^border-(?:left|right)(?:-(?:color|style|width))?$/u,
  /^border-(?:top|bottom)-(?:left|right)-radius$/u,
  /^(?:left|right|inset)$/u,
];
/** Properties that take a side as their value. */
const SIDED = /^(?:text-align|float|clear|justify-content|justify-items|justify-self|caption-side)$/u;
/** Of four values the second and the fourth are the right and the left side. */
const FOUR_SIDED = /^(?:margin|padding|border-width|border-style|border-color)$/u;

/** What is meant to name a side: `file: selector { property }`. */
const MEANT: ReadonlySet<string> = new Set([
  // The rail stands beside the bar by which a page scrolls, whichever way the page runs.
  'content/content.css: deja-lu-rail { right }',
  'content/content.css: deja-lu-rail::part(tick) { right }',
  'content/content.css: deja-lu-rail::part(current) { right }',
  'content/content.css: deja-lu-rail::part(tick):hover { right }',
  'content/content.css: deja-lu-rail::part(tick):focus-visible { right }',
]);

interface Declaration {
  readonly at: string;
  readonly property: string;
  readonly value: string;
}

const files = readdirSync(EXTENSION, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => name.split(path.sep).join('/'));

/** The declarations of a style sheet, in order; a rule inside a media query is named by its own selector. */
function declarationsOf(file: string, css: string): Declaration[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//gu, '');
  return Array.from(bare.matchAll(/([^{};]+)\{([^{}]*)\}/gu)).flatMap(([, selector = '', body = '']) =>
    body.split(';').flatMap((line): Declaration[] => {
      const colon = line.indexOf(':');
      if (colon < 0) return [];
      const property = line.slice(0, colon).trim();
      return [
        {
          at: `${file}: ${selector.trim().replace(/\s+/gu, ' ')} { ${property} }`,
          property,
          value: line.slice(colon + 1).trim(),
        },
      ];
    }),
  );
}

function namesASide({ property, value }: Declaration): boolean {
  if (PHYSICAL.some((pattern) => pattern.test(property))) return property !== 'inset' || hasTwoSides(value);
  if (SIDED.test(property)) return /(?:^|\s)(?:left|right)(?:\s|$)/u.test(value);
  return FOUR_SIDED.test(property) && hasTwoSides(value);
}

function hasTwoSides(value: string): boolean {
  let depth = 0;
  const spaced = [...value].map((letter) => {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    return depth > 0 && letter === ' ' ? '_' : letter;
  });
  const [, right, , left] = spaced.join('').split(/\s+/u);
  return left !== undefined && left !== right;
}

const declarations = files.flatMap((file) =>
  declarationsOf(file, readFileSync(path.join(EXTENSION, file), 'utf8')),
);

test('style sheets are read', () => {
  expect(files).toContain('ui/ui.css');
  expect(declarations.length).toBeGreaterThan(500);
});

test.each([
  ['p { margin-left: 1px }', true],
  ['p { border-top-right-radius: 1px }', true],
  ['p { text-align: right }', true],
  ['p { padding: 0 1px 0 2px }', true],
  ['p { margin: calc(1px - 2px) 3px 4px calc(5px + 6px) }', true],
  ['@media print { p { left: 0 } }', true],
  ['p { margin-inline-start: 1px }', false],
  ['p { padding: 0 1px 2px }', false],
  ['p { margin: 0 1px 2px 1px }', false],
  ['p { /* left: 0; */ text-align: start }', false],
])('%s names a side of the screen: %s', (css, expected) => {
  expect(declarationsOf('a.css', css).some(namesASide)).toBe(expected);
});

test('surfaces mirror: no style names a side of the screen', () => {
  const found = declarations.filter(namesASide).map(({ at }) => at);
  expect(found.filter((at) => !MEANT.has(at))).toEqual([]);
  expect([...MEANT].filter((at) => !found.includes(at))).toEqual([]);
});

/** Letters follow the size that the reader chose in the browser; drawings are enlarged as a whole. */
test('no letter of a surface has a size in pixels', () => {
  const sized = declarations.filter(
    ({ at, property, value }) =>
      !/^content\/|: \.drawing > svg /u.test(at) && /^font(?:-size)?$/u.test(property) && /\dpx/u.test(value),
  );
  expect(sized.map(({ at }) => at)).toEqual([]);
});
