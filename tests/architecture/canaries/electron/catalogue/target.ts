export const target = 'target';
