/** Takes the text of a document and what it must say, returns what is lost, out of its order, or said too often. */
import type { ExpectedTexts } from "./expected-texts.ts";

export function findFaults(text: string, { texts, repeated, language }: ExpectedTexts): readonly string[] {
  const page = fold(text);
  const faults: string[] = [];
  let at = 0;
  const sentences = texts.flatMap((part) => splitSentences(part, language)).map(fold);
  for (const sentence of sentences) {
    const found = page.indexOf(sentence, at);
    if (found !== -1) at = found + sentence.length;
    else faults.push(`${page.includes(sentence) ? "out of order" : "lost"}: ${sentence}`);
  }
  const twice = repeated.map(fold);
  for (const sentence of new Set(sentences)) {
    // A short one may well be part of another, or a name.
    if (sentence.split(" ").length < 7) continue;
    const wanted = sentences.filter((other) => other.includes(sentence)).length;
    const times = page.split(sentence).length - 1;
    if (times > wanted) faults.push(`said ${String(times)} times: ${sentence}`);
  }
  for (const quotation of twice)
    if (page.split(quotation).length - 1 < 2) faults.push(`not repeated: ${quotation}`);
  return faults;
}

function splitSentences(text: string, language: string): readonly string[] {
  const segments = new Intl.Segmenter(language, { granularity: "sentence" }).segment(text);
  return [...segments]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** What typography may change is folded away: marks of quotation, kinds of space and of apostrophe, two dots for one. */
function fold(text: string): string {
  return (
    text
      .normalize("NFKC")
      .replaceAll(/[«»“”„‟"‹›‘]/gu, "")
      .replaceAll(/[’']/gu, "'")
      .replaceAll("...", "…")
      .replaceAll(/\.\.+/gu, ".")
      .replaceAll(/\s+/gu, " ")
      .replaceAll(/ ?([^\p{L}\p{N} ]) ?/gu, "$1")
      // A sentence that a quotation ends is followed by the reporting one's full stop, or not.
      .replaceAll(/^[.\s]+|[.\s]+$/gu, "")
      .trim()
  );
}
