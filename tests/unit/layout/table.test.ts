import { describe, expect, test } from "vitest";
import type { BorderSide, BorderStyle, ComputedStyle } from "../../../src/css/computed-style.ts";
import { pagesAsText } from "../../tools/pages-as-text.ts";
import {
  el,
  line,
  sides,
  styleTree,
  type PagePlan,
  type Planned,
  type Wish,
} from "../../tools/styled-tree.ts";
import { itemsOf, layOut, layOutQuietly } from "./lay-out.ts";

const td = (text: string, wish: Wish = {}) => el("td", wish, text);
const tr = (...cells: readonly Planned[]) => el("tr", ...cells);

function text(style: Partial<ComputedStyle>, ...parts: readonly Planned[]): string {
  return pagesAsText(layOutQuietly([el("table", { style }, ...parts)]));
}

const color = (r: number) => ({ r, g: 0, b: 0, a: 1 });

const full = { inlineSize: { percent: 100, plus: 0 } } as const;

test("automatic columns are as wide as their content, and share what is left by it", () => {
  expect(text({}, tr(td("aaaa"), td("bb")), tr(td("c"), td("d")))).toBe(
    "0,0 aaaa\n20,0 bb\n0,10 c\n20,10 d\n",
  );
  expect(text(full, tr(td("aaaa"), td("bb")))).toBe("0,0 aaaa\n133.33,0 bb\n");
});

test("a column squeezed keeps its longest word", () => {
  const long = "word ".repeat(30).trim();
  expect(text({}, tr(td(long), td("b")))).toContain("195,0 b");
});

test("fixed and percentage widths", () => {
  expect(text(full, tr(td("a", { style: { inlineSize: 50 } }), td("b")))).toBe("0,0 a\n50,0 b\n");
  expect(text(full, tr(td("a", { style: { inlineSize: { percent: 25, plus: 0 } } }), td("b"), td("c")))).toBe("0,0 a\n50,0 b\n125,0 c\n"); // prettier-ignore
  expect(text({}, el("col", { style: { inlineSize: 70 } }), tr(td("a"), td("b")))).toBe("0,0 a\n70,0 b\n");
  const fixed = { ...full, tableLayout: "fixed" } as const;
  expect(text(fixed, tr(td("a", { style: { inlineSize: 80 } }), td("b"), td("cccccccc")))).toBe("0,0 a\n80,0 b\n140,0 cccccccc\n"); // prettier-ignore
  expect(text(fixed, tr(td("a", { style: { inlineSize: { percent: 40, plus: 0 } } }), td("b", { style: { inlineSize: { percent: 40, plus: 0 } } })))).toBe("0,0 a\n100,0 b\n"); // prettier-ignore
});

test("cells span columns and rows", () => {
  const spans = tr(
    td("aaaaaaaaaa", { attributes: { colspan: "2" } }),
    td("b", { attributes: { rowspan: "2" } }),
  );
  expect(text({}, spans, tr(td("c"), td("d")))).toBe("0,0 aaaaaaaaaa\n50,0 b\n0,10 c\n25,10 d\n");
  const tall = td("x", { attributes: { rowspan: "2" }, style: { blockSize: 50 } });
  expect(text({}, tr(tall, td("a")), tr(td("b")), tr(td("c"), td("d")))).toBe(
    "0,0 x\n5,0 a\n5,10 b\n0,50 c\n5,50 d\n",
  );
});

test("spacing and padding", () => {
  const padded = { style: { padding: sides(2) } };
  expect(text({ borderSpacing: [4, 6] }, tr(td("a", padded), td("b")), tr(td("c"), td("d")))).toBe("6,8 a\n17,8 b\n4,26 c\n17,26 d\n"); // prettier-ignore
});

test.each([["top", 0], ["middle", 10], ["bottom", 20], ["baseline", 0]] as const)("vertical-align: %s", (verticalAlign, y) => {
  expect(text({}, tr(td("a", { style: { verticalAlign } }), td("b", { style: { blockSize: 30 } })))).toBe(`0,${y} a\n5,0 b\n`);
}); // prettier-ignore

test("baselines of a row are level", () => {
  expect(text({}, tr(td("a"), td("b", { style: { padding: { ...sides(0), blockStart: 7 } } })))).toBe(
    "0,7 a\n5,7 b\n",
  );
});

test("captions stand above or below, as wide as the table", () => {
  const caption = (captionSide: "top" | "bottom") => el("caption", { style: { captionSide } }, "C");
  expect(text({}, caption("top"), tr(td("a")))).toBe("0,0 C\n0,10 a\n");
  expect(text({ margin: { ...sides(0), inlineStart: "auto", inlineEnd: "auto" }, inlineSize: 100 }, tr(td("a")), caption("bottom"))).toBe("50,0 a\n50,10 C\n"); // prettier-ignore
});

