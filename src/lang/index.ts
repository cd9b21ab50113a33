import { en } from './en';
import { fr } from './fr';
import type { Language } from './language';

/** The languages in which everything works, by code. In any other, repeats alone are found. */
export const languages: ReadonlyMap<string, Language> = new Map(
  [fr, en].map((language) => [language.code, language]),
);

/** Lexicons without a word: what the engine uses for a language that it does not know. */
export const noLanguage: Language = {
  code: '',
  functionWords: new Set(),
  sentences: { abbreviations: new Set() },
  repeats: { dateWords: new Set(), prompts: [] },
  actors: null,
  amounts: null,
  dates: null,
  quotes: null,
  facts: null,
  sources: null,
  checks: null,
};
