import type { Place } from './walk';

/** What a part of a page is made for, where that is not the article's running text. */
export type Zone =
  | 'advert'
  | 'aside'
  | 'author'
  | 'caption'
  | 'comments'
  | 'consent'
  | 'dateline'
  | 'embed'
  | 'footer'
  | 'form'
  | 'generated'
  | 'navigation'
  | 'newsletter'
  | 'pay-wall'
  | 'pull-quote'
  | 'related'
  | 'share'
  | 'standfirst'
  | 'tags';

const TAG_ZONES: ReadonlyMap<string, Zone> = new Map([
  ['nav', 'navigation'],
  ['menu', 'navigation'],
  ['footer', 'footer'],
  ['aside', 'aside'],
  ['figure', 'caption'],
  ['figcaption', 'caption'],
  ['form', 'form'],
  ['fieldset', 'form'],
  ['dialog', 'consent'],
  ['address', 'author'],
]);

const ROLE_ZONES: ReadonlyMap<string, Zone> = new Map([
  ['navigation', 'navigation'],
  ['menu', 'navigation'],
  ['complementary', 'related'],
  ['contentinfo', 'footer'],
  ['dialog', 'consent'],
  ['alertdialog', 'consent'],
  ['search', 'form'],
  ['doc-pullquote', 'pull-quote'],
]);

/**
 * Names that site authors give to such parts, in the languages of the European press: one to three words of a name
 * split at hyphens, underscores and capitals; a plural in "s" needs no entry. The first zone that matches counts.
 */
const NAME_ZONES: readonly (readonly [Zone, string])[] = [
  ['consent', 'cookie, consent, gdpr, rgpd, onetrust, ot sdk, didomi, cmp, usercentrics, privacy, ccpa'],
  [
    'embed',
    'twitter, tweet, instagram, facebook, tiktok, bluesky, mastodon, telegram, reddit, threads, embed, oembed, social embed',
  ],
  [
    'pull-quote',
    'pullquote, pull quote, pulled quote, quotebox, quote box, blockquote pull, exergue, bloc citation, zitatbox, zitat box, ' +
      'destacado, highlight quote, callout quote, big quote, quote standalone, quote teaser, blockzitat, citation, ' +
      'quote, zitat, cita',
  ],
  [
    'caption',
    'caption, figcaption, figure, legende, bildunterschrift, bildtext, pie de foto, pie foto, didascalia, credit, ' +
      'photo copyright, image copyright, bildnachweis, image text, image info, photo info, gallery, galerie, ' +
      'slideshow, diaporama, carousel, slider, bildergalerie, fotostrecke, galeria, carrousel, swiper',
  ],
  [
    'pay-wall',
    'paywall, pay wall, regwall, reg wall, piano, poool, subscribe wall, meter wall, aboteaser, abo box',
  ],
  [
    'newsletter',
    'newsletter, signup, sign up, subscribe, subscription, abonnement, abonnez, abo, inscription, mailing, ' +
      'suscripcion, suscribete, iscriviti, nieuwsbrief, mailmunch, mailchimp',
  ],
  [
    'share',
    'share, sharebar, sharing, sharetools, social, partage, partager, teilen, compartir, condividi, condivisione, ' +
      'addthis, addtoany, sharedaddy, follow, followus, bookmark, toolbar, tools',
  ],
  [
    'comments',
    'comment, commentaire, kommentar, kommentare, comentario, commenti, disqus, replies, respond, coral, viafoura, forum, ' +
      'leserbrief, lesermeinung, lesermeinungen',
  ],
  [
    'related',
    'related, recommended, recommendation, recommend, recirculation, recirc, read more, readmore, more on, see also, also read, ' +
      'read also, read next, up next, lire aussi, a lire, alire, voir aussi, most read, mostread, most popular, ' +
      'trending, teaser, teaserlist, promo, promobox, outbrain, taboola, plista, nativo, verwandt, verwandte, weiterlesen, ' +
      'mehr zum thema, zum thema, linklist, link list, links list, relacionada, relacionado, ' +
      'te puede interesar, correlati, correlate, leggi anche, gerelateerd, lees ook, more stories, more news, more articles, ' +
      'further reading, top stories, latest stories, latest news, sidebar, side bar, rail, cross link, crosslink, ' +
      'inline link, contextual link, topic list, newsflow, infobox, info box, fact box, factbox, faktenbox, ' +
      'encadre, zusatzinfo, article list, articles list, post list, next article, prev article, next post, ' +
      'suggested, suggestion, discover, read on, popular posts',
  ],
  [
    'generated',
    'ai summary, ai generated, summary ai, ai box, ki zusammenfassung, ki box, resume ia, resumen ia, ia resume',
  ],
  [
    'author',
    'author, bio, biography, autor, autoren, autorenbox, autore, auteur, signature, contributor, byline, ' +
      'writtenby, written by, firma, redakteur, verfasser, journalist, authorbox',
  ],
  [
    'dateline',
    'date, datetime, dateline, timestamp, published, pubdate, publish date, updated, last modified, article meta, ' +
      'post meta, entry meta, last update, modified, reading time, readtime, read time, lesezeit',
  ],
  ['tags', 'tag, taglist, tag cloud, keyword, topic, breadcrumb, schlagworte, etiqueta'],
  [
    'advert',
    'ad, advert, advertisement, advertising, advertorial, adslot, adsbygoogle, adunit, sponsor, sponsored, ' +
      'werbung, anzeige, anzeigen, pub, publicite, publicidad, pubblicita, dfp, gpt, affiliate, shopping',
  ],
  [
    'navigation',
    'nav, navigation, navbar, menu, pagination, pager, toc, table of contents, sommaire, inhaltsverzeichnis, ' +
      'skip link, skiplink, jump link, jumplink',
  ],
  ['form', 'poll, quiz, survey, login, registration, feedback, contact form, search form'],
  ['footer', 'disclaimer, impressum, imprint, article footer, post footer, entry footer'],
  ['caption', 'image, img, photo, picture, bild, foto, media, video, audio, player, thumbnail, thumb'],
  [
    'standfirst',
    'standfirst, chapo, chapeau, dek, lead, lede, intro, introduction, vorspann, anlauf, entradilla, bajada, ' +
      'sottotitolo, occhiello, subtitle, sub title, subheadline, sub headline, subhead, subheading, excerpt, strapline, ' +
      'abstract, summary, article description, einleitung, ingress, sumario, subtitulo',
  ],
];

