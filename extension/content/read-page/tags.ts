/** Elements that stand in a line of text unless a style says otherwise. */
export const INLINE_TAGS: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp slot ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Elements whose text is no prose, or does not show. */
export const SKIPPED_TAGS: ReadonlySet<string> = new Set(
  (
    'script style noscript template svg math canvas audio video object embed map head title meta link base param ' +
    'source track rp rt datalist progress meter area col colgroup frame frameset'
  ).split(' '),
);

/** Controls: a form is known by them; their labels are no prose. */
export const CONTROL_TAGS: ReadonlySet<string> = new Set([
  'input',
  'select',
  'textarea',
  'button',
  'option',
  'optgroup',
]);

/** Elements that hold one block of text as a rule; the copy keeps them, so that what scores tags finds them. */
export const TEXT_TAGS: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 li dt dd td th pre figcaption caption summary legend address'.split(' '),
);
