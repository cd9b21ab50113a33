import type { Language } from '../language';
import { actors } from './actors';
import { amounts } from './amounts';
import { checks } from './checks';
import { dates } from './dates';
import { facts } from './facts';
import { functionWords } from './function-words';
import { quotes } from './quotes';
import { repeats } from './repeats';
import { sentences } from './sentences';
import { sources } from './sources';

export const en: Language = {
  code: 'en',
  functionWords,
  sentences,
  repeats,
  quotes,
  actors,
  amounts,
  dates,
  facts,
  sources,
  checks,
};
