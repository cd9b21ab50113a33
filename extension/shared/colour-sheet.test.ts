import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OUR_COLOURS, toColourSheet, toColourTokens } from './colour-sheet';
import { COLOURED } from './settings';

const marks = readFileSync(path.join(__dirname, 'marks.css'), 'utf8');

test('no colour chosen, no rule', () => {
  expect(toColourSheet([])).toBe('');
  expect(toColourTokens([])).toBe('');
});

test('a colour changes line and tint, never the text, and keeps out of forced colours', () => {
  const sheet = toColourSheet([{ of: 'money', colour: '#112233' }]);
  expect(sheet).toBe(
    '@media (forced-colors: none){::highlight(deja-lu-money){background-color:#11223347;text-decoration-color:#112233}}',
  );
  expect(toColourTokens([{ of: 'money', colour: '#112233' }])).toContain('--money:#112233;--money-tint:');
});

test('each kind of repeat keeps its pattern on the rail', () => {
  const rails = (['exact', 'near', 'partial'] as const).map(
    (of) => /::part\(\w+\)\{background:([^}]*)\}/u.exec(toColourSheet([{ of, colour: '#112233' }]))?.[1],
  );
  expect(rails[0]).toBe('#112233');
  expect(rails[1]).toMatch(/^repeating-linear-gradient/u);
  expect(rails[2]).toMatch(/^radial-gradient/u);
});

test.each(COLOURED.filter((of) => of !== 'quote'))(
  '%s: our colour is the one of the line in marks.css',
  (of) => {
    const rule = new RegExp(
      `::highlight\\(deja-lu-${of}\\) \\{[^}]*underline \\w+ [\\d.]+px (#[0-9a-f]{6})`,
      'u',
    );
    expect(rule.exec(marks)?.[1]).toBe(OUR_COLOURS[of]);
  },
);

test('black text keeps a contrast of 4.5 : 1 under the darkest tint, and white text under the lightest', () => {
  const alpha = 0x47 / 255;
  const linear = (value: number): number =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  expect(contrast(0, linear(1 - alpha))).toBeGreaterThan(4.5);
  expect(contrast(1, linear(alpha))).toBeGreaterThan(4.5);
});
