import { wordsOf, type SpeakerEntry } from '../shared/quote-list';

/** How much of all quoted words one speaker has. */
export interface SpeakerShare {
  /** Null: the article does not say who speaks. */
  readonly name: string | null;
  /** 0..1, in the speaker's own words, and as the article reports them. Their sum is the speaker's share. */
  readonly own: number;
  readonly reported: number;
  readonly utterances: number;
  /** The first place of speech. */
  readonly place: { readonly start: number; readonly end: number };
}

export interface SpeakerShares {
  /** Who says most first, unknown speakers last; at most `MAX_SPEAKERS`. */
  readonly rows: readonly SpeakerShare[];
  readonly more: number;
  /** 0..1: what those say who found no room. */
  readonly moreShare: number;
}

const MAX_SPEAKERS = 12;

export function toSpeakerShares(entries: readonly SpeakerEntry[]): SpeakerShares {
  const rows = entries.map(toShare);
  const rest = rows.slice(MAX_SPEAKERS);
  return {
    rows: rows.slice(0, MAX_SPEAKERS),
    more: rest.length,
    moreShare: rest.reduce((sum, { own, reported }) => sum + own + reported, 0),
  };
}

function toShare({ name, share, utterances }: SpeakerEntry): SpeakerShare {
  const fragments = utterances.flatMap((utterance) => utterance.fragments);
  const [first] = fragments;
  if (!first) throw new RangeError('a speaker who says nothing');
  let own = 0;
  let reported = 0;
  for (const quote of fragments) {
    if (quote.type === 'indirect') reported += wordsOf(quote);
    else own += wordsOf(quote);
  }
  const all = own + reported;
  return {
    name,
    own: all === 0 ? 0 : (share * own) / all,
    reported: all === 0 ? 0 : (share * reported) / all,
    utterances: utterances.length,
    place: { start: first.start, end: first.end },
  };
}
