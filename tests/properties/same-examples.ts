import fc from 'fast-check';

// The same examples in each run and on each machine: a fault is found where it was made, not by
// somebody else's chance. Others are drawn with `SEED=<number> npm run unit`.
fc.configureGlobal({ seed: Number(import.meta.env['SEED'] ?? 1) });
