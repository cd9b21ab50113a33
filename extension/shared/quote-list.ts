import type { Actor, Quote, Report, Speaker } from '../../src/index';
import { insideRepeats } from './page-marks';

/** One utterance: its fragments in reading order, at least one. */
export interface Utterance {
  readonly fragments: readonly Quote[];
}

/** All that one speaker says in an article. */
export interface SpeakerEntry {
  /** Index into `report.actors`, or null for an unnamed role or an unknown speaker. */
  readonly actor: number | null;
  /** Null when the article does not say who speaks. */
  readonly name: string | null;
  /** What the article says of the speaker, or null. */
  readonly role: string | null;
  /** 0..1: share of all quoted words, those of repeated paragraphs aside. */
  readonly share: number;
  readonly utterances: readonly Utterance[];
}

/** The words of an utterance, with a sign for what stands between its fragments. */
export const fragmentWords = (fragments: readonly Quote[]): string =>
  fragments.map((fragment) => fragment.text).join(' […] ');

export const wordsOf = (quote: Quote): number => quote.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Words alone, so that marks and stops make no difference. */
const plain = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** The quotations of `report` by speaker, who says most first; those inside flagged repeats and those given again are left out. */
export function toSpeakerEntries(report: Report): SpeakerEntry[] {
  const groups = new Map<string, Omit<SpeakerEntry, 'share' | 'utterances'> & { utterances: Quote[][] }>();
  const heads = new Map<number, Quote[]>();
  const seen = new Set<string>();
  const isRepeated = insideRepeats(report);
  const named = new Map(report.actors.map((actor) => [actor.name.toLowerCase(), actor]));
  // A speaker who is called by an actor's full name is that actor, whether the report says so or not.
  const actorOf = ({ actor, name }: Speaker): Actor | undefined =>
    actor === null ? named.get(name.toLowerCase()) : report.actors[actor];
  report.quotes.forEach((quote, index) => {
    if (isRepeated(quote)) return;
    const head = quote.continues === null ? undefined : heads.get(quote.continues);
    if (head) {
      head.push(quote);
      heads.set(index, head);
      return;
    }
    const { speaker } = quote;
    const actor = speaker === null ? undefined : actorOf(speaker);
    const name = actor?.name ?? speaker?.name ?? null;
    const key = actor ? `actor ${actor.id}` : `name ${name?.toLowerCase() ?? ''}`;
    const group = groups.get(key) ?? {
      actor: actor?.id ?? null,
      name,
      role: actor?.role?.text ?? null,
      utterances: [],
    };
    // A pull quote gives the same words again: they count once.
    const said = `${key}: ${plain(quote.text)}`;
    if (seen.has(said)) {
      // Its further fragments go with it.
      heads.set(index, [quote]);
      return;
    }
    seen.add(said);
    const utterance = [quote];
    group.utterances.push(utterance);
    groups.set(key, group);
    heads.set(index, utterance);
  });
  const words = (utterances: readonly Quote[][]): number =>
    utterances.flat().reduce((sum, q) => sum + wordsOf(q), 0);
  const all = [...groups.values()].reduce((sum, { utterances }) => sum + words(utterances), 0);
  return [...groups.values()]
    .map(({ actor, name, role, utterances }) => ({
      actor,
      name,
      role,
      share: all === 0 ? 0 : words(utterances) / all,
      utterances: utterances.map((fragments) => ({ fragments })),
    }))
    .sort((a, b) => Number(a.name === null) - Number(b.name === null) || b.share - a.share);
}
