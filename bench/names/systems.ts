import type { LoadedModel } from '../../src/index';
import { languages } from '../../src/lang/index';
import { tagNames, type NameType } from '../../src/tagger/tag';
import { toDocument } from '../../src/text/document';

/** A name as any of the systems reports it, in code units of the text. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
}

export interface NameSystem {
  readonly name: string;
  readonly languages: readonly string[];
  /** Everything from the plain text on: words and sentences are part of the work. */
  readonly find: (text: string, language: string) => readonly Found[];
}

/** The tagger alone, without what makes actors of its names. Throws for a language without a model. */
export function ourSystem(models: ReadonlyMap<string, LoadedModel>): NameSystem {
  return {
    name: 'ours',
    languages: ['fr', 'en'],
    find: (text, code) => {
      const language = languages.get(code);
      const loaded = models.get(code);
      if (!language || !loaded) throw new Error(`no model for ${code}`);
      return tagNames(toDocument([{ text, role: 'paragraph' }], language.sentences), loaded.model);
    },
  };
}
