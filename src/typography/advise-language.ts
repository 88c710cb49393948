/** Takes what stands where a language tag should, returns what to write: the tag that is meant, or what tags look like. */
import { languageOfName } from "./language-of-name.ts";

export function adviseLanguage(written: string): string {
  const tag = languageOfName(written);
  return tag === null ? "write a BCP 47 tag such as `fr`, `en-GB` or `zh-Hant`" : `did you mean \`${tag}\`?`;
}
