import type { VNode } from 'preact';
import type { FindingKind, Report } from '../../src/index';
import type { MessageKey } from '../shared/i18n';
import type { GoTo } from './places';
import { AmountsFigure } from './amounts-figure';
import { SpeakersFigure } from './speakers-figure';
import { StripFigure } from './strip-figure';
import { TimeFigure } from './time-figure';
import { TogetherFigure } from './together-figure';

export interface FigureProps {
  readonly id: string;
  readonly report: Report;
  /** The same function as long as the page lives. */
  readonly goTo: GoTo;
}

/** The pictures of a report, in the order of the page. A new picture is a new line. */
export const FIGURES: readonly {
  readonly id: string;
  readonly name: MessageKey;
  /** What must have been looked for before there is anything to draw. */
  readonly needs: FindingKind;
  readonly Figure: (props: FigureProps) => VNode;
}[] = [
  { id: 'strip', name: 'stripName', needs: 'repeats', Figure: StripFigure },
  { id: 'sizes', name: 'amountsName', needs: 'amounts', Figure: AmountsFigure },
  { id: 'speakers', name: 'speakersName', needs: 'quotes', Figure: SpeakersFigure },
  { id: 'times', name: 'timelineHeading', needs: 'facts', Figure: TimeFigure },
  { id: 'together', name: 'togetherName', needs: 'actors', Figure: TogetherFigure },
];
