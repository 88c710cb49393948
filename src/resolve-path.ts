/** Takes a path relative to the root, returns it without `.` and `..` segments, or null where it leaves the root. */
export function resolvePath(path: string): string | null {
  if (path.startsWith("/") || /^[a-z]:/iu.test(path) || path.includes("\\") || path.includes("\0"))
    return null;
  const kept: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") kept.push(segment);
    else if (kept.pop() === undefined) return null;
  }
  return kept.join("/");
}
