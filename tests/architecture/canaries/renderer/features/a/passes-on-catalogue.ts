export { target } from '#electron/catalogue/target.ts';
