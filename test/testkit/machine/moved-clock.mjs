/** Preloaded by `--import` into a hub under test: its machine's clock is MOVED_CLOCK_MS from the real one. */
const movedMs = Number(process.env.MOVED_CLOCK_MS ?? 0);
const RealDate = Date;

globalThis.Date = class MovedDate extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + movedMs);
    else super(...given);
  }

  static now() {
    return RealDate.now() + movedMs;
  }
};
