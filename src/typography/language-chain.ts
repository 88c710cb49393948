/** Takes a BCP 47 tag, returns it and its parents, nearest first: `fr-CA` gives `fr-CA`, `fr`. */
import { canonicalTag } from "./canonical-tag.ts";

/** Chinese is told apart by script, and a region implies one: tags whose parent is not the tag cut short. */
const parents: Readonly<Record<string, string>> = {
  "zh-TW": "zh-Hant",
  "zh-HK": "zh-Hant",
  "zh-MO": "zh-Hant",
  "zh-CN": "zh-Hans",
  "zh-SG": "zh-Hans",
};

/** No tag that means something is longer (RFC 5646 § 4.4.1 asks for 35 characters); what is beyond is left off. */
const longest = 64;

export function languageChain(tag: string): readonly string[] {
  const chain: string[] = [];
  const short = tag.slice(0, longest);
  let current = canonicalTag(short) ?? short;
  while (current !== "") {
    chain.push(current);
    const parent = Object.hasOwn(parents, current) ? parents[current] : undefined;
    current = parent ?? current.slice(0, Math.max(0, current.lastIndexOf("-")));
  }
  // Chinese without script or region is mostly written in the simplified one.
  return chain.length === 1 && chain[0] === "zh" ? ["zh", "zh-Hans"] : chain;
}
