/** Elements by what they do to the text around them: what ends a line of thought, and what is not to be touched. */

/** A paragraph's text does not go on over the edges of these. */
export const blockNames: ReadonlySet<string> = new Set(
  `html head body title address article aside blockquote button caption center col colgroup dd details dialog dir div dl
  dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup
  option p search section select summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** Text that is to be printed character by character, or that is none. */
export const opaqueNames: ReadonlySet<string> = new Set(
  `code pre kbd samp tt script style textarea template noscript iframe object embed canvas audio video img picture
  svg math input meter progress map listing xmp plaintext`.split(/\s+/),
);

/** Void elements, and those whose end tag may be left out (HTML § 13.1.2). */
export const mayLackEnd: ReadonlySet<string> = new Set(
  `area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr
  html head body li dt dd p rt rp optgroup option colgroup caption thead tbody tfoot tr td th plaintext`.split(
    /\s+/,
  ),
);
