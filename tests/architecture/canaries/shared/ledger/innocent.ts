import { z } from 'zod';
import { target } from '#shared/domain/target.ts';

export const used = z.literal(target);
