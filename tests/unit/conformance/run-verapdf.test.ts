/** The judge finds fault with what has faults, and takes no silence for conformance. */
import { describe, expect, it } from "vitest";
import { addClaims } from "../../tools/add-claims.ts";
import { makeStockPdf } from "../../tools/make-stock-pdf.ts";
import { findFaultsOf, hasVerapdf, readVerdicts, runVerapdf } from "../../tools/run-verapdf.ts";

const both = ["ua1", "3a"] as const;

describe("what veraPDF says", () => {
  const said = `PASS /tmp/a file.pdf 3a
PASS /tmp/a file.pdf ua1
FAIL /tmp/b.pdf 3a
  FAIL 6.1.3-1
  FAIL 6.7.2-1
PASS /tmp/b.pdf ua1
FAIL /tmp/c.pdf 1b
`;
  const verdicts = readVerdicts(said);

  it("is read by file and standard", () => {
    expect(Object.fromEntries(verdicts)).toEqual({
      "/tmp/a file.pdf": { "3a": [], ua1: [] },
      "/tmp/b.pdf": { "3a": ["6.1.3-1", "6.7.2-1"], ua1: [] },
      "/tmp/c.pdf": { "1b": ["no clause named"] },
    });
  });

  it("is conformance only where all that is claimed and asked for holds", () => {
    expect(findFaultsOf(verdicts.get("/tmp/a file.pdf")!, both)).toEqual([]);
    expect(findFaultsOf(verdicts.get("/tmp/b.pdf")!, both)).toEqual(["3a: 6.1.3-1", "3a: 6.7.2-1"]);
    expect(findFaultsOf({ ua1: [] }, both)).toEqual(["3a is not claimed"]);
    expect(findFaultsOf({}, both)).toEqual(["ua1 is not claimed", "3a is not claimed"]);
  });
});

describe.skipIf(!hasVerapdf)("veraPDF", () => {
  it("finds faults in pdfmake's own tags, in a document that claims nothing, and in what is none", async () => {
    const stock = await makeStockPdf([{ text: "A tagged paragraph" }, { ul: ["one", "two"] }]);
    const verdicts = await runVerapdf({
      claims: addClaims(stock),
      silent: stock,
      none: Buffer.from("%PDF-1.7\nnothing\n"),
    });
    expect(Object.keys(verdicts["claims"]!).sort()).toEqual(["3a", "ua1"]);
    const faults = findFaultsOf(verdicts["claims"]!, both);
    expect(faults).toContain("ua1: 7.1-3");
    for (const name of ["silent", "none"])
      expect(findFaultsOf(verdicts[name]!, both)).toEqual(expect.arrayContaining(["ua1 is not claimed"]));
  });
});
