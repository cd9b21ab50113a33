import type { Amount, Fact, Quote, Report, Span } from '../../../src/index';
import { CERTAINTY, sourceWords } from '../fact-words';
import { inOwnDirection } from '../own-direction';
import { fragmentWords } from '../quote-list';
import type { Voice } from '../voice';
import { escapeHtml, type Flavours } from './flavours';
import { linksOf } from './links';

/** What can be cited by itself. A quotation has at least one fragment. */
export type Citable =
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'quote'; readonly fragments: readonly Quote[] }
  | { readonly kind: 'amount'; readonly amount: Amount };

/** What a citation says before it names the article. */
interface Said {
  readonly words: string;
  /** Who says so and how sure it is; empty when the article does not tell. */
  readonly by: string;
  readonly span: Span;
}

/**
 * One finding as a citation: its words, who says so and how sure it is, title, site, day, and the address of its very
 * place. An amount is cited with the statement that it stands in, where there is one.
 */
export function toCitation(report: Report, citable: Citable, voice: Voice): Flavours {
  const { article } = report;
  const { words, by, span } = saidBy(report, citable, voice);
  const quoted = voice.t('citationQuoted', oneLine(words));
  const title = voice.t('citationQuoted', oneLine(article.title ?? voice.t('untitled')));
  const site = article.site === null ? [] : [oneLine(article.site)];
  const day = article.published === null ? [] : [voice.day(article.published.slice(0, 10))];
  const link = linksOf(report).to(span);
  const language = article.language === null ? '' : ` lang="${escapeHtml(article.language)}"`;
  const titleHtml = `<span${language}>${escapeHtml(title)}</span>`;
  const linked = link === null ? titleHtml : `<a href="${escapeHtml(link)}">${titleHtml}</a>`;
  const place = [...site, ...day];
  return {
    text: `${quoted}${by === '' ? '' : ` — ${by}`}. ${[title, ...place].join(', ')}.${link === null ? '' : ` ${link}`}`,
    html: `<p><span${language}>${escapeHtml(quoted)}</span>${by === '' ? '' : ` — ${escapeHtml(by)}`}. ${[
      linked,
      ...place.map(escapeHtml),
    ].join(', ')}.</p>`,
  };
}

function saidBy(report: Report, citable: Citable, voice: Voice): Said {
  switch (citable.kind) {
    case 'fact':
      return ofFact(report, citable.fact, voice);
    case 'quote':
      return ofQuote(report, citable.fragments);
    case 'amount':
      return ofAmount(report, citable.amount, voice);
  }
}

function ofFact({ text }: Report, fact: Fact, voice: Voice): Said {
  const certainty =
    fact.certainty === 'stated' ? voice.t('citationStated') : voice.t(CERTAINTY[fact.certainty]);
  return {
    words: text.slice(fact.start, fact.end),
    by: fact.source ? `${oneLine(sourceWords(fact.source, voice))} (${certainty})` : certainty,
    span: fact,
  };
}

function ofQuote({ actors }: Report, fragments: readonly Quote[]): Said {
  const [first] = fragments;
  if (!first) throw new RangeError('a quotation has at least one fragment');
  const { speaker } = first;
  const actor = speaker?.actor == null ? undefined : actors[speaker.actor];
  const role = actor?.role ? ` (${actor.role.text})` : '';
  return {
    words: fragmentWords(fragments),
    by: speaker ? oneLine(`${actor?.name ?? speaker.name}${role}`) : '',
    span: first,
  };
}

function ofAmount(report: Report, amount: Amount, voice: Voice): Said {
  const fact = report.facts.find(({ start, end }) => start <= amount.start && amount.end <= end);
  if (fact) return { ...ofFact(report, fact, voice), span: amount };
  const about = amount.about ? ` (${amount.about.text})` : '';
  return { words: amount.text + about, by: '', span: amount };
}

const oneLine = (text: string): string =>
  inOwnDirection(text)
    .replace(/\s*[\n\r]\s*/gu, ' ')
    .trim();
