/** Takes the fragment of an address, returns the `id` that it leads to: as it is written, or with its escapes undone (HTML § 7.4.2.3). */
export function findFragment(fragment: string, has: (id: string) => boolean): string | null {
  return [fragment, decode(fragment)].find(has) ?? null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
