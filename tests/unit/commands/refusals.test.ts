/** What the parser of the command line refuses is said in depeche's own voice, whatever was typed. */
import { CommanderError } from "commander";
import { describe, expect, it } from "vitest";
import { describeRefusal } from "../../../src/commands/describe-refusal.ts";
import { runWords } from "../../tools/run-words.ts";

const run = (...words: string[]) => runWords(words, { workingFolder: "/nowhere" });

describe("a command line that cannot be understood", () => {
  it.each([
    [["info", "here"], "too many arguments: 1 instead of 0", "`depeche info --help` shows how it is used"],
    [["translate", "accept", "-l", "en"], "`<slug>` is missing", "`depeche translate accept --help` shows"],
    [["translate", "acept"], "unknown command `acept`", "did you mean `accept`?"],
    [["pdf", "a.html", "--rot", "x"], "unknown option `--rot`", "did you mean `--root`?"],
    [["build", "-l"], "`--lang` lacks its value `<list>`", "`depeche build --help` shows how it is used"],
    [["build", "--jobs", "'2' is invalid. x"], "`--jobs`: `'2' is invalid. x` is no number", "write a whole"],
    [["build", "-f", "pdf\nhint: x"], "`--format`: unknown format `pdf\\nhint: x`", "known: `pdf`, `html`"],
    [["build", "--out", ""], "`--out`: the path is empty", "name a file or folder, or `.`"],
    [["build", "--root", ""], "`--root`: the path is empty", "name a file or folder, or `.`"],
    [["pdf", "a.html", "--style", "a.css", "--style", ""], "`--style`: the path is empty", "name a file"],
    [["pdf", "a.html", "-o", ""], "`--output`: the path is empty", "name a file or folder, or `.`"],
    [["translate", "accept", "a", "-l", "fr,en"], "`--lang`: more than one language", "name one"],
    [["--now", "soon", "info"], "`--now`: `soon` is no instant", "write date, time and zone by ISO 8601"],
    [["--now", "2025-08-16T09:30", "info"], "`--now`: `2025-08-16T09:30` lacks a zone", "add `Z`"],
    [["--now", "2025-08-16T09:30+99:00", "info"], "`2025-08-16T09:30+99:00` is no instant", "write date"],
    [["--now", "2025-02-30T09:30", "info"], "`2025-02-30T09:30` is no instant", "write date"],
  ])("%j", async (words, message, hint) => {
    const { exit, messages, results } = await run(...words);
    const [first = "", second = "", ...more] = messages.split("\n");
    expect({ exit, results, more }).toEqual({ exit: 2, results: "", more: [""] });
    expect(first).toMatch(/^error \S/u);
    expect(first).toContain(message);
    expect(second).toContain(`  hint: ${hint}`);
  });

  it("names all that may have been meant", () => {
    const error = new CommanderError(1, "", "error: unknown option '--x'\n(Did you mean one of --a, --b?)");
    expect(describeRefusal(error, "depeche")).toEqual({
      message: "unknown option `--x`",
      hint: "did you mean `--a` or `--b`?",
    });
  });

  it("keeps the parser's words where it has none of its own", () => {
    const error = new CommanderError(1, "", "error: something new");
    expect(describeRefusal(error, "depeche build")).toEqual({
      message: "something new",
      hint: "`depeche build --help` shows how it is used",
    });
  });
});

describe("help", () => {
  it("is a result where it is asked for, and wrong usage where a command is missing", async () => {
    const asked = await run("pdf", "--help");
    expect({ exit: asked.exit, messages: asked.messages }).toEqual({ exit: 0, messages: "" });
    expect(asked.results).toMatch(/^Examples:\n {2}depeche pdf page\.html/u);
    const missing = await run();
    expect({ exit: missing.exit, results: missing.results }).toEqual({ exit: 2, results: "" });
    expect(missing.messages).toContain("depeche build summit");
  });

  it("of a command that there is not names the nearest", async () => {
    expect(await run("help", "bild", "--no-color")).toEqual({
      exit: 2,
      results: "",
      messages: "error unknown command `bild`\n  hint: did you mean `build`?\n",
    });
    expect((await run("help", "build")).results).toContain("depeche build [options]");
  });

  it("has the version to itself", async () => {
    expect(await run("--version")).toEqual({ exit: 0, messages: "", results: "0.1.0\n" });
  });
});
