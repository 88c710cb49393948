/** Takes a page as it was read, returns what a reader who does not see it, or has no network, would miss. */
import type { ReadHtml } from "./read-page.ts";

export function findHtmlFaults(page: ReadHtml): readonly string[] {
  const { headings, ids, goals, images, requests, scripts, errors } = page;
  const faults: string[] = errors.map((code) => `syntax: ${code}`);
  if (headings.filter(({ level }) => level === 1).length !== 1) faults.push("not one h1");
  headings.forEach(({ level, text }, index) => {
    if (text === "") faults.push(`empty heading of level ${String(level)}`);
    const before = headings[index - 1]?.level ?? 0;
    if (level > before + 1) faults.push(`heading skips a level: ${text}`);
  });
  if (images.includes(null)) faults.push("image without alt");
  if (page.language === "") faults.push("no lang");
  if (page.direction === "") faults.push("no dir");
  if (page.title.trim() === "") faults.push("no title");
  for (const id of new Set(ids))
    if (ids.filter((other) => other === id).length > 1) faults.push(`id twice: ${id}`);
  for (const goal of goals)
    if (!ids.includes(decodeURIComponent(goal.slice(1)))) faults.push(`link to nothing: ${goal}`);
  for (const request of requests) faults.push(`asks for ${request}`);
  for (const { type } of scripts) if (type !== "application/ld+json") faults.push("runs a script");
  return faults;
}
