import type { SentenceLexicon } from '../../text/document';

export const sentences: SentenceLexicon = {
  abbreviations: new Set(
    'mr mrs ms dr prof st jr sr inc ltd corp co gen col lt sgt capt cmdr gov sen rep rev hon pres vs etc approx dept est no fig vol jan feb mar apr jun jul aug sep sept oct nov dec mt ft'.split(
      ' ',
    ),
  ),
};
