/** The predefined counter styles that are drawn, each with its system and symbols (CSS Counter Styles 3 § 3 and § 6, and its appendix). */

import type { AdditiveSymbol, CounterStyle } from "../counter-style.ts";

/** The space keeps its width at the end of a line. */
const STOP = ".\u00a0";
const COMMA = "\u3001";

const bullet = (sign: string): CounterStyle => ({ system: "cyclic", symbols: [sign], suffix: "\u00a0" });
const letters = (text: string, suffix = STOP): CounterStyle => ({ system: "alphabetic", symbols: Array.from(text), suffix }); // prettier-ignore
const digits = (text: string, suffix = STOP): CounterStyle => ({ system: "numeric", symbols: Array.from(text), suffix }); // prettier-ignore
const fixed = (text: string): CounterStyle => ({ system: "fixed", symbols: Array.from(text), suffix: COMMA });

/** Ten digits that follow each other in Unicode. */
const digitsFrom = (nought: number): CounterStyle =>
  digits(String.fromCodePoint(...Array.from({ length: 10 }, (_, index) => nought + index)));

/** `100 C 90 XC`: values and signs in turn. */
function additive(pairs: string, range: readonly [number, number]): CounterStyle {
  const words = pairs.trim().split(/\s+/u);
  const symbols = words.flatMap((word, index): AdditiveSymbol[] =>
    index % 2 === 0 ? [[Number(word), words[index + 1] ?? ""]] : [],
  );
  return { system: "additive", symbols, ranges: [range], suffix: STOP };
}

const latin = "abcdefghijklmnopqrstuvwxyz";
const roman = "1000 M 900 CM 500 D 400 CD 100 C 90 XC 50 L 40 XL 10 X 9 IX 5 V 4 IV 1 I";
const armenian = `9000 Ք 8000 Փ 7000 Ւ 6000 Ց 5000 Ր 4000 Տ 3000 Վ 2000 Ս 1000 Ռ 900 Ջ 800 Պ 700 Չ 600 Ո 500 Շ 400 Ն 300 Յ 200 Մ
  100 Ճ 90 Ղ 80 Ձ 70 Հ 60 Կ 50 Ծ 40 Խ 30 Լ 20 Ի 10 Ժ 9 Թ 8 Ը 7 Է 6 Զ 5 Ե 4 Դ 3 Գ 2 Բ 1 Ա`;
const georgian = `10000 ჵ 9000 ჰ 8000 ჯ 7000 ჴ 6000 ხ 5000 ჭ 4000 წ 3000 ძ 2000 ც 1000 ჩ 900 შ 800 ყ 700 ღ 600 ქ 500 ფ 400 ჳ 300 ტ
  200 ს 100 რ 90 ჟ 80 პ 70 ო 60 ჲ 50 ნ 40 მ 30 ლ 20 კ 10 ი 9 თ 8 ჱ 7 ზ 6 ვ 5 ე 4 დ 3 გ 2 ბ 1 ა`;
const hebrew = `10000 י׳ 9000 ט׳ 8000 ח׳ 7000 ז׳ 6000 ו׳ 5000 ה׳ 4000 ד׳ 3000 ג׳ 2000 ב׳ 1000 א׳ 400 ת 300 ש 200 ר 100 ק 90 צ 80 פ 70 ע 60 ס
  50 נ 40 מ 30 ל 20 כ 19 יט 18 יח 17 יז 16 טז 15 טו 10 י 9 ט 8 ח 7 ז 6 ו 5 ה 4 ד 3 ג 2 ב 1 א`;
const hiragana =
  "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん";
const iroha =
  "いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす";

/** Katakana stand 0x60 after hiragana in Unicode. */
const toKatakana = (text: string): string =>
  String.fromCodePoint(...Array.from(text, (sign) => (sign.codePointAt(0) ?? 0) + 0x60));

const lower = (pairs: string): string => pairs.toLowerCase();

export const counterStyles: Readonly<Record<string, CounterStyle>> = {
  disc: bullet("•"),
  circle: bullet("◦"),
  square: bullet("▪"),
  decimal: digits("0123456789"),
  "decimal-leading-zero": { ...digits("0123456789"), pad: { length: 2, symbol: "0" } },
  "lower-alpha": letters(latin),
  "lower-latin": letters(latin),
  "upper-alpha": letters(latin.toUpperCase()),
  "upper-latin": letters(latin.toUpperCase()),
  "lower-greek": letters("αβγδεζηθικλμνξοπρστυφχψω"),
  "lower-roman": additive(lower(roman), [1, 3999]),
  "upper-roman": additive(roman, [1, 3999]),
  armenian: additive(armenian, [1, 9999]),
  "upper-armenian": additive(armenian, [1, 9999]),
  "lower-armenian": additive(lower(armenian), [1, 9999]),
  georgian: additive(georgian, [1, 19_999]),
  hebrew: additive(hebrew, [1, 10_999]),
  "arabic-indic": digitsFrom(0x660),
  bengali: digitsFrom(0x9e6),
  cambodian: digitsFrom(0x17e0),
  khmer: digitsFrom(0x17e0),
  devanagari: digitsFrom(0x966),
  gujarati: digitsFrom(0xae6),
  gurmukhi: digitsFrom(0xa66),
  kannada: digitsFrom(0xce6),
  lao: digitsFrom(0xed0),
  malayalam: digitsFrom(0xd66),
  mongolian: digitsFrom(0x1810),
  myanmar: digitsFrom(0x1040),
  oriya: digitsFrom(0xb66),
  persian: digitsFrom(0x6f0),
  tamil: digitsFrom(0xbe6),
  telugu: digitsFrom(0xc66),
  thai: digitsFrom(0xe50),
  tibetan: digitsFrom(0xf20),
  "cjk-decimal": digits("〇一二三四五六七八九", COMMA),
  "cjk-earthly-branch": fixed("子丑寅卯辰巳午未申酉戌亥"),
  "cjk-heavenly-stem": fixed("甲乙丙丁戊己庚辛壬癸"),
  hiragana: letters(hiragana, COMMA),
  "hiragana-iroha": letters(iroha, COMMA),
  katakana: letters(toKatakana(hiragana), COMMA),
  "katakana-iroha": letters(toKatakana(iroha), COMMA),
};
