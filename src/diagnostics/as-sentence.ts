/** Takes a clause, as hints are, returns it as a sentence, for where it stands alone. */
export function asSentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}
