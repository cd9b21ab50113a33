import { analyse, type Report, type Span } from '../../src/index';
import { toPageMarks } from '../shared/page-marks';
import type { InterfaceLanguage } from '../shared/settings';
import type { Sample } from './sample';

const LAYERS = ['exact', 'near', 'partial', 'changed'] as const;

/** The report of the sample, by the same engine as that of any page; names need a model and are not looked for. */
export function analyseSample({ title, paragraphs }: Sample, language: InterfaceLanguage): Report {
  const blocks = paragraphs.map((text) => ({ text, role: 'paragraph' as const }));
  const unknown = { url: null, site: null, byline: null, published: null };
  return analyse({ ...unknown, title, language, access: 'full', blocks }, { language });
}

/** Marks the repeats of `report` in `elements`, one for each of its blocks, each with one node of text. */
export function markSample(report: Report, elements: readonly Element[]): void {
  const { layers } = toPageMarks(report);
  for (const [priority, layer] of LAYERS.entries()) {
    const highlight = new Highlight(...layers[layer].flatMap((span) => rangesIn(report, span, elements)));
    highlight.priority = priority;
    CSS.highlights.set(`deja-lu-${layer}`, highlight);
  }
}

/** No range crosses the border of a block: repeats are looked for in one paragraph at a time. */
function rangesIn(report: Report, span: Span, elements: readonly Element[]): Range[] {
  const index = report.blocks.findIndex(({ start, end }) => start <= span.start && span.end <= end);
  const node = elements[index]?.firstChild;
  const start = report.blocks[index]?.start;
  if (!node || start === undefined) return [];
  const range = new Range();
  range.setStart(node, span.start - start);
  range.setEnd(node, span.end - start);
  return [range];
}
