/** Takes a language tag in any case, returns it in canonical form (BCP 47 § 4.5), or null where it is none. */
export function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
