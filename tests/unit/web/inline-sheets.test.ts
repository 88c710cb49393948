import { describe, expect, it } from "vitest";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { createEmbedder } from "../../../src/web/embed-file.ts";
import { inlineSheets } from "../../../src/web/inline-sheets.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Inlines `a.css`, and counts how often that file is read. */
function inline(css: string) {
  let reads = 0;
  const sink = createSink();
  const memory = createMemoryHost({ files: { "a.css": css, "p.png": png } });
  const read = (path: string) => {
    if (path === "a.css") reads += 1;
    return memory.read(path);
  };
  const host = { ...memory, read };
  const text = inlineSheets([{ file: "a.css", css, media: null }], {
    host,
    embed: createEmbedder({ host, sink }),
  });
  const said = sink.diagnostics.map(({ code, span }) => `${code} ${span?.start.line}:${span?.start.column}`);
  return { text, reads, said };
}

const rules = (count: number, url: (index: number) => string) => Array.from({ length: count }, (_, index) => `p { background: url(${url(index)}) }\n`).join(""); // prettier-ignore

describe("the places of addresses in a sheet", () => {
  it("are not looked for where nothing is to be said", () => {
    const { text, reads, said } = inline(rules(300, () => "p.png"));
    expect(said).toEqual([]);
    expect(reads).toBe(0);
    expect(text.match(/data:image\/png/g)).toHaveLength(300);
  });

  it("are found in one reading of the file, each where it stands", () => {
    const { reads, said } = inline(rules(3, (index) => `no${index}.png`));
    expect(reads).toBe(1);
    expect(said).toEqual(["DEP-WEB-FILE 1:21", "DEP-WEB-FILE 2:21", "DEP-WEB-FILE 3:21"]);
  });

  it("are told apart where one address is the beginning of another", () => {
    expect(inline("p { background: url(none.png.b) }\ni { background: url(none.png) }").said).toEqual([
      "DEP-WEB-FILE 1:21",
      "DEP-WEB-FILE 2:21",
    ]);
  });

  it("take no more than their length to find", () => {
    const css = rules(20_000, (index) => `no${index}.png`);
    const start = performance.now();
    expect(inline(css).said).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
