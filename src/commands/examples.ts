/** What the help of each command begins with. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  depeche: [
    "depeche build                          every article, in every language, as PDF and HTML",
    "depeche build summit -l fr,en -f pdf   one article, two languages, PDF only",
    "depeche check --strict                 what a build would say; warnings fail",
    "depeche pdf page.html -o page.pdf      any HTML page to PDF",
  ],
  build: [
    "depeche build                      every article of the project",
    "depeche build summit -l fr         one article in French",
    "depeche build -f html -o public    all as HTML, into public/",
    "depeche build - < summit.yaml      an article from standard input",
  ],
  check: [
    "depeche check                          every article of the project",
    "depeche check summit --strict          one article; warnings fail",
    "depeche check --reporter github        as annotations of a pull request",
  ],
  pdf: [
    "depeche pdf page.html                          writes page.pdf beside it",
    "depeche pdf page.html -o out.pdf --style a4.css",
    "depeche pdf site/a/page.html --root site       the page may use files of site/",
  ],
  translate: ["depeche translate accept summit -l en    the translation fits today's original"],
  accept: [
    "depeche translate accept summit -l en                      the whole translation",
    "depeche translate accept summit -l en headline body.p3     two of its texts",
  ],
  inspect: [
    "depeche inspect briefing.pdf                    what a screen reader says, and what to look at",
    "depeche inspect briefing.pdf --reporter json    the same for a program",
    "curl -s https://example.org/a.pdf | depeche inspect -",
  ],
  info: ["depeche info"],
};

/** Takes a command's name, returns its examples, with the blank line that parts them from the rest of the help. */
export function examples(command: string): string {
  const lines = Object.hasOwn(EXAMPLES, command) ? (EXAMPLES[command] ?? []) : [];
  return lines.length === 0 ? "" : `Examples:\n${lines.map((line) => `  ${line}\n`).join("")}`;
}
