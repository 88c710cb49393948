import { describe, expect, it } from "vitest";
import { matchFaces } from "../../../src/fonts/match-faces.ts";

const cut = (weight: number, style: "normal" | "italic" | "oblique" = "normal", name = "") => ({
  weight: [weight, weight] as const,
  style,
  name,
});

/** Order in which weights are tried (CSS Fonts 4 § 5.2, step 4): the best one is taken away again and again. */
function order(weights: readonly number[], wanted: number): readonly number[] {
  let left = weights.map((weight) => cut(weight));
  const found: number[] = [];
  while (left.length > 0) {
    const [best] = matchFaces(left, wanted, "normal");
    found.push(best!.weight[0]);
    left = left.filter((face) => face !== best);
  }
  return found;
}

describe("matching faces", () => {
  const all = [100, 200, 300, 400, 500, 600, 700, 800, 900];

  it("looks up to 500, then down, then up for a weight of 400 to 500", () => {
    expect(order(all, 400)).toEqual([400, 500, 300, 200, 100, 600, 700, 800, 900]);
    expect(order(all, 450)).toEqual([500, 400, 300, 200, 100, 600, 700, 800, 900]);
    expect(order(all, 500)).toEqual([500, 400, 300, 200, 100, 600, 700, 800, 900]);
  });

  it("looks down first for a lighter weight, up first for a heavier one", () => {
    expect(order(all, 300)).toEqual([300, 200, 100, 400, 500, 600, 700, 800, 900]);
    expect(order(all, 600)).toEqual([600, 700, 800, 900, 500, 400, 300, 200, 100]);
  });

  it("takes a range that holds the weight", () => {
    const variable = { weight: [200, 900] as const, style: "normal" as const };
    expect(matchFaces([cut(400), variable], 650, "normal")).toEqual([variable]);
  });

  it("puts the style before the weight", () => {
    const faces = [cut(400), cut(700, "italic"), cut(400, "oblique")];
    expect(matchFaces(faces, 400, "italic")).toEqual([cut(700, "italic")]);
    expect(matchFaces(faces.slice(0, 1), 400, "italic")).toEqual([cut(400)]);
    expect(matchFaces(faces, 400, "oblique")).toEqual([cut(400, "oblique")]);
    expect(matchFaces(faces.slice(1), 400, "normal")).toEqual([cut(400, "oblique")]);
  });

  it("keeps the faces of a composite one, later rules first", () => {
    const faces = [cut(400, "normal", "latin"), cut(400, "normal", "greek"), cut(700)];
    expect(matchFaces(faces, 400, "normal").map(({ name }) => name)).toEqual(["greek", "latin"]);
  });
});
