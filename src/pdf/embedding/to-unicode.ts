/** Takes what each code of a font says, returns the CMap that tells readers (ISO 32000-1 § 9.10.3). */

const before = `/CIDInit/ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def/CMapType 2 def
1 begincodespacerange<0000><ffff>endcodespacerange
`;
const after = "endcmap CMapName currentdict/CMap defineresource pop end end";

/** A range may not cross into another first byte, and a block has a hundred at most. */
const codesPerRange = 256;
const rangesPerBlock = 100;

export function writeToUnicode(said: readonly (readonly number[])[]): string {
  const ranges = Array.from({ length: Math.ceil(said.length / codesPerRange) }, (_, i) => {
    const first = i * codesPerRange;
    const texts = said.slice(first, first + codesPerRange).map((points) => formatHex(String.fromCodePoint(...points)));
    return `${formatCode(first)}${formatCode(first + texts.length - 1)}[${texts.join("")}]\n`;
  });
  let blocks = "";
  for (let i = 0; i < ranges.length; i += rangesPerBlock) {
    const block = ranges.slice(i, i + rangesPerBlock);
    blocks += `${block.length} beginbfrange\n${block.join("")}endbfrange\n`;
  }
  return before + blocks + after;
} // prettier-ignore

function formatCode(code: number): string {
  return `<${code.toString(16).padStart(4, "0")}>`;
}

/** UTF-16, without a byte order mark. */
function formatHex(text: string): string {
  let hex = "";
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, "0");
  return `<${hex}>`;
}
