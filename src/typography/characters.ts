/** Classes of characters, judged by one UTF-16 unit; the empty string is the edge of a block. */

/** Stand-ins for pieces that have no text of their own, so that neighbours see what is there. */
export const OPAQUE = "\ufffc";
export const OPEN_QUOTE = "\ufdd0";
export const CLOSE_QUOTE = "\ufdd1";

const spaces = new Set(" \t\n\r\f\u00a0\u2009\u202f");
const breakingSpaces = new Set(" \t\n\r\f");
const openers = new Set(["(", "[", "{", "«", "“", "„", "‘", "‚", "‹", "「", "『", "¿", "¡", OPEN_QUOTE]);
const closers = new Set([")", "]", "}", "»", "”", "’", "›", "」", "』", '"', "'", "“", "‘", CLOSE_QUOTE]);
// Half of a surrogate pair is taken for a letter: no mark that the rules know lies beyond the first plane.
const word = /^[\p{L}\p{N}\p{M}\ufffc\ud800-\udfff]$/u;
const letter = /^[\p{L}\p{M}\ud800-\udfff]$/u;
const digit = /^\p{N}$/u;

export const isSpace = (char: string): boolean => spaces.has(char);
export const isBreakingSpace = (char: string): boolean => breakingSpaces.has(char);
export const isOpener = (char: string): boolean => openers.has(char);
export const isCloser = (char: string): boolean => closers.has(char);
export const isWord = (char: string): boolean => word.test(char);
export const isLetter = (char: string): boolean => letter.test(char);
export const isDigit = (char: string): boolean => digit.test(char);
