import { nothing } from './not-there.ts';

export const used = nothing;
