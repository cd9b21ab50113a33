/** Half-open range [start, end) in `Document.text`, UTF-16 code units. 0 <= start < end <= text.length. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
