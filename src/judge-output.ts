/** Takes where a build is to write, returns what is wrong with that, or null: files among the sources would be taken for sources. */
import { resolvePath } from "./host.ts";
import { sourceFolderOf } from "./project/source-folders.ts";
import type { UsageProblem } from "./usage.ts";

/** `out` is relative to the root, or absolute and then outside it; every slug becomes a folder there. */
export function judgeOutput(out: string, outName: string, slugs: readonly string[]): UsageProblem | null {
  const relative = resolvePath(out);
  if (relative === null) return null;
  const hint = "name another folder with `--out`";
  const source = sourceFolderOf(relative);
  if (source !== null)
    return {
      message: `\`${outName}\` is no folder to write to: the project's \`${source}/\` holds sources`,
      hint,
    };
  const slug = relative === "" ? slugs.find((each) => sourceFolderOf(each) !== null) : undefined;
  if (slug === undefined) return null;
  return {
    message: `\`${outName}\` is no folder to write to: \`${slug}\` would be written among the sources in \`${slug}/\``,
    hint,
  };
}
