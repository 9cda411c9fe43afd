export const impure = [process, Buffer, window, document, console, setTimeout, fetch, require, localStorage];
