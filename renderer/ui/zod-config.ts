import { z } from 'zod';

// The page's policy forbids `eval` (style.md item 7). Without this zod would try to compile its schemas with
// `new Function` and every screen, and PERIKSA.html, would begin with a reported violation. Must be imported before any schema.
z.config({ jitless: true });
