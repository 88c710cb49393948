/** Takes the tag of what is painted next, writes marked-content sequences (ISO 32000-1 § 14.6) and keeps whose each of them is. */
import { isArtifact, type Artifact, type StructureNode, type Tag } from "../../box/box-tree.ts";
import type { PdfDocument } from "../document.ts";
import { formatNumbers } from "../format-number.ts";
import type { Kid, TaggedContent } from "./tagged-content.ts";

export interface ContentMarker {
  /**
   * What is painted from now on belongs to the tag: nothing is written where it does already. `order` is its place among the
   * nodes below the tag's.
   */
  readonly enter: (tag: Tag, order?: number) => void;
  /** What is painted from now on belongs to nobody, or the page ends. */
  readonly leave: () => void;
}

/** One for each page, its index counted from 0. */
export function createMarker(document: PdfDocument, content: TaggedContent, page: number): ContentMarker {
  const owners: StructureNode[] = [];
  content.pages[page] = owners;
  let now: { readonly tag: Tag; readonly order: number } | null = null;
  const leave = () => {
    if (now !== null) document.addContent("EMC");
    now = null;
  };
  return {
    enter: (tag, order = Infinity) => {
      if (now !== null && isSame(now.tag, tag) && now.order === order) return;
      leave();
      now = { tag, order };
      if (isArtifact(tag)) {
        document.addContent(`/Artifact <<${describeArtifact(tag, document)}>> BDC`);
        return;
      }
      document.addContent(`/${tag.role} <</MCID ${owners.length}>> BDC`);
      addKid(content, tag, { kind: "content", order, page, id: owners.length });
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
