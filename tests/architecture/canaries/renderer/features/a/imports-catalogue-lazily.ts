export const used = () => import('#electron/catalogue/target.ts');
