/** Indices of the members of `spans`, which are sorted by their start, that begin in [start, end); in order. */
export function indicesIn(
  spans: readonly { readonly start: number }[],
  start: number,
  end: number,
): number[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; (spans[at]?.start ?? Infinity) < end; at++) found.push(at);
  return found;
}

/** The members themselves. */
export function membersIn<T extends { readonly start: number }>(
  spans: readonly T[],
  start: number,
  end: number,
): T[] {
  return indicesIn(spans, start, end).flatMap((at) => spans[at] ?? []);
}
