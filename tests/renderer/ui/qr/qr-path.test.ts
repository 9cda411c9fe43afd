import { expect, test } from 'vitest';
import { qrPath } from '#renderer/ui/qr/qr-path.ts';

const code = '040GW2ZSTZFMQ5MTJPPM2TT08XFR6HHAG0ST60FA0MC88YJWCM5A2C26MQA2BCC95HD2KG17WCMQR24E3800J';

test('the code of a sheet makes a square of 33 modules: version 4, level M', () => {
  expect(qrPath(code).size).toBe(33 * 2);
});

test('the path holds nothing but numbers and the letters of a path: it can never be markup', () => {
  expect(qrPath(code).d).toMatch(/^[MLZ0-9 .]+$/);
  expect(qrPath('<script>alert(1)</script>').d).toMatch(/^[MLZ0-9 .]+$/);
});

test('another text is another picture', () => {
  expect(qrPath(code).d).not.toBe(qrPath(`${code.slice(0, -1)}K`).d);
});
