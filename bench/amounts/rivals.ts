import { createRequire } from 'node:module';
import type { AmountKind } from '../../src/report';

/** One amount as any of the systems reports it, in code units of the text. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly kind: AmountKind;
  readonly value: number;
}

export interface Rival {
  readonly name: string;
  readonly languages: readonly string[];
  readonly find: (text: string, language: string) => readonly Found[];
}

interface Recognized {
  readonly start: number;
  readonly end: number;
  readonly resolution: Readonly<Record<string, string | null>> | null;
}
type Recognizer = (text: string, culture: string) => readonly Recognized[];
interface RecognizersSuite {
  readonly recognizeCurrency: Recognizer;
  readonly recognizePercentage: Recognizer;
  readonly recognizeDimension: Recognizer;
  readonly recognizeTemperature: Recognizer;
}
interface CompromiseView {
  json(options: { readonly offset: true }): readonly CompromiseJson[];
}
interface CompromiseJson {
  readonly offset: { readonly start: number; readonly length: number };
  readonly number?: { readonly num?: number | null; readonly unit?: string };
  readonly money?: { readonly num?: number | null };
}
type Compromise = (text: string) => {
  money(): CompromiseView;
  percentages(): CompromiseView;
  numbers(): CompromiseView;
};

const require = createRequire(import.meta.url);
const suite = require('@microsoft/recognizers-text-suite') as RecognizersSuite;
const nlp = require('compromise') as Compromise;

const CULTURES: Readonly<Record<string, string>> = { fr: 'fr-fr', en: 'en-us' };

function recognized(recognize: Recognizer, kind: AmountKind, text: string, language: string): Found[] {
  return recognize(text, CULTURES[language] ?? 'en-us').flatMap(({ start, end, resolution }): Found[] => {
    // A French percentage is resolved with a decimal comma.
    const value = Number(
      String(resolution?.['value'] ?? '')
        .replace('%', '')
        .replace(',', '.'),
    );
    return resolution?.['value'] == null ? [] : [{ start, end: end + 1, kind, value }];
  });
}

const recognizers: Rival = {
  name: 'Recognizers-Text',
  languages: ['fr', 'en'],
  find: (text, language) => [
    ...recognized(suite.recognizeCurrency, 'money', text, language),
    ...recognized(suite.recognizePercentage, 'percent', text, language),
    ...recognized(suite.recognizeDimension, 'quantity', text, language),
    ...recognized(suite.recognizeTemperature, 'quantity', text, language),
  ],
};

const offsets = (rows: readonly CompromiseJson[], kind: AmountKind): Found[] =>
  rows.flatMap(({ offset, number, money }): Found[] => {
    const value = money?.num ?? number?.num;
    return value == null ? [] : [{ start: offset.start, end: offset.start + offset.length, kind, value }];
  });

const compromise: Rival = {
  name: 'compromise',
  languages: ['en'],
  find: (text) => {
    const view = nlp(text);
    const money = offsets(view.money().json({ offset: true }), 'money');
    const percent = offsets(view.percentages().json({ offset: true }), 'percent');
    // Its numbers know their unit; bare ones claim to measure nothing.
    const measured = view
      .numbers()
      .json({ offset: true })
      .filter(({ number }) => (number?.unit ?? '') !== '');
    const quantity = offsets(measured, 'quantity').filter(
      ({ start, end }) => ![...money, ...percent].some((other) => other.start < end && start < other.end),
    );
    return [...money, ...percent, ...quantity];
  },
};

export const rivals: readonly Rival[] = [recognizers, compromise];
