import { describe, expect, it } from "vitest";
import { readText } from "../../tools/read-pdf.ts";
import { typeset } from "../../tools/typeset.ts";

const page = `
<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<title>Une page finement composée</title>
<style>
@page { size: 300pt 420pt; margin: 30pt }
body { font: 11pt/15pt serif; hyphens: auto; text-align: justify }
p { margin: 0 0 8pt }
.hanging { hanging-punctuation: first force-end last }
.line::first-line { font-variant-caps: small-caps; letter-spacing: .5pt }
.drop::first-letter { float: left; font-size: 40pt; line-height: 30pt; margin-right: 3pt }
.raised::first-letter { font-size: 20pt }
.entry { text-align: start; margin: 0 }
.entry::after { content: leader(". ") attr(data-page) }
.small { font-variant-caps: all-small-caps; font-style: italic }
.over { font-variant-position: super }
.named { width: 90pt; hyphenate-character: "=" }
pre { font: 9pt/12pt monospace; tab-size: 6; margin: 0 }
</style>
</head>
<body>
<p class="hanging">« Les délégations se sont réunies, puis séparées, à Genève, sans rien conclure. Elles reviendront. »</p>
<p class="line">Les délégations se sont réunies à Genève pour la troisième fois depuis le début de la crise.</p>
<p class="drop">Les délégations se sont réunies à Genève pour la troisième fois depuis le début de la crise, et ont parlé des garanties.</p>
<p class="raised">« On verra », a dit l’<span class="small">Onu</span> le 1<span class="over">er</span> mai.</p>
<p class="entry" data-page="3">Sommaire</p>
<p class="entry" data-page="12">Avant-propos</p>
<p class="named">Constitutionnellement dit.</p>
<pre>
un	deux	trois
quatre	cinq	six</pre>
</body>
</html>
`;

describe("a page of finely set text", () => {
  it("is set without complaint, and says what is written", async () => {
    const { bytes, diagnostics } = await typeset(page.trim());
    expect(diagnostics).toEqual([]);
    const text = (await readText(bytes)).join("\n").replaceAll(/\s+/g, " ");
    for (const sentence of [
      "« Les délégations se sont réunies, puis séparées, à Genève, sans rien conclure. Elles reviendront. »",
      "Les délégations se sont réunies à Genève pour la troisième fois depuis le début de la crise.",
      "« On verra », a dit l’Onu le 1er mai.",
      "Sommaire 3 Avant-propos 12",
      "Constitutionnellement dit.",
      "un deux trois quatre cinq six",
    ])
      expect(text).toContain(sentence);
  });
});
