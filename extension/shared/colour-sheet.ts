import type { Coloured, Settings } from './settings';

type Colours = Settings['colours'];

/** The colours of `marks.css`: what a kind has as long as the reader chose none. */
export const OUR_COLOURS: Readonly<Record<Coloured, string>> = {
  exact: '#c47400',
  near: '#2b7de0',
  partial: '#8468e8',
  money: '#1c8a4a',
  percent: '#0e7c8c',
  quantity: '#a3582a',
  count: '#b03a82',
  person: '#c2451f',
  organisation: '#4356c6',
  place: '#5f7d16',
  quote: '#a078c8',
};

/** Alpha of a tint, two hexadecimal digits (28 %): black text on a white page keeps a contrast of 10 : 1 under it. */
const TINT_ALPHA = '47';

/** Each kind of repeat has a pattern of its own on the rail as well, so that no two differ by colour alone. */
const RAIL: Readonly<Record<'exact' | 'near' | 'partial', (colour: string) => string>> = {
  exact: (colour) => colour,
  near: (colour) => `repeating-linear-gradient(0deg, ${colour} 0 3px, ${pale(colour)} 3px 5px)`,
  partial: (colour) => `radial-gradient(circle, ${colour} 0 2px, ${pale(colour)} 2px) 0 0 / 5px 5px`,
};

const pale = (colour: string): string => `color-mix(in srgb, ${colour} 25%, white)`;

/**
 * The rules that give the marks and the rail of a page the reader's colours, on top of `content.css`; empty when none
 * was chosen. Line and tint change, never the text's own colour; a reader's forced colours go before all of them.
 */
export function toColourSheet(colours: Colours): string {
  if (colours.length === 0) return '';
  const rules = colours.map(({ of, colour }) => {
    const mark = `::highlight(deja-lu-${of}){background-color:${colour}${TINT_ALPHA};text-decoration-color:${colour}}`;
    const rail = of === 'exact' || of === 'near' || of === 'partial' ? RAIL[of](colour) : null;
    return rail === null ? mark : `${mark}deja-lu-rail::part(${of}){background:${rail}}`;
  });
  return `@media (forced-colors: none){${rules.join('')}}`;
}

/** The same colours as values of the tokens that the extension's own pages draw with. */
export function toColourTokens(colours: Colours): string {
  if (colours.length === 0) return '';
  const tokens = colours.map(
    ({ of, colour }) => `--${of}:${colour};--${of}-tint:color-mix(in srgb, ${colour} 22%, var(--paper));`,
  );
  return `:root{${tokens.join('')}}`;
}
