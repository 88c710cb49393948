/** Takes objects written down, numbered from 1 (the first is the catalog), returns the PDF of them with a plain table. */
export function makePlainPdf(objects: readonly string[], trailer = ""): Uint8Array {
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  const size = String(objects.length + 1);
  file += `xref\n0 ${size}\n0000000000 65535 f \n${rows.join("")}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

export function makeStream(content: string, entries = ""): string {
  return `<< /Length ${String(content.length)} ${entries} >>\nstream\n${content}\nendstream`;
}

export interface OnePage {
  readonly content: string;
  /** Further entries of the catalog, the page, its resources. */
  readonly catalog?: string;
  readonly page?: string;
  readonly resources?: string;
  /** Numbered from 6. */
  readonly objects?: readonly string[];
}

/** A page of 200 pt with Helvetica as /F; the page is object 3. */
export function makeOnePage({
  content,
  catalog = "",
  page = "",
  resources = "",
  objects = [],
}: OnePage): Uint8Array {
  return makePlainPdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> ${resources} >> ${page} >>`,
    makeStream(content),
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...objects,
  ]);
}
