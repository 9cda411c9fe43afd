import fc from 'fast-check';

/**
 * Properties are tried with the same values in every run, so that a change is judged by what it changes, and a failure is
 * there again when it is looked for. `PROPERTY_SEED=random npm test` goes looking for values that nobody has tried yet
 * (fast-check prints the seed of what it finds), `PROPERTY_SEED=<number>` tries those of one seed.
 */
const asked = process.env['PROPERTY_SEED'] ?? '20260102';
if (asked !== 'random') fc.configureGlobal({ seed: Number.parseInt(asked, 10) });