const rows = (count: number, style: Wish = {}) =>
  el("tbody", ...Array.from({ length: count }, (_, index) => el("tr", style, td(`r${index}`))));

test("head and foot are repeated, read once", () => {
  const table = el("table", el("thead", tr(el("th", "H"))), el("tfoot", tr(td("F"))), rows(20));
  const [first = "", second = "", third = ""] = pagesAsText(layOutQuietly([table])).split("---\n");
  expect(first.split("\n").slice(0, 2)).toEqual(["0,0 H", "0,10 r0"]);
  expect(first).toContain("0,80 r7\n0,90 F (Pagination)\n");
  expect(second.split("\n")[0]).toBe("0,0 H (Pagination)");
  expect(third).toContain("0,10 r16\n0,20 r17\n0,30 r18\n0,40 r19\n0,50 F\n");
});

test("rows are kept whole, cut only when a page cannot hold them", () => {
  const tall = el("tr", el("td", ...Array.from({ length: 8 }, (_, index) => el("p", `p${index}`))));
  expect(pagesAsText(layOutQuietly([el("table", rows(4), el("tbody", tall))])).split("---\n")[1]).toContain("0,0 p0");
  const higher = el("tr", td("x"), el("td", ...Array.from({ length: 14 }, (_, index) => el("p", `p${index}`))));
  const [first = "", second = ""] = pagesAsText(layOutQuietly([el("table", rows(2), el("tbody", higher))])).split("---\n");
  expect(first).toContain("p7");
  expect(second).toBe("10,0 p8\n10,10 p9\n10,20 p10\n10,30 p11\n10,40 p12\n10,50 p13\n");
}); // prettier-ignore

test("rows held by a span are cut where a page cannot hold them, and go on in both", () => {
  const span = td("s", { attributes: { rowspan: "15" } });
  const band = Array.from({ length: 15 }, (_, index) => tr(...(index === 0 ? [span] : []), td(`r${index}`)));
  const { pages, codes } = layOut(styleTree([el("table", ...band)]));
  expect(codes).toEqual([]);
  expect(pagesAsText(pages).match(/r\d+/g)).toEqual(Array.from({ length: 15 }, (_, index) => `r${index}`));
  expect(pages.pages).toHaveLength(2);
});

test("cells that end before their row go on beside the others, with their backgrounds and borders", () => {
  const cell = (...content: readonly Planned[]) => el("td", { style: { border: sides(line(1)), backgroundColor: color(5) } }, ...content);
  const lines = Array.from({ length: 13 }, (_, index) => el("p", `p${index}`));
  const pages = layOutQuietly([el("table", tr(cell("x"), cell(...lines)))]);
  const areas = (page: number) => itemsOf(pages, "rectangle", page).filter(({ width }) => width > 1).map(({ fill, x, y, height }) => [fill.r, x, y, height]);
  expect(areas(0)).toEqual([[5, 0, 0, 91], [0, 0, 0, 1], [5, 7, 0, 91], [0, 7, 0, 1]]);
  expect(areas(1)).toEqual([[5, 0, 0, 41], [0, 0, 40, 1], [5, 7, 0, 41], [0, 7, 40, 1]]);
}); // prettier-ignore

test("where rows held together are parted, cells end with their own rows", () => {
  const filled = { style: { backgroundColor: color(5) } };
  const span = el("td", { ...filled, attributes: { rowspan: "15" } }, "s");
  const band = Array.from({ length: 15 }, (_, index) => tr(...(index === 0 ? [span] : []), el("td", filled, `r${index}`)));
  const pages = layOutQuietly([el("table", ...band)]);
  const heights = (page: number) => itemsOf(pages, "rectangle", page).map(({ height }) => height);
  expect(heights(0)).toEqual([100, ...Array.from({ length: 10 }, () => 10)]);
  expect(heights(1)).toEqual([50, ...Array.from({ length: 5 }, () => 10)]);
}); // prettier-ignore

