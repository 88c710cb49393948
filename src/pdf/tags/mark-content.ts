/** Takes the tag of what is painted next, writes marked-content sequences (ISO 32000-1 § 14.6) and keeps whose each of them is. */
import { isArtifact, type Artifact, type StructureNode, type Tag } from "../../box/box-tree.ts";
import type { PdfDocument } from "../document.ts";
import { formatNumbers } from "../format-number.ts";
import type { Kid, TaggedContent } from "./tagged-content.ts";

export interface ContentMarker {
  /**
   * What is painted from now on, runs of the order `first` to `last` (see `InlineTextRun`), belongs to the tag. Nothing is written
   * where it goes on with what was painted before.
   */
  readonly enter: (tag: Tag, first?: number, last?: number) => void;
  /** What is painted from now on belongs to nobody, or the page ends. */
  readonly leave: () => void;
}

interface Owned {
  readonly tag: Tag;
  readonly order?: number | undefined;
}

/** Whether one sequence may hold both: where their orders leave a gap, something else may be read between the two. */
export function goesOn(one: Owned, { tag, order = Infinity }: Owned): boolean {
  const before = one.order ?? Infinity;
  return isSame(one.tag, tag) && (order === before || order === before + 1);
}

/** One for each page, its index counted from 0. */
export function createMarker(document: PdfDocument, content: TaggedContent, page: number): ContentMarker {
  const owners: StructureNode[] = [];
  content.pages[page] = owners;
  let now: Owned | null = null;
  const leave = () => {
    if (now !== null) document.addContent("EMC");
    now = null;
  };
  return {
    enter: (tag, first = Infinity, last = first) => {
      const isNew = now === null || !goesOn(now, { tag, order: first });
      if (isNew) leave();
      now = { tag, order: last };
      if (!isNew) return;
      if (isArtifact(tag)) {
        document.addContent(`/Artifact <<${describeArtifact(tag, document)}>> BDC`);
        return;
      }
      document.addContent(`/${tag.role} <</MCID ${owners.length}>> BDC`);
      addKid(content, tag, { kind: "content", order: first, page, id: owners.length });
      owners.push(tag);
    },
    leave,
  };
}

function isSame(one: Tag, other: Tag): boolean {
  if (one === other) return true;
  return isArtifact(one) && isArtifact(other) && one.artifact === other.artifact && one.subtype === other.subtype;
} // prettier-ignore

/** Table 330; a background has to say how far it goes. */
function describeArtifact({ artifact, subtype }: Artifact, { page }: PdfDocument): string {
  const box = artifact === "Background" ? `/BBox [0 0 ${formatNumbers(page.width, page.height)}]` : "";
  return `/Type /${artifact}${subtype === null ? "" : ` /Subtype /${subtype}`}${box}`;
}

export function addKid({ kids }: TaggedContent, node: StructureNode, kid: Kid): void {
  const known = kids.get(node);
  if (known === undefined) kids.set(node, [kid]);
  else known.push(kid);
}
