/** Takes a sheet's text, returns it parsed, once for every document that uses it. */
import { parseSheet, type SheetSource } from "./parse-sheet.ts";
import type { ParsedSheet } from "./sheet.ts";

/** Parsing is pure, so what is remembered can change no result. The oldest goes first. */
const remembered = new Map<string, ParsedSheet>();
const MOST = 32;

export function rememberSheet(source: SheetSource): ParsedSheet {
  const { start } = source;
  const at = start === null ? "" : `${start.line}:${start.column}:${start.offset}`;
  const key = `${source.file}\n${at}\n${source.css}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const sheet = parseSheet(source);
  const [oldest] = remembered.keys();
  if (remembered.size >= MOST && oldest !== undefined) remembered.delete(oldest);
  remembered.set(key, sheet);
  return sheet;
}