test("breaks between rows: forced, avoided, in groups", () => {
  const broken = pagesAsText(
    layOutQuietly([el("table", rows(1), rows(1, { style: { breakBefore: "page" } }))]),
  );
  expect(broken).toBe("0,0 r0\n---\n0,0 r0\n");
  const kept = layOutQuietly([el("table", rows(9), rows(3, { style: { breakBefore: "avoid" } }))]);
  expect(itemsOf(kept, "text")).toHaveLength(8);
  const inside = layOutQuietly([el("table", el("thead", tr(td("H"))), rows(7), el("tbody", { style: { breakInside: "avoid" } }, tr(td("x")), tr(td("y")), tr(td("z"))))]); // prettier-ignore
  expect(itemsOf(inside, "text")).toHaveLength(8);
  const forced = layOutQuietly([el("table", tr(el("td", el("p", "a"), el("p", { style: { breakBefore: "page" } }, "b")), td("c")), tr(td("d"), td("e")))]); // prettier-ignore
  expect(pagesAsText(forced)).toBe("0,0 a\n5,0 c\n---\n0,0 b\n0,10 d\n5,10 e\n");
});

test("a head as high as half a page is not repeated", () => {
  const head = el("thead", tr(el("th", { style: { blockSize: 60 } }, "H")));
  expect(pagesAsText(layOutQuietly([el("table", head, rows(8))]))).not.toContain("Pagination");
});

test("collapsed borders: the wider wins, each edge is painted once", () => {
  const collapse = { borderCollapse: "collapse" } as const;
  const cell = (name: string, width: number) =>
    td(name, { style: { ...collapse, border: sides(line(width)) } });
  const table = el(
    "table",
    { style: collapse },
    tr(cell("a", 1), cell("b", 3)),
    tr(cell("c", 1), cell("d", 1)),
  );
  const pages = layOutQuietly([table]);
  const areas = itemsOf(pages, "rectangle").map(({ x, y, width, height }) => [x, y, width, height]);
  expect(new Set(areas.map(String)).size).toBe(areas.length);
  // Where lines end on one another the corner is the wider one's.
  expect(areas).toContainEqual([6, 1.5, 3, 13]);
  expect(areas).toContainEqual([0, 1, 6, 1]);
  expect(itemsOf(pages, "text").map(({ x, top }) => [x, top])).toHaveLength(4);
});

test("a table with collapsed borders is as wide as its cells and half of its outer borders", () => {
  const style = { borderCollapse: "collapse", border: sides(line(4)) } as const;
  const cell = td("a", { style: { ...style, inlineSize: 50 } });
  const [upper, left] = itemsOf(layOutQuietly([el("table", { style }, tr(cell))]), "rectangle");
  expect(upper).toMatchObject({ x: 0, y: 0, width: 58, height: 4 });
  expect(left).toMatchObject({ x: 0, y: 2, width: 4, height: 14 });
});

test("hidden beats all; styles, rows, groups, columns and the table take part", () => {
  const collapse = { borderCollapse: "collapse" } as const;
  const hidden = { ...line(9), style: "hidden", width: 0 } as const;
  const table = el("table", { style: { ...collapse, border: sides(line(2)) } },
    el("col", { style: { border: sides(line(1)) } }),
    el("tbody", { style: { border: sides(line(2.5)) } },
      el("tr", { style: { border: sides({ ...line(1), style: "double" }) } }, td("a", { style: { ...collapse, border: sides(hidden) } })),
      el("tr", td("b", { style: collapse }))));
  const pages = layOutQuietly([table]);
  const heights = itemsOf(pages, "rectangle").filter(({ width }) => width > 4).map(({ height }) => height);
  expect(heights).toEqual([2.5]);
}); // prettier-ignore

test("of borders as wide as each other the stronger style wins, then the cell, the row, the group, the column", () => {
  const collapse = { borderCollapse: "collapse" } as const;
  const side = (style: BorderStyle, r: number): BorderSide => ({ width: 2, style, color: color(r) });
  const styles = ["double", "solid", "dashed", "dotted", "ridge", "outset", "groove", "inset"] as const;
  const between = (left: BorderStyle, right: BorderStyle) => {
    const cell = (name: "inlineEnd" | "inlineStart", style: BorderStyle, r: number) =>
      td("a", { style: { ...collapse, border: { ...sides(line(0)), [name]: side(style, r) } } });
    const table = el("table", { style: collapse }, tr(cell("inlineEnd", left, 1), cell("inlineStart", right, 2)));
    const pages = layOutQuietly([table]);
    return [...itemsOf(pages, "rectangle").map(({ fill }) => fill.r), ...itemsOf(pages, "path").map(({ stroke }) => stroke?.color.r)][0];
  };
  for (const [index, weaker] of styles.entries())
    for (const stronger of styles.slice(0, index)) expect([weaker, stronger, between(weaker, stronger)]).toEqual([weaker, stronger, 2]);
  expect(between("solid", "solid")).toBe(1);
  const group = { style: { border: sides(side("solid", 4)) } };
  const columns = el("colgroup", { style: { border: sides(side("solid", 6)) } }, el("col", { style: { border: sides(side("solid", 5)) } }), el("col"));
  const colors = (...parts: readonly Planned[]) =>
    new Set(itemsOf(layOutQuietly([el("table", { style: { ...collapse, border: sides(side("solid", 7)) } }, ...parts)]), "rectangle").map(({ fill }) => fill.r));
  const body = (row: Wish) => el("tbody", group, el("tr", row, td("a", { style: collapse }), td("b", { style: collapse })));
  expect(colors(columns, body({ style: { border: sides(side("solid", 3)) } }))).toEqual(new Set([3, 5]));
  expect(colors(columns, body({}))).toEqual(new Set([4, 5]));
  expect(colors(columns, tr(td("a", { style: collapse }), td("b", { style: collapse })))).toEqual(new Set([5, 6]));
}); // prettier-ignore

