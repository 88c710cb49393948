/** Takes the text of a case's `options.json`, returns what it asks for; throws where it is none of what a case may ask for. */
import * as z from "zod";

const path = z.string().regex(/^[^/\\]+(\/[^/\\]+)*$/u);

/** Files that a case had better not keep as such: unreadable to an editor, too large, or changed by a checkout. */
const madeFile = z.union([
  z.strictObject({ path, text: z.string(), times: z.int().min(1).optional() }),
  z.strictObject({ path, hex: z.string().regex(/^([0-9a-f]{2})*$/u) }),
  z.strictObject({ path, link: z.string() }),
  z.strictObject({ path, folder: z.literal(true) }),
]);

const options = z.strictObject({
  /** What is wrong, in a sentence. */
  about: z.string().min(10),
  /** A folder of `bases/`, which is copied first. */
  base: z.string().optional(),
  args: z.array(z.string()),
  exit: z.int().min(0).max(255),
  environment: z.record(z.string(), z.string()).optional(),
  /** Below the case's folder; default: that folder. */
  workingFolder: path.optional(),
  /** Where paths in messages count from; default: the case's folder. */
  projectFolder: path.optional(),
  /** A file of the case that is handed to standard input. */
  stdin: path.optional(),
  make: z.array(madeFile).optional(),
  /** Files that a successful run is to leave behind, beside those that were there. */
  writes: z.array(path).optional(),
});

export type CaseOptions = z.infer<typeof options>;
export type MadeFile = z.infer<typeof madeFile>;

export function parseCaseOptions(text: string): CaseOptions {
  return options.parse(JSON.parse(text));
}
