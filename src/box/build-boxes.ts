/** Takes the styled elements of a page, returns its boxes. */
import type { StyledDocument } from "../css/styled-document.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host.ts";
import type { BoxTree } from "./box-tree.ts";
import { buildBlock } from "./build-block.ts";
import type { Around, Building } from "./building.ts";
import { createCounters } from "./counters.ts";
import { createImageOpener } from "./open-image.ts";
import { buildStructure } from "./structure.ts";

interface BuildContext {
  readonly host: Host;
  readonly sink: Sink;
}

/** Images that cannot be read are reported; their alternative text stands in their place. */
export function buildBoxes(styled: StyledDocument, { host, sink }: BuildContext): BoxTree {
  const { document, root } = styled;
  const structure = buildStructure(document.language);
  const building: Building = {
    file: document.file,
    language: document.language,
    sink,
    images: createImageOpener(host, sink),
    counters: createCounters(),
    structure,
    quotes: { depth: 0 },
    pending: [],
    definitions: new Map(),
    row: { hasData: false },
    said: new Set(),
  };
  const around: Around = { tag: structure.root, link: null, language: document.language, depth: 0, step: 1 };
  const box = buildBlock(building, root, around);
  structure.finish();
  const { counterReset, counterSet } = root.style;
  return {
    root: box,
    structure: structure.root,
    title: document.title,
    language: document.language,
    direction: document.direction,
    metadata: document.metadata,
    pageCounterChanges: [...counterReset, ...counterSet].filter(({ name }) => name === "page"),
    openImage: (url, place) => building.images.open(url, "", place),
  };
}