test("a thin rule ends at the border beside it that is wider", () => {
  const collapse = { borderCollapse: "collapse" } as const;
  const cell = (name: string, side: "blockStart" | "blockEnd", width: number) => td(name, { style: { ...collapse, border: { ...sides(line(0)), [side]: line(width) } } });
  const table = el("table", { style: { ...collapse, inlineSize: 100, border: sides(line(10)) } }, tr(cell("a", "blockEnd", 1)), tr(cell("b", "blockEnd", 0)));
  const areas = itemsOf(layOutQuietly([table]), "rectangle").map(({ x, width, height }) => [x, width, height]);
  expect(areas).toContainEqual([10, 80, 1]);
  expect(areas.filter(([x, width]) => x === 0 && width === 100)).toHaveLength(2);
}); // prettier-ignore

test("a table's width takes in its padding and borders only where its style says so", () => {
  const width = (style: Partial<ComputedStyle>) => {
    const table = el("table", { style: { inlineSize: 100, padding: sides(5), border: sides(line(1)), ...style } }, tr(td("a")));
    return itemsOf(layOutQuietly([table]), "rectangle")[0]?.width;
  };
  expect(width({ boxSizing: "border-box" })).toBe(100);
  expect(width({ boxSizing: "content-box" })).toBe(112);
  expect(width({ boxSizing: "content-box", borderCollapse: "collapse" })).toBe(101);
}); // prettier-ignore

describe("a table that is too wide is said to be, once", () => {
  const wide = (cells: number) => tr(...Array.from({ length: cells }, () => td("x".repeat(8))));
  const say = (planned: Planned, page: PagePlan = {}) => {
    const { codes, messages } = layOut(styleTree([planned], page));
    expect(codes.filter((code) => code !== "DEP-LAYOUT-TABLE-WIDE")).toEqual([]);
    return messages;
  };

  test.each([
    ["on one page", el("table", wide(6))],
    ["over several pages", el("table", ...Array.from({ length: 11 }, () => wide(6)))],
    ["with a caption", el("table", el("caption", "c"), wide(6))],
    ["in a line of a flex box", el("div", { style: { display: "flex" } }, el("table", wide(6)))],
    ["in a line of text", el("p", el("table", { style: { display: "inline-table" } }, wide(6)))],
  ])("%s", (_, planned) => {
    expect(say(planned)).toEqual(["`table` needs at least 240 pt, but has 200 pt"]);
  });

  test("in a cell, it counts against the cell", () => {
    const inner = el("table", { style: { tableLayout: "fixed", inlineSize: 150 } }, wide(1));
    const outer = el("table", { style: { tableLayout: "fixed", inlineSize: 200 } }, el("tr", el("td", inner), td("b")));
    expect(say(outer)).toEqual(["`table` needs at least 150 pt, but has 100 pt"]);
  }); // prettier-ignore

  test("tables side by side that end beyond the paper", () => {
    const tables = [el("table", wide(4)), el("table", wide(4))];
    expect(say(el("div", { style: { display: "flex" } }, ...tables))).toEqual([
      "`table` reaches 120 pt beyond the edge of the sheet",
    ]);
  });

  test("its own margins may take it to the edges of the paper", () => {
    const margin = { ...sides(0), inlineStart: -20, inlineEnd: -20 };
    expect(say(el("table", { style: { margin, inlineSize: 200 } }, wide(4)), { margin: 20 })).toEqual([]);
  });
});

