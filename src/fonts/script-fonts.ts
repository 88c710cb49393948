/** Fonts to suggest for the scripts and signs that those shipped lack: packages of the npm registry, each with static faces (OFL). */

export interface ScriptFont {
  /** As in messages: "3 other characters of …". */
  readonly name: string;
  readonly characters: RegExp;
  /** Package below `@expo-google-fonts/`, by language where one script has several. */
  readonly font: string | ((language: string) => string);
}

/** Unicode joins what Chinese, Japanese and Korean write alike, but not as their readers know it. */
function hanFont(language: string): string {
  const tag = language.toLowerCase();
  if (/^ja\b/.test(tag)) return "noto-sans-jp";
  if (/^ko\b/.test(tag)) return "noto-sans-kr";
  if (/^(?:zh|yue)\b.*-hk\b/.test(tag) || /^yue\b/.test(tag)) return "noto-sans-hk";
  return /^zh\b.*-(?:hant|tw|mo)\b/.test(tag) ? "noto-sans-tc" : "noto-sans-sc";
}

export const scriptFonts: readonly ScriptFont[] = [
  { name: "Arabic", characters: /\p{Script=Arabic}/u, font: "noto-naskh-arabic" },
  { name: "Armenian", characters: /\p{Script=Armenian}/u, font: "noto-sans-armenian" },
  { name: "Bengali", characters: /\p{Script=Bengali}/u, font: "noto-sans-bengali" },
  { name: "Devanagari", characters: /\p{Script=Devanagari}/u, font: "noto-sans-devanagari" },
  { name: "Ethiopic", characters: /\p{Script=Ethiopic}/u, font: "noto-sans-ethiopic" },
  { name: "Georgian", characters: /\p{Script=Georgian}/u, font: "noto-sans-georgian" },
  { name: "Han", characters: /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u, font: hanFont },
  { name: "Hangul", characters: /\p{Script=Hangul}/u, font: "noto-sans-kr" },
  { name: "Hebrew", characters: /\p{Script=Hebrew}/u, font: "noto-sans-hebrew" },
  { name: "Kana", characters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, font: "noto-sans-jp" },
  { name: "Khmer", characters: /\p{Script=Khmer}/u, font: "noto-sans-khmer" },
  { name: "Lao", characters: /\p{Script=Lao}/u, font: "noto-sans-lao" },
  { name: "Tamil", characters: /\p{Script=Tamil}/u, font: "noto-sans-tamil" },
  { name: "Thai", characters: /\p{Script=Thai}/u, font: "noto-sans-thai" },
  { name: "mathematics", characters: /[\p{Sm}\u{1d400}-\u{1d7ff}]/u, font: "noto-sans-math" },
  // Before the symbols: some signs are both.
  { name: "emoji", characters: /\p{Emoji_Presentation}/u, font: "noto-emoji" },
  { name: "symbols", characters: /[\u{2300}-\u{27bf}\u{2b00}-\u{2bff}\u{1f700}-\u{1f8ff}]/u, font: "noto-sans-symbols-2" },
]; // prettier-ignore

export function findScriptFont(codePoint: number): ScriptFont | null {
  const character = String.fromCodePoint(codePoint);
  return scriptFonts.find(({ characters }) => characters.test(character)) ?? null;
}

export interface SuggestedFont {
  readonly package: string;
  readonly family: string;
  /** For `src: url()` in a `@font-face` rule. */
  readonly url: string;
}

export function suggestFont({ font }: ScriptFont, language: string): SuggestedFont {
  const name = typeof font === "string" ? font : font(language);
  // Two letters are a country's or a script's: JP, SC.
  const words = name.split("-").map((word) => (word.length === 2 ? word.toUpperCase() : `${word.charAt(0).toUpperCase()}${word.slice(1)}`)); // prettier-ignore
  const suggested = `@expo-google-fonts/${name}`;
  return {
    package: suggested,
    family: words.join(" "),
    url: `npm:${suggested}/400Regular/${words.join("")}_400Regular.ttf`,
  };
}
