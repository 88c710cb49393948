/** Gives every property test the same inputs in every run; FC_SEED=random, or a number, explores others. */
import fc from "fast-check";

const wanted = process.env["FC_SEED"];
if (wanted !== "random") fc.configureGlobal({ seed: Number(wanted ?? 20260101) });
