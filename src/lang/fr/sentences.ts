import type { SentenceLexicon } from '../../text/document';

export const sentences: SentenceLexicon = {
  abbreviations: new Set(
    'm mm mme mlle mgr dr pr prof st ste me cf av apr env art al p pp vol n° no éd tél boul bd ex fig hab jr sr'.split(
      ' ',
    ),
  ),
};
