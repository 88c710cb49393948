import { describe, expect, it } from "vitest";
import { showProgress } from "../../../src/commands/show-progress.ts";
import type { Terminal } from "../../../src/commands/terminal.ts";

const WIPE = "\r\u001b[2K";
const plain = { color: true, quiet: false, verbose: false, now: null };

function watch(terminal: Partial<Terminal>, globals: Partial<typeof plain> = {}) {
  const said: string[] = [];
  let time = 0;
  const progress = showProgress(
    {
      results: () => expect.fail("progress is no result"),
      messages: (text) => void said.push(text),
      isInteractive: true,
      environment: {},
      workingFolder: "/",
      readStdin: () => Promise.resolve(new Uint8Array()),
      clock: () => (time += 1.25),
      ...terminal,
    },
    { ...plain, ...globals },
  );
  return { said, progress };
}

const runTwo = async ({ said, progress }: ReturnType<typeof watch>) => {
  const at = progress.stage.of("summit\u001b[2J fr");
  expect(await at("html", () => "made")).toBe("made");
  await at("layout", () => Promise.resolve());
  progress.end();
  return said;
};

describe("progress", () => {
  it("is one line of a terminal, wiped for each stage and at the end", async () => {
    expect(await runTwo(watch({}))).toEqual([
      `${WIPE}html summit\\u{1b}[2J fr`,
      `${WIPE}layout summit\\u{1b}[2J fr`,
      WIPE,
    ]);
  });

  it("is never as wide as the terminal, so that it stays one line", async () => {
    const { said, progress } = watch({ columns: 12 });
    await progress.stage.of("日本語の記事")("html", () => null);
    await progress.stage.of("🙂".repeat(9))("html", () => null);
    expect(said).toEqual([`${WIPE}html 日本語`, `${WIPE}html 🙂🙂🙂`]);
  });

  it.each([
    ["messages go elsewhere", { isInteractive: false }, {}],
    ["the terminal draws nothing", { environment: { TERM: "dumb" } }, {}],
    ["quiet is asked for", {}, { quiet: true }],
  ])("is not shown where %s", async (_where, terminal, globals) => {
    expect(await runTwo(watch(terminal, globals))).toEqual([]);
  });

  it("is a line a stage with its time where more is asked for, terminal or not", async () => {
    const said = await runTwo(watch({ isInteractive: false }, { verbose: true }));
    expect(said).toEqual([
      "html           1.3 ms  summit\\u{1b}[2J fr\n",
      "layout         1.3 ms  summit\\u{1b}[2J fr\n",
    ]);
  });

  it.each([
    ["shown on a line", {}, {}],
    ["listed", {}, { verbose: true }],
    ["not shown", {}, { quiet: true }],
  ])("lets the process do what waits before each stage: %s", async (_how, terminal, globals) => {
    const at = watch(terminal, globals).progress.stage.of("a");
    const order: string[] = [];
    for (const room of ["html", "css"] as const) {
      setImmediate(() => order.push("waited"));
      await at(room, () => order.push(room));
    }
    expect(order).toEqual(["waited", "html", "waited", "css"]);
  });

  it("names the stage that failed, with its time", async () => {
    const { said, progress } = watch({}, { verbose: true });
    const failing = progress.stage.of("a")("pdf", () => Promise.reject(new Error("broken")));
    await expect(failing).rejects.toThrow("broken");
    expect(said).toEqual(["pdf            1.3 ms  a\n"]);
  });
});
