/** Time as the gateway measures it. Tests pass a clock of their own, so that no test depends on how fast the machine is. */
export interface Clock {
  /** Milliseconds since any fixed moment. */
  now(): number;
  /** Runs the action after that time; the function that is returned cancels it. */
  after(ms: number, action: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after: (ms, action) => {
    const timer = setTimeout(action, ms);
    return () => clearTimeout(timer);
  },
};
