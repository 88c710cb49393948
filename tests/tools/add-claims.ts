/** Takes a PDF with a plain cross-reference table, returns it with metadata that claim both standards, right or wrong (ISO 32000-1 § 7.5.6). */

const XMP = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;

export function addClaims(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes).toString("latin1");
  const find = (pattern: RegExp): string => {
    const found = pattern.exec(file)?.[1];
    if (found === undefined) throw new Error(`nothing like ${pattern.source}`);
    return found;
  };
  const root = find(/\/Root (\d+) 0 R/u);
  const size = Number(find(/\/Size (\d+)/u));
  const before = find(/startxref\s+(\d+)\s+%%EOF\s*$/u);
  const catalog = find(new RegExp(`\\n${root} 0 obj\\n([^]*?)\\nendobj`, "u")).replace(
    /^<</u,
    `<< /Metadata ${String(size)} 0 R`,
  );
  const metadata = Buffer.from(XMP, "utf8").toString("latin1");
  const stream = `<< /Type /Metadata /Subtype /XML /Length ${String(metadata.length)} >>\nstream\n${metadata}\nendstream`;
  const start = file.endsWith("\n") ? file : `${file}\n`;
  const first = `${root} 0 obj\n${catalog}\nendobj\n`;
  const second = `${String(size)} 0 obj\n${stream}\nendobj\n`;
  const row = (at: number): string => `${String(at).padStart(10, "0")} 00000 n \n`;
  const table =
    `xref\n${root} 1\n${row(start.length)}${String(size)} 1\n${row(start.length + first.length)}` +
    `trailer\n<< /Size ${String(size + 1)} /Root ${root} 0 R /Prev ${before} >>\n` +
    `startxref\n${String(start.length + first.length + second.length)}\n%%EOF\n`;
  return Buffer.from(`${start}${first}${second}${table}`, "latin1");
}
