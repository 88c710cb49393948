import { describe, expect, it } from "vitest";
import { admitsAttachments, claimOf, findContradiction, standardNames, standards, usualStandards } from "../../../../src/pdf/standards/standards.ts"; // prettier-ignore

describe("the table of standards", () => {
  it("has each by the name of the command line, with its own needs", () => {
    expect(Object.values(standards).map(({ name }) => name)).toEqual(["PDF/UA-1", "PDF/A-2a", "PDF/A-3a"]);
    for (const { needs } of Object.values(standards)) expect(new Set<string>(needs).size).toBe(needs.length);
  });

  it("lets a document follow one of a kind", () => {
    expect(findContradiction(["ua-1", "a-3a"])).toBeNull();
    expect(findContradiction(["a-2a", "a-2a"])).toBeNull();
    expect(findContradiction([])).toBeNull();
    expect(findContradiction(["a-3a", "ua-1", "a-2a"])).toEqual(["a-3a", "a-2a"]);
    for (const name of standardNames) expect(findContradiction([name])).toBeNull();
    expect(findContradiction(usualStandards)).toBeNull();
  });

  it("knows which is claimed of a kind, and which admits attachments", () => {
    expect(claimOf(["ua-1", "a-2a"], "archive")?.part).toBe(2);
    expect(claimOf(["a-2a"], "accessibility")).toBeNull();
    expect([["ua-1"], ["ua-1", "a-2a"], ["a-3a"], []].map((each) => admitsAttachments(each as typeof usualStandards))).toEqual([
      false,
      false,
      true,
      false,
    ]);
  }); // prettier-ignore
});
