/** Folders of a project that are read: what a build writes must not be among them. */
export const sourceFolders: readonly string[] = ["articles", "locales", "templates"];

/** Takes a folder relative to the root, without `.` and `..`, returns the source folder that it is or lies in, or null. */
export function sourceFolderOf(folder: string): string | null {
  const [first = ""] = folder.split("/");
  return sourceFolders.includes(first) ? first : null;
}
