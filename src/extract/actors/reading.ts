import type { Document } from '../../text/document';
import {
  isCapital,
  isDigit,
  isSolid,
  isWordLetter,
  letterOf,
  letterRuns,
  someLetter,
} from '../../text/letters';
import type { Span } from '../../text/span';
import { tokensIn } from '../../tagger/tokens';

export interface Token extends Span {
  /** Without invisible characters, apostrophes straight. */
  readonly text: string;
  readonly lower: string;
  /** Begins with a capital. */
  readonly capital: boolean;
  /** Has a letter or a digit. */
  readonly word: boolean;
  /** Index into `Reading.sentenceStart`. */
  readonly sentence: number;
}

/** The tokens of a document's sentences, as the tagger cuts them; an endless one counts as several. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Index of each sentence's first token, then the number of tokens. */
  readonly sentenceStart: readonly number[];
  /** Index into `Document.blocks` of each sentence. */
  readonly blockOf: readonly number[];
}

/** What goes on for longer without a stop is a list; whoever searched it whole from each of its words would not be linear. */
const MAX_SENTENCE_TOKENS = 300;

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

interface Shape {
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
  readonly word: boolean;
}

/** Linear in the text; a document without sentences has no tokens. */
export function toReading({ text, sentences, blocks }: Document): Reading {
  const tokens: Token[] = [];
  const sentenceStart = [0];
  const blockOf: number[] = [];
  const shapes = new Map<string, Shape>();
  let block = 0;
  for (const span of sentences) {
    while ((blocks[block]?.end ?? Infinity) < span.end) block++;
    blockOf.push(block);
    for (const { start, end } of tokensIn(text, span)) {
      if (tokens.length - (sentenceStart.at(-1) ?? 0) === MAX_SENTENCE_TOKENS) {
        sentenceStart.push(tokens.length);
        blockOf.push(block);
      }
      const raw = text.slice(start, end);
      let shape = shapes.get(raw);
      if (!shape) {
        shape = toShape(raw);
        shapes.set(raw, shape);
      }
      tokens.push({
        start,
        end,
        text: shape.text,
        lower: shape.lower,
        capital: shape.capital,
        word: shape.word,
        sentence: sentenceStart.length - 1,
      });
    }
    sentenceStart.push(tokens.length);
  }
  return { text, tokens, sentenceStart, blockOf };
}

function toShape(raw: string): Shape {
  const text = raw.replace(INVISIBLE, '').replace(/’/gu, "'");
  return {
    text,
    lower: text.toLowerCase(),
    capital: isCapital(letterOf(text.codePointAt(0) ?? NaN)),
    word: someLetter(text, isSolid),
  };
}

/** First token and end of the sentence that token `i` is in. */
export function sentenceAround({ tokens, sentenceStart }: Reading, i: number): readonly [number, number] {
  const sentence = tokens[i]?.sentence ?? 0;
  return [sentenceStart[sentence] ?? 0, sentenceStart[sentence + 1] ?? tokens.length];
}

/** Words of letters and marks in `text`, single hyphens inside them kept ("vice-présidente"). */
export function hyphenatedWords(text: string): string[] {
  return letterRuns(text, isWordLetter, '-‐‑')
    .flatMap((run) => run.split(/[-‐‑]{2,}|^[-‐‑]|[-‐‑]$/u))
    .filter((word) => word !== '');
}

/** One to three digits and nothing else: an age. */
export function mayBeAge(token: Token | undefined): boolean {
  const digits = [...(token?.text ?? '')];
  return digits.length > 0 && digits.length <= 3 && digits.every((digit) => someLetter(digit, isDigit));
}

/** Lower case, without the stop of an abbreviation. */
export function plainWord(token: Token | undefined): string {
  const lower = token?.lower ?? '';
  return lower.length > 1 && lower.endsWith('.') ? lower.slice(0, -1) : lower;
}

/** Words of `text` from token `from` to `to`, blanks folded. */
export function textOf({ text, tokens }: Reading, from: number, to: number): string {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return text.slice(start, end).replace(INVISIBLE, '').replace(/\s+/gu, ' ');
}
