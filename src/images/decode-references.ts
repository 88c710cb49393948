/** Takes text of an XML document, returns it with its references replaced, and the first entity that is not XML's own. */

/** XML 1.0 § 4.6. */
const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export function decodeReferences(raw: string): { readonly text: string; readonly entity: string | null } {
  let entity: string | null = null;
  const text = raw.replace(
    /&(?:#x([0-9a-f]+)|#([0-9]+)|([^\s&;]+));/gi,
    (whole: string, hex: unknown, decimal: unknown, name: string) => {
      if (typeof hex === "string") return character(parseInt(hex, 16));
      if (typeof decimal === "string") return character(parseInt(decimal, 10));
      const known = Object.hasOwn(entities, name) ? entities[name] : undefined;
      if (known === undefined) entity ??= whole;
      return known ?? whole;
    },
  );
  return { text, entity };
}

function character(code: number): string {
  return code <= 0x10_ffff ? String.fromCodePoint(code) : "\uFFFD";
}
