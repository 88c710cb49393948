/** Names of the predefined counter styles (CSS Counter Styles 3 § 6). */
export const counterStyles: ReadonlySet<string> = new Set(
  `disc circle square disclosure-open disclosure-closed
  decimal decimal-leading-zero lower-roman upper-roman lower-alpha upper-alpha lower-latin upper-latin lower-greek
  arabic-indic armenian upper-armenian lower-armenian bengali cambodian khmer cjk-decimal devanagari georgian gujarati
  gurmukhi hebrew kannada lao malayalam mongolian myanmar oriya persian tamil telugu thai tibetan
  hiragana hiragana-iroha katakana katakana-iroha cjk-earthly-branch cjk-heavenly-stem cjk-ideographic
  japanese-informal japanese-formal korean-hangul-formal korean-hanja-informal korean-hanja-formal
  simp-chinese-informal simp-chinese-formal trad-chinese-informal trad-chinese-formal ethiopic-numeric`.split(
    /\s+/,
  ),
);
