/**
 * Arithmetic of the 32-element field (polynomial x^5 + x^2 + 1), one element for each Crockford digit. A group of four
 * digits and a check digit whose weights are five different powers of the generator finds every single wrong digit and
 * every exchange of two digits; because each place adds an element of its own, a group at another place is wrong there.
 */
const POLYNOMIAL = 0b100101;

function multiply(a: number, b: number): number {
  let product = 0;
  for (let factor = a, bits = b; bits > 0; bits >>= 1) {
    if ((bits & 1) === 1) product ^= factor;
    factor <<= 1;
    if (factor > 31) factor ^= POLYNOMIAL;
  }
  return product;
}

/** Powers 1 to 4 of the generator 2; the check digit itself has weight 1, its power 0. */
const weights = [2, 4, 8, 16];

/** @param place counted from 0, below 31. @returns the fifth digit of a group, 0 to 31. */
export function checkDigit(digits: readonly number[], place: number): number {
  return digits.reduce((sum, digit, index) => sum ^ multiply(digit, weights[index] ?? 0), place + 1);
}
