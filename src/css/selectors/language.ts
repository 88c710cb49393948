/** Whether a language fits a range (RFC 4647 § 3.3.2, extended filtering; Selectors 4 § 8.2). */
export function matchesLanguage(language: string, range: string): boolean {
  if (range === "" || language === "") return range === language;
  const tags = language.toLowerCase().split("-");
  const [first = "", ...wanted] = range.toLowerCase().split("-");
  if (first !== "*" && first !== tags[0]) return false;
  let at = 1;
  for (const part of wanted) {
    if (part === "*") continue;
    while (tags[at] !== part) {
      // A singleton begins an extension, which nothing may be skipped for.
      if (at >= tags.length || tags[at]?.length === 1) return false;
      at++;
    }
    at++;
  }
  return true;
}
