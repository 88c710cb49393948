/** All that the tests make conforms to PDF/UA-1 and PDF/A-3a, and claims it; what cannot, is not made, and says why. */
import { beforeAll, describe, expect, it } from "vitest";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { inspectPdf } from "../../../src/inspect/inspect-pdf.ts";
import { articles, gatherBriefings, gatherCases, gatherPages, gatherVariants, templates, type Gathered } from "../../tools/gather-documents.ts"; // prettier-ignore
import { startReaders } from "../../tools/read-pdf.ts";
import { readTagsOf } from "../../tools/read-tags.ts";
import { findFaultsOf, hasVerapdf, runVerapdf } from "../../tools/run-verapdf.ts";

/** What pages of the cases lack for a document that claims the standards. */
const refusals: Readonly<Record<string, readonly string[]>> = {
  "case page-contents": ["DEP-STANDARD-HEADING"],
  "case text-missing-glyph": ["DEP-STANDARD-CHARACTER", "DEP-TEXT-MISSING-GLYPH"],
};

/** By veraPDF's names. */
const claimsOf = (name: string): readonly string[] =>
  name.endsWith("as PDF/A-2a") ? ["ua1", "2a"] : ["ua1", "3a"];

const gathered: Gathered = { documents: {}, refused: {} };

beforeAll(async () => {
  await startReaders();
  await gatherBriefings(gathered);
  await gatherCases(gathered);
  await gatherPages(gathered);
  await gatherVariants(gathered);
}, 300_000);

describe("documents that claim PDF/UA-1 and PDF/A-3a", () => {
  it("are made of every article by every template in two languages, of the cases and of pages, or refused for a reason", () => {
    const names = Object.keys(gathered.documents);
    expect(names.filter((name) => name.includes(" by "))).toHaveLength(
      articles.length * templates.length * 2,
    );
    expect(gathered.refused).toEqual(refusals);
    expect(names.length).toBeGreaterThanOrEqual(65);
  });

  it("carry the article, its translation and its HTML edition where all is attached, and nothing as PDF/A-2a", async () => {
    const read = async (name: string) => {
      const inspection = await inspectPdf(
        { file: name, bytes: gathered.documents[name]! },
        { sink: createSink() },
      );
      return inspection!.attachments.map(({ name: file, type, relationship }) => `${file} ${type ?? "-"} ${relationship ?? "-"}`); // prettier-ignore
    };
    expect((await read("specimen with all attached")).sort()).toEqual([
      "specimen.en.html text/html Alternative",
      "specimen.en.json application/json Source",
      "specimen.yaml application/yaml Source",
    ]);
    expect(await read("specimen as PDF/A-2a")).toEqual([]);
  });

  it("have no content outside of tags and artifacts", async () => {
    const loose: Record<string, unknown> = {};
    for (const [name, bytes] of Object.entries(gathered.documents)) {
      const { untagged, hasTree, isMarked } = await readTagsOf(bytes);
      if (untagged.length > 0 || !hasTree || !isMarked) loose[name] = untagged;
    }
    expect(loose).toEqual({});
  }, 120_000);

  it.skipIf(!hasVerapdf)(
    "conform to both by veraPDF",
    async () => {
      const verdicts = await runVerapdf(gathered.documents);
      const faults = Object.entries(verdicts).map(([name, verdict]) => [name, findFaultsOf(verdict, claimsOf(name))] as const); // prettier-ignore
      expect(Object.keys(verdicts)).toEqual(Object.keys(gathered.documents));
      expect(Object.fromEntries(faults.filter(([, found]) => found.length > 0))).toEqual({});
    },
    600_000,
  );
});
