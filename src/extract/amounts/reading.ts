import type { AmountKind, Phrase } from '../../report';
import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import type { AmountLexicon, CurrencyWord } from './lexicon';

/** What every reader of amounts is given. */
export interface Reading {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly lexicon: AmountLexicon;
  /** Where the article is published (ISO 3166 alpha-2), or null. */
  readonly country: string | null;
}

/** A unit as it was read; the currency of a money unit is settled later, from its surroundings. */
export interface Unit {
  readonly kind: AmountKind;
  /** Empty for money. */
  readonly name: string;
  readonly currency: CurrencyWord | null;
  /** Stands before the figure. */
  readonly isPrefix: boolean;
  /** A counted noun of the open class, known by its plural alone. */
  readonly isOpen: boolean;
}

/** One figure with what belongs to it, before ranges, bounds and context. */
export interface Part {
  /** Indices of its first token and of the token behind it. */
  readonly first: number;
  readonly next: number;
  readonly value: number;
  /** Upper end of a vague number or range, else null. */
  readonly high: number | null;
  readonly multiplier: number;
  readonly unit: Unit | null;
  readonly round: boolean;
  readonly spelled: boolean;
  /** "12-cent", "3-inch": the amount is used as an adjective. */
  readonly hyphened: boolean;
  /** The figure is glued to something before it: only a sign or percentage makes it an amount. */
  readonly opaque: boolean;
}

export const unitOf = (
  kind: AmountKind,
  name: string,
  currency: CurrencyWord | null = null,
  isPrefix = false,
): Unit => ({
  kind,
  name,
  currency,
  isPrefix,
  isOpen: false,
});

/** Where the tokens from `first` to the one before `next` stand. */
export const spanOf = (tokens: readonly Token[], { first, next }: { first: number; next: number }): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[next - 1]?.end ?? 0,
});

/** Where the tokens from `first` to the one before `next` stand, and what is printed there. */
export function printed({ source, tokens }: Reading, range: { first: number; next: number }): Phrase {
  const span = spanOf(tokens, range);
  return { ...span, text: source.slice(span.start, span.end) };
}

/** The words of token `at` as printed. */
export const rawAt = ({ source, tokens }: Reading, at: number): string =>
  source.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0);

export const isApostrophe = (token: Token | undefined): boolean => token?.text === "'" || token?.text === '’';
export const isDash = (token: Token | undefined): boolean =>
  token?.kind === 'sign' &&
  (token.text === '-' || token.text === '–' || token.text === '‑' || token.text === '—');
export const isMinus = (token: Token | undefined): boolean =>
  token?.kind === 'sign' && (token.text === '-' || token.text === '−' || token.text === '–');

/** Where a sentence ends. */
export const isStop = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'break' || /^[.!?;]$/u.test(token.text);

/** Index of the word at token `at`, or before its apostrophe ("d’"). */
export const skipApostrophe = (tokens: readonly Token[], at: number): number =>
  isApostrophe(tokens[at]) ? at - 1 : at;

/** Index behind one of `words` and its apostrophe at token `at`, or `at`. */
export function behindWord({ tokens }: Reading, at: number, words: ReadonlySet<string>): number {
  if (!words.has(tokens[at]?.text ?? '')) return at;
  return isApostrophe(tokens[at + 1]) ? at + 2 : at + 1;
}

/** Index behind a linking word and its apostrophe ("d’", "of"), or `at`. */
export const behindLinker = (reading: Reading, at: number): number =>
  behindWord(reading, at, reading.lexicon.numbers.linkers);
