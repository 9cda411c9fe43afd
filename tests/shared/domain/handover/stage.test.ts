import { describe, expect, it } from 'vitest';
import { handoverStageIn } from '#shared/domain/handover/stage.ts';

describe('the bundle that a stage asks for', () => {
  it.each(['reported', 'inquiry', 'investigation', 'file-submitted', 'file-returned'] as const)(
    'is that of Tahap I in %s',
    (stage) => {
      expect(handoverStageIn(stage)).toBe('tahap-1');
    },
  );

  it.each(['file-complete', 'handed-over', 'closed'] as const)('is that of Tahap II in %s', (stage) => {
    expect(handoverStageIn(stage)).toBe('tahap-2');
  });
});
