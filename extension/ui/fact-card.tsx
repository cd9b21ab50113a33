import type { VNode } from 'preact';
import type { Amount, AmountKind, Certainty, Fact, Report } from '../../src/index';
import { valueBeside } from '../shared/amount-format';
import { CERTAINTY, sourceWords } from '../shared/fact-words';
import { plural, t, voice } from '../shared/i18n';
import { CopyButton } from './copy-button';
import { lighting, type PageActions } from './page-actions';

const MAX_WHO = 3;

interface Props {
  readonly report: Report;
  readonly fact: Fact;
  readonly actions: PageActions;
}

/**
 * One statement: its figure or quotation large, the words of the article, who, on whose word, how sure. Every word
 * comes from the article; a slot without words is left out.
 */
export function FactCard({ report, fact, actions }: Props): VNode {
  const language = report.article.language ?? undefined;
  return (
    <li class="fact" data-certainty={fact.certainty}>
      <button
        type="button"
        class="fact-body"
        onClick={() => {
          actions.goTo(fact);
        }}
        {...lighting([fact], actions)}
      >
        <Headline report={report} fact={fact} language={language} />
        <span class="fact-words" lang={language}>
          <Statement report={report} fact={fact} />
        </span>
        <span class="fact-slots">
          <CertaintyMark certainty={fact.certainty} />
          {fact.source && <span class="fact-slot">{sourceWords(fact.source, voice)}</span>}
          {whoOf(report, fact) !== '' && <span class="fact-slot">{whoOf(report, fact)}</span>}
          {whenOf(report, fact) !== '' && (
            <span class="fact-slot" lang={language}>
              {whenOf(report, fact)}
            </span>
          )}
          {fact.repeatedIn.length > 0 && (
            <span class="fact-slot">{plural('factTimes', fact.repeatedIn.length + 1)}</span>
          )}
        </span>
      </button>
      <CopyButton
        report={report}
        citable={{ kind: 'fact', fact }}
        words={report.text.slice(fact.start, fact.end)}
      />
    </li>
  );
}

interface PartProps {
  readonly report: Report;
  readonly fact: Fact;
}

/** The weightiest figure, else the quotation; nothing when the statement has neither. */
function Headline({ report, fact, language }: PartProps & { language: string | undefined }): VNode | null {
  const amount = leadingAmount(report, fact);
  if (amount) {
    const value = valueBeside(amount);
    return (
      <span class="fact-figure">
        <span lang={language}>{amount.text}</span>
        {value !== null && <span class="fact-value">{value}</span>}
        {amount.about && (
          <span class="fact-about" lang={language}>
            {amount.about.text}
          </span>
        )}
      </span>
    );
  }
  const quote = fact.quotes.map((index) => report.quotes[index]).find((each) => each?.type === 'direct');
  if (!quote) return null;
  return (
    <span class="fact-quote" lang={language}>
      <span aria-hidden="true">“</span>
      {quote.text}
    </span>
  );
}

const LEADING_KINDS: readonly AmountKind[] = ['money', 'percent', 'quantity', 'count'];
/** "Three sources", "two lines": such a count says nothing by itself. */
const MIN_LEADING_COUNT = 10;

/** The figure that a reader would look for first; null when there is none worth showing large. */
function leadingAmount(report: Report, fact: Fact): Amount | null {
  const amounts = fact.amounts
    .flatMap((index) => report.amounts[index] ?? [])
    .filter(({ kind, value }) => kind === 'money' || kind === 'percent' || value >= MIN_LEADING_COUNT);
  return amounts.sort((a, b) => LEADING_KINDS.indexOf(a.kind) - LEADING_KINDS.indexOf(b.kind))[0] ?? null;
}

/** The words of the article, those that give the certainty away set off. */
function Statement({ report, fact }: PartProps): VNode {
  const inside = fact.marks.filter((mark) => mark.start >= fact.start && mark.end <= fact.end);
  const pieces: (string | VNode)[] = [];
  let at = fact.start;
  for (const mark of [...inside].sort((a, b) => a.start - b.start)) {
    if (mark.start < at) continue;
    pieces.push(
      report.text.slice(at, mark.start),
      <mark key={mark.start}>{report.text.slice(mark.start, mark.end)}</mark>,
    );
    at = mark.end;
  }
  return (
    <>
      {pieces}
      {report.text.slice(at, fact.end)}
    </>
  );
}

/** Told by a word and a shape of its own, never by colour alone. */
function CertaintyMark({ certainty }: { certainty: Certainty }): VNode {
  return (
    <span class={`certainty ${certainty}`}>
      <i aria-hidden="true" />
      {t(CERTAINTY[certainty])}
    </span>
  );
}

/** The dates of the statement, in the article's words. */
function whenOf(report: Report, fact: Fact): string {
  return fact.dates.flatMap((index) => report.dates[index]?.text ?? []).join(', ');
}

function whoOf(report: Report, fact: Fact): string {
  return fact.actors
    .map((index) => report.actors[index])
    .filter((actor) => actor !== undefined && actor.id !== fact.source?.actor)
    .slice(0, MAX_WHO)
    .map((actor) => actor?.name ?? '')
    .join(', ');
}
