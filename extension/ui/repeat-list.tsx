import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Change, Repeat, RepeatKind, Report, Span } from '../../src/index';
import { plural, t } from '../shared/i18n';
import { flaggedRepeats, type Stop } from '../shared/page-marks';
import { CHANGE, KIND } from '../shared/repeat-words';
import { paragraphNumber } from '../shared/paragraphs';
import { Heading } from './heading';
import { LongList } from './long-list';
import { byWeight, shorten, toWording, type Piece } from './wording';

const MAX_CHANGES = 4;
/** Cards are large: a screen holds two or three. */
const FIRST_CARDS = 30;

type GoTo = (span: Span, stop: number | null) => void;

interface Props {
  readonly report: Report;
  readonly stops: readonly Stop[];
  /** Index into `stops` that the page shows, or null. */
  readonly current: number | null;
  readonly onGoTo: GoTo;
}

/** Every flagged repeat beside its first occurrence, in reading order. */
export function RepeatList({ report, stops, current, onGoTo }: Props): VNode {
  return (
    <section class="repeats">
      <Heading class="rows-heading">{t('repeatsHeading')}</Heading>
      <LongList
        class="cards"
        items={flaggedRepeats(report)}
        first={FIRST_CARDS}
        onKeyDown={moveFocus}
        row={(repeat) => {
          const stop = stops.findIndex((each) => each.block === repeat.block);
          return (
            <RepeatCard
              key={`${repeat.block}-${repeat.of}`}
              report={report}
              repeat={repeat}
              stop={stop}
              isCurrent={stop === current}
              onGoTo={onGoTo}
            />
          );
        }}
      />
    </section>
  );
}

const STEP: ReadonlyMap<string, 1 | -1> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

/** The arrow keys walk from place to place, as in a list; Tab still reaches every button. */
function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = STEP.get(event.key);
  const sides = [...event.currentTarget.querySelectorAll<HTMLElement>('.side')];
  const at = sides.findIndex((side) => side === document.activeElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  sides[at + step]?.focus();
}

interface CardProps {
  readonly report: Report;
  readonly repeat: Repeat;
  readonly stop: number;
  readonly isCurrent: boolean;
  readonly onGoTo: GoTo;
}

function RepeatCard({ report, repeat, stop, isCurrent, onGoTo }: CardProps): VNode {
  const [whole, setWhole] = useState(false);
  const wording = toWording(report, repeat);
  const cut = whole ? (pieces: readonly Piece[]) => pieces : shorten;
  const isShort = [wording.first, wording.again].every((pieces) =>
    shorten(pieces).every((p) => p.kind !== 'gap'),
  );
  const [again, first] = [repeat.spans[0], repeat.spans[0]];
  if (!again || !first) throw new RangeError('a repeat shares nothing');
  const here: Span = { start: again.start, end: repeat.spans.at(-1)?.end ?? again.end };
  const there: Span = {
    start: Math.min(...repeat.spans.map((span) => span.ofStart)),
    end: Math.max(...repeat.spans.map((span) => span.ofEnd)),
  };
  // Every card has this button: its name tells which one it is.
  const places = [repeat.of, repeat.block].map((block) => placeWords(report, block)).join(', ');
  return (
    <li class={`card ${repeat.kind}`} aria-current={isCurrent ? 'true' : undefined}>
      <p class="card-kind">
        <KindShape kind={repeat.kind} />
        {t(KIND[repeat.kind])}
        {repeat.changes.length > 0 && (
          <span class="card-count">{plural('changesHeading', repeat.changes.length)}</span>
        )}
      </p>
      <ChangeList changes={repeat.changes} language={report.article.language ?? undefined} />
      <div class="pair">
        <Side
          report={report}
          block={repeat.of}
          role={t('roleFirst')}
          pieces={cut(wording.first)}
          removed
          onGoTo={() => {
            onGoTo(there, null);
          }}
        />
        <Side
          report={report}
          block={repeat.block}
          role={t('roleAgain')}
          pieces={cut(wording.again)}
          removed={false}
          onGoTo={() => {
            onGoTo(here, stop);
          }}
        />
      </div>
      {!isShort && (
        <button
          type="button"
          class="link"
          aria-expanded={whole}
          aria-label={`${t(whole ? 'showLess' : 'showWhole')}: ${places}`}
          onClick={() => {
            setWhole(!whole);
          }}
        >
          {t(whole ? 'showLess' : 'showWhole')}
        </button>
      )}
    </li>
  );
}

/** The same line pattern as in the page, so that a kind is known by its shape. */
function KindShape({ kind }: { kind: RepeatKind }): VNode {
  return <i class={`shape ${kind}`} aria-hidden="true" />;
}

interface ChangesProps {
  readonly changes: readonly Change[];
  readonly language: string | undefined;
}

function ChangeList({ changes, language }: ChangesProps): VNode | null {
  if (changes.length === 0) return null;
  const shown = byWeight(changes).slice(0, MAX_CHANGES);
  const left = changes.length - shown.length;
  return (
    <ul class="changes">
      {shown.map((change) => (
        <li key={`${change.start}-${change.ofStart}`}>
          <span class="change-what">{t(CHANGE[change.what])}</span>{' '}
          {change.from ? <del lang={language}>{change.from}</del> : <em>{t('changeAdded')}</em>} <Arrow />{' '}
          {change.to ? <ins lang={language}>{change.to}</ins> : <em>{t('changeDropped')}</em>}
        </li>
      ))}
      {left > 0 && <li class="change-more">{plural('changesMore', left)}</li>}
    </ul>
  );
}

function Arrow(): VNode {
  return (
    <>
      <span aria-hidden="true">→</span>
      <span class="spoken">{t('changeBecame')}</span>
    </>
  );
}

function placeWords(report: Report, block: number): string {
  const number = paragraphNumber(report, block);
  return number === null ? t('placeOther') : t('placeParagraph', number);
}

interface SideProps {
  readonly report: Report;
  readonly block: number;
  readonly role: string;
  readonly pieces: readonly Piece[];
  /** True on the earlier side, whose changed words are gone in the later one. */
  readonly removed: boolean;
  readonly onGoTo: () => void;
}

function Side({ report, block, role, pieces, removed, onGoTo }: SideProps): VNode {
  const number = paragraphNumber(report, block);
  return (
    <button
      type="button"
      class="side"
      data-block={block}
      title={number === null ? t('goToOther') : t('goTo', number)}
      onClick={onGoTo}
    >
      <span class="side-place">
        {placeWords(report, block)} <span class="side-role">{role}</span>
      </span>
      <span class="side-text" lang={report.article.language ?? undefined}>
        {pieces.map((piece, index) => (
          <PieceView key={index} piece={piece} removed={removed} />
        ))}
      </span>
    </button>
  );
}

function PieceView({ piece, removed }: { piece: Piece; removed: boolean }): VNode {
  switch (piece.kind) {
    case 'changed':
      return removed ? <del>{piece.text}</del> : <ins>{piece.text}</ins>;
    case 'outside':
      return <span class="outside">{piece.text}</span>;
    case 'gap':
      return <span class="gap"> … </span>;
    case 'same':
      return <>{piece.text}</>;
  }
}
