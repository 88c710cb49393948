/** Takes the operators of a page, returns them without the marks that say what belongs to which element. */
export function withoutMarks(content: string): string {
  const open: boolean[] = [];
  const kept = content.split("\n").filter((line) => {
    if (/ BDC$/.test(line)) {
      const isMark = /<<\s*\/(?:MCID|Type)\b/.test(line);
      open.push(isMark);
      return !isMark;
    }
    return line !== "EMC" || open.pop() !== true;
  });
  if (open.length > 0) throw new Error("a marked-content sequence does not end on its page");
  return kept.join("\n");
}
