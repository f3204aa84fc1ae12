/**
 * Lets a worker compile each module once. Jest gives every test file a new context, for which V8 would compile the same thousand
 * modules again: a third of the time of a small test file. Loaded before Jest by `run-tests.mjs`; without it all works as well.
 */
import vm from "node:vm";

const { SourceTextModule, compileFunction } = vm;
/** By file: the code, and what V8 has made of it. */
const compiled = new Map();

/** What a dynamic import leads to belongs to one context, and V8 keeps nothing of it. */
const isKept = (code) => !/\bimport\s*\(/.test(code);

function dataFor(file, code) {
  const known = compiled.get(file);
  return known?.code === code ? known.data : undefined;
}

vm.SourceTextModule = class extends SourceTextModule {
  constructor(code, options) {
    const data = dataFor(options.identifier, code);
    super(code, { ...options, ...(data && { cachedData: data }) });
    if (data === undefined && isKept(code)) compiled.set(options.identifier, { code, data: this.createCachedData() });
  }
};

vm.compileFunction = (code, parameters, options) => {
  const data = dataFor(options.filename, code);
  if (data !== undefined) return compileFunction(code, parameters, { ...options, cachedData: data });
  if (!isKept(code)) return compileFunction(code, parameters, options);
  const made = compileFunction(code, parameters, { ...options, produceCachedData: true });
  if (made.cachedData !== undefined) compiled.set(options.filename, { code, data: made.cachedData });
  return made;
};
