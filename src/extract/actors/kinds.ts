import type { Draft } from './drafts';
import { isTail, toForm } from './forms';
import type { OrganisationKind } from './lexicon';
import { isListed, type NameRun, type View } from './names';
import { hyphenatedWords, plainWord, sentenceAround } from './reading';

/** A word by which news is ascribed stands at most so many tokens from the medium. */
const MAX_TOKENS_TO_CITING = 5;

/** What each organisation is, by the lists of media, the publication, and the noun before or in its name; absent when unknown. */
export function kindsOf(
  drafts: readonly Draft[],
  site: string | null,
  view: View,
): Map<Draft, OrganisationKind> {
  const own = toForm(site ?? '', view.lexicon).words;
  const kinds = new Map<Draft, OrganisationKind>();
  for (const draft of drafts) {
    if (draft.type !== 'organisation') continue;
    for (const run of draft.runs) {
      const kind = kindOf(run, own, view);
      if (kind && (kind === 'media' || !kinds.has(draft))) kinds.set(draft, kind);
    }
  }
  return kinds;
}

function kindOf(run: NameRun, site: readonly string[], view: View): OrganisationKind | undefined {
  const { reading, lexicon, gazetteer } = view;
  const { from, form, written } = run;
  const noun = plainWord(reading.tokens[from - 1]);
  const before = lexicon.organisations.get(noun);
  const isMedia =
    lexicon.media.has(form.key) ||
    form.key === site.join(' ') ||
    before === 'media' ||
    isListed(written.split(' '), ['media'], gazetteer) ||
    (soundsLikeMedia(run, view) && (isTail(form.words, site) || isCited(run, view))) ||
    (lexicon.mediaNouns.has(noun) && isCited(run, view));
  if (isMedia) return 'media';
  const inside = kindInside(form.words, view);
  const isLegal = lexicon.legalForms.has(form.words.at(-1) ?? '') && form.words.length > 1;
  return before ?? inside ?? (isLegal ? 'company' : undefined);
}

/** By the nouns in the name; where titles touch names only its head makes a medium of it: not "Paper Mill Group". */
function kindInside(
  words: readonly string[],
  { lexicon, organisations }: View,
): OrganisationKind | undefined {
  const isHead = (i: number): boolean => i + 1 === words.length || lexicon.links.has(words[i + 1] ?? '');
  const nouns = words.flatMap((word, i) => {
    const kind = organisations.get(word);
    return kind && (kind !== 'media' || !lexicon.titlesTouchNames || isHead(i)) ? [kind] : [];
  });
  return nouns.includes('other') ? 'other' : nouns[0];
}

/** "Le Courrier …", "The … Herald": many names of other things end or begin so. */
function soundsLikeMedia({ form: { words } }: NameRun, { lexicon }: View): boolean {
  return lexicon.mediaHeads.has(words[0] ?? '') || lexicon.mediaEnds.has(words.at(-1) ?? '');
}

/** "selon X", "told the X": does the sentence ascribe something right beside the name? */
function isCited({ from, to }: NameRun, { reading, lexicon }: View): boolean {
  const [start, end] = sentenceAround(reading, from);
  const near = [
    ...reading.tokens.slice(Math.max(start, from - MAX_TOKENS_TO_CITING), from),
    ...reading.tokens.slice(to, Math.min(end, to + MAX_TOKENS_TO_CITING)),
  ];
  return near.some(({ lower }) => lexicon.citing.has(lower));
}

/** Nouns for organisations, lower case, by which the article calls each: in its role, in its name, right before it. */
export function callingsOf(
  drafts: readonly Draft[],
  roles: ReadonlyMap<Draft, { readonly text: string }>,
  view: View,
): Map<Draft, Set<string>> {
  const { reading, lexicon } = view;
  const callings = new Map<Draft, Set<string>>();
  for (const draft of drafts) {
    if (draft.type !== 'organisation') continue;
    const nouns = new Set<string>();
    for (const { from, to } of draft.runs) {
      for (let i = from - 1; i < to; i++) {
        const word = plainWord(reading.tokens[i]);
        if (lexicon.organisations.has(word)) nouns.add(word);
      }
    }
    const role = roles.get(draft);
    const noun = role ? headOf(role.text, view) : null;
    if (noun !== null) nouns.add(noun);
    callings.set(draft, nouns);
  }
  return callings;
}

/** The noun for an organisation that a role is about: where titles touch names the last before a link, else the first. */
function headOf(role: string, { lexicon }: View): string | null {
  let head: string | null = null;
  for (const word of hyphenatedWords(role.toLowerCase())) {
    if (head !== null && lexicon.links.has(word)) break;
    if (!lexicon.organisations.has(word)) continue;
    head = word;
    if (!lexicon.titlesTouchNames) break;
  }
  return head;
}