const ZONE_OF_NAME: ReadonlyMap<string, number> = new Map(
  NAME_ZONES.flatMap(([, names], rank) => names.split(', ').map((name): [string, number] => [name, rank])),
);
const MAX_NAME_WORDS = 3;

export type ZoneReader = (place: Place) => Zone | null;

/** What an element is called: two elements of one name serve one purpose. */
export function namesOf({ element }: Place): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`;
}

/**
 * A reader of the zone that an element's tag, role and names announce; it answers null when they say nothing. It
 * remembers names, for pages use the same few over and over: one reader a page.
 */
export function zoneReader(): ZoneReader {
  const known = new Map<string, Zone | null>();
  return (place) => {
    const { element, tag } = place;
    const role = element.getAttribute('role');
    const byRole = role === null ? undefined : ROLE_ZONES.get(role);
    if (byRole) return byRole;
    const names = namesOf(place);
    let byName = known.get(names);
    if (byName === undefined) {
      byName = names.length < 2 ? null : zoneOfWords(wordsOfNames(names));
      known.set(names, byName);
    }
    return byName ?? TAG_ZONES.get(tag) ?? null;
  };
}

function wordsOfNames(names: string): string[] {
  return names
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) =>
      word.length > 3 && word.endsWith('s') && !ZONE_OF_NAME.has(word) ? word.slice(0, -1) : word,
    );
}

function zoneOfWords(words: readonly string[]): Zone | null {
  let best = Infinity;
  for (let from = 0; from < words.length; from++) {
    let name = '';
    for (let to = from; to < Math.min(words.length, from + MAX_NAME_WORDS); to++) {
      name = to === from ? (words[to] ?? '') : `${name} ${words[to] ?? ''}`;
      best = Math.min(best, ZONE_OF_NAME.get(name) ?? Infinity);
    }
  }
  return NAME_ZONES[best]?.[0] ?? null;
}
