/** The version of the program, as records of what a tool did must name it. A test holds it against package.json. */
export const programVersion = '0.1.0';
