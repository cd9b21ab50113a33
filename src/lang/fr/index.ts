import type { Language } from '../language';
import { actors } from './actors';
import { amounts } from './amounts';
import { dates } from './dates';
import { functionWords } from './function-words';
import { repeats } from './repeats';
import { sentences } from './sentences';

export const fr: Language = { code: 'fr', functionWords, sentences, repeats, actors, amounts, dates };
