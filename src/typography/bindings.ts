/** The words that each language holds to what follows them: one row each. */

export const NBSP = "\u00a0";
export const NNBSP = "\u202f";

export interface Binding {
  /** Source of a regular expression for what stands before the space. */
  readonly before: string;
  /** Source of a regular expression for what must follow the space. */
  readonly next: string;
  /** What the space becomes. */
  readonly space: string;
}

const wordStart = "(?<![\\p{L}\\p{M}\\p{N}\u2212-])";
const wordEnd = "(?![\\p{L}\\p{M}\\p{N}])";
/** Any space, those that are bound already among them: what comes back typeset must be read as it was. */
const gap = "\\s+";
const figure = "\\p{Nd}";
/** A day of a month; longer figures are years, or count something. */
const day = `${wordStart}(?<!\\p{Nd}[.,])(?:[012]?${figure}|3[01])`;
/** Louis XIV, Henry V; a lone I is a word of its own. */
const ordinalNumber = `(?:[IVX]{2,6}|[VX])${wordEnd}`;

const words = (...list: readonly string[]): string => `(?:${list.join("|")})${wordEnd}`;
const bind = (before: string, next: string, space = NBSP): Binding => ({ before: `${wordStart}${before}`, next, space }); // prettier-ignore
const afterFigure = (next: string): Binding => ({ before: `(?<=${figure})`, next, space: NBSP });

const initials: Binding = { before: "(?<![\\p{L}\\p{M}\\p{N}.’'-])\\p{Lu}\\.", next: "\\p{Lu}", space: NBSP };
const rulers: Binding = bind("\\p{Lu}[\\p{L}\\p{M}]+", ordinalNumber);

/** What names a part of the work: Annexe B, level 1; not a letter that a word or an initial begins with. */
const partLetter = `\\p{Lu}(?![\\p{L}\\p{M}\\p{N}.’'-])`;
const partNumber = `${figure}{1,4}(?:[.-]${figure}{1,4})*(?![\\p{L}\\p{M}\\p{N}])`;
const year = `${figure}{4}${wordEnd}`;

const frenchMonths = words("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"); // prettier-ignore
const frenchUnits = words(
  "mille", "millions?", "milliards?", "billions?", "euros?", "dollars?", "livres?", "francs?", "centimes?", "ans?", "mois", "jours?",
  "heures?", "minutes?", "secondes?", "(?:kilo|centi|milli)?mètres?", "hectares?", "(?:kilo|milli)?grammes?", "kilos?", "tonnes?",
  "(?:hecto|centi|milli)?litres?", "degrés?", "(?:kilo|méga|giga)?watts?(?:-?heures?)?", `pour(?=${gap}(?:cent|mille)${wordEnd})`,
); // prettier-ignore

export const frenchBindings: readonly Binding[] = [
  bind("(?:MM?\\.|Mmes?|Mlles?|Drs?|Mes?|Mgr)", "\\p{Lu}"),
  bind("(?:[nN]°|[nN]º|pp?\\.|art\\.|chap\\.|fig\\.|vol\\.)", "\\p{N}"),
  // p. 12 à 15
  bind(`pp?\\.${gap}${figure}{1,6}`, `(?:à|et)${gap}${figure}`),
  bind(`pp?\\.${gap}${figure}{1,6}${gap}(?:à|et)`, figure),
  // 8 h 30
  bind(`${figure}{1,2}\\s*h`, `${figure}{1,2}${wordEnd}`),
  afterFigure(frenchUnits),
  bind("pour", words("cent")),
  { before: `${day}(?:er)?`, next: frenchMonths, space: NBSP },
  bind(frenchMonths, year),
  bind("[aA]nnexe", partLetter),
  bind("(?:[aA]nnexe|[nN]iveau|[cC]hapitre|[fF]igure|[tT]ableau)", partNumber),
  // XXe siècle, Napoléon Ier
  bind(`(?:[IVX]{1,6}|${figure}{1,2})(?:er|e)`, words("siècles?", "millénaires?")),
  bind("\\p{Lu}[\\p{L}\\p{M}]+", words("Ier", "Ire")),
  rulers,
  initials,
  bind("[yY]", words("compris(?:es?)?")),
];

const englishMonths = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"; // prettier-ignore
const englishUnits = words(
  "hundred", "thousand", "million", "billion", "trillion", "euros?", "dollars?", "pounds?", "francs?", "cents?", "years?", "months?",
  "weeks?", "days?", "hours?", "minutes?", "seconds?", "(?:kilo|centi|milli)?(?:metre|meter)s?", "miles?", "hectares?",
  "(?:kilo|milli)?grams?", "kilos?", "tonn?es?", "tons?", "(?:milli)?(?:litre|liter)s?", "degrees?", "(?:kilo|mega|giga)watts?(?:-hours?)?",
  `per(?=${gap}cent${wordEnd})`, "percent", "[ap]\\.m\\.", "[ap]m",
); // prettier-ignore

export const englishBindings: readonly Binding[] = [
  bind("(?:M(?:r|rs|s)|Drs?|St)\\.?", "\\p{Lu}"),
  bind("(?:Profs?|Sen|Rep|Gov|Gen|Col|Capt|Lt|Rev|Hon|Messrs)\\.", "\\p{Lu}"),
  bind("(?:Nos?|pp?|chap|fig|vol)\\.", "\\p{N}"),
  afterFigure(englishUnits),
  bind("per", words("cent")),
  { before: `${day}(?:st|nd|rd|th)?`, next: `${englishMonths}${wordEnd}`, space: NBSP },
  bind(englishMonths, `(?:[012]?${figure}|3[01])(?:st|nd|rd|th)?${wordEnd}(?![.,:]${figure})`),
  bind(englishMonths, year),
  bind("(?:[aA]nnex|[aA]ppendix)", partLetter),
  bind("(?:[aA]nnex|[aA]ppendix|[lL]evel|[cC]hapter|[fF]igure|[tT]able)", partNumber),
  bind(`${figure}{1,2}(?:st|nd|rd|th)`, words("century", "centuries")),
  rulers,
  initials,
];

export const germanBindings: readonly Binding[] = [
  bind("[zZ]\\.", "B\\.", NNBSP),
  bind("[dD]\\.", "h\\.", NNBSP),
];

/** A dash does not begin a line. */
const dash: Binding = { before: "(?<=[^ \\t\\n\\r\\f])", next: "—", space: NBSP };
export const russianBindings: readonly Binding[] = [bind("\\p{L}", '[\\p{L}\\p{N}«„“"\\ufdd0]'), dash];
export const ukrainianBindings: readonly Binding[] = [dash];
