/**
 * Preloaded by `--import` into a hub under test: its machine's clock is MOVED_CLOCK_MS from the real one, or as many milliseconds as
 * stand in the file MOVED_CLOCK_FILE, which may change while the hub runs.
 */
import { readFileSync } from "node:fs";

const LOOK_EVERY_MS = 100;
const { MOVED_CLOCK_FILE: file, MOVED_CLOCK_MS: fixed = "0" } = process.env;
const RealDate = Date;

let movedMs = Number(fixed);
if (file !== undefined) {
  look();
  setInterval(look, LOOK_EVERY_MS).unref();
}

function look() {
  try {
    movedMs = Number(readFileSync(file, "utf8"));
  } catch {
    // It stays as it is while the file is written.
  }
}

globalThis.Date = class MovedDate extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + movedMs);
    else super(...given);
  }

  static now() {
    return RealDate.now() + movedMs;
  }
};