test("rows that are collapsed are not there, and what spans them is shorter", () => {
  const collapsed: Wish = { style: { visibility: "collapse" } };
  const spanning = td("s", { attributes: { rowspan: "3" }, style: { blockSize: 30 } });
  expect(text({}, tr(spanning, td("a")), el("tr", collapsed, td("b")), tr(td("c")), tr(td("d"), td("e")))).toBe("0,0 s\n5,0 a\n5,10 c\n0,30 d\n5,30 e\n");
  expect(text({}, el("tbody", collapsed, tr(td("a"))), el("tbody", tr(td("b"))))).toBe("0,0 b\n");
}); // prettier-ignore

test("columns that are collapsed are not there, and what spans them is narrower", () => {
  const collapsed: Wish = { style: { visibility: "collapse" } };
  const columns = [el("col"), el("col", collapsed), el("col")];
  const wide = (text: string) => td(text, { attributes: { colspan: "2" } });
  expect(text({}, ...columns, tr(td("aa"), td("bbbb"), td("c")), tr(wide("d"), td("e")), tr(td("f"), wide("g")))).toBe("0,0 aa\n10,0 c\n0,10 d\n10,10 e\n0,20 f\n10,20 g\n");
  expect(text({}, el("colgroup", { attributes: { span: "2" }, ...collapsed }), tr(wide("a"), td("b")))).toBe("0,0 b\n");
  // Cells beyond the columns that are named keep their places.
  expect(text({}, el("col", collapsed), tr(td("a"), td("b"), td("c")))).toBe("0,0 b\n5,0 c\n");
  expect(text({}, el("col", collapsed), tr(td("a")))).toBe("");
  const borders = { borderCollapse: "collapse", border: sides(line(2)) } as const;
  expect(text({ borderCollapse: "collapse" }, ...columns, tr(...["a", "b", "c"].map((name) => td(name, { style: borders }))))).toContain("9,2 c");
}); // prettier-ignore

describe("heights that are parts of a cell's", () => {
  const grey = { r: 200, g: 200, b: 200, a: 1 };
  const part = (percent: number, text = "a") => el("div", { style: { blockSize: { percent, plus: 0 }, backgroundColor: grey } }, text);
  const heights = (...rows: readonly Planned[]) =>
    itemsOf(layOutQuietly([el("table", ...rows)]), "rectangle").map(({ y, height }) => `${y}+${height}`);

  test("are of the height that the cell or its row is given", () => {
    expect(heights(tr(el("td", { style: { blockSize: 40 } }, part(50))))).toEqual(["0+20"]);
    expect(heights(el("tr", { style: { blockSize: 60 } }, el("td", part(100)), td("b")))).toEqual(["0+60"]);
  });

  test("are of the height that the row has come to", () => {
    expect(heights(tr(el("td", { style: { blockSize: 20 } }, part(100)), td("b", { style: { blockSize: 50 } })))).toEqual(["0+50"]);
    expect(heights(tr(el("td", { style: { blockSize: 40, padding: sides(5) } }, part(100))))).toEqual(["5+40"]);
  });

  test("are nobody's where none is given, or where the content needs more", () => {
    expect(heights(tr(el("td", part(50)), td("b", { style: { blockSize: 50 } })))).toEqual(["0+10"]);
    expect(heights(tr(el("td", { style: { blockSize: 40 } }, part(100), part(100))))).toEqual(["0+10", "10+10"]);
  });
}); // prettier-ignore

test("a cell is never lower than its content", () => {
  const [low] = [el("td", { style: { maxBlockSize: 10 } }, el("p", "a"), el("p", "b"))];
  expect(text({}, tr(low), tr(td("c")))).toBe("0,0 a\n0,10 b\n0,20 c\n");
});

test("empty cells may be hidden", () => {
  const cell = (emptyCells: "show" | "hide") => el("td", { style: { emptyCells, border: sides(line(1)), padding: sides(2) } });
  const count = (style: "show" | "hide") => itemsOf(layOutQuietly([el("table", tr(cell(style), td("a")))]), "rectangle").length;
  expect([count("show"), count("hide")]).toEqual([4, 0]);
}); // prettier-ignore

test("a right-to-left table begins at the right", () => {
  const rtl = { direction: "rtl" } as const;
  const table = el("table", { style: { ...rtl, inlineSize: 100, borderCollapse: "collapse" } }, el("tr", { style: rtl }, td("aa", { style: { ...rtl, border: sides(line(1)) } }), td("bb", { style: { ...rtl, border: sides(line(1)) } }))); // prettier-ignore
  const xs = itemsOf(layOutQuietly([el("div", { style: rtl }, table)]), "text").map(({ x }) => x);
  expect(xs[0]).toBeGreaterThan(xs[1] ?? 0);
});
