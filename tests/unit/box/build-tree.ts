/** Takes elements in a body, returns the boxes that they make. */
import { expect } from "vitest";
import { buildBoxes } from "../../../src/box/build-boxes.ts";
import type { BoxTree } from "../../../src/box/box-tree.ts";
import type { StyledDocument } from "../../../src/css/styled-document.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";
import { styleTree, type Planned } from "../../tools/styled-tree.ts";

export function build(styled: StyledDocument, files: Record<string, string | Uint8Array> = {}) {
  const sink = createSink();
  const tree = buildBoxes(styled, { host: createMemoryHost({ files }), sink });
  return { tree, sink };
}

/** Nothing is to be reported. */
export function tree(...children: readonly Planned[]): BoxTree {
  const { tree: built, sink } = build(styleTree(children));
  expect(sink.diagnostics).toEqual([]);
  return built;
}
