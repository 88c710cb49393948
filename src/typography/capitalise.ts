/** Takes a word and its language, returns it with a capital at its beginning. */
export function capitalise(word: string, language: string): string {
  const [first = "", ...rest] = Array.from(word);
  return first.toLocaleUpperCase(language) + rest.join("");
}
