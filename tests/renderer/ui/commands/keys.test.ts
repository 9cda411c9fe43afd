import { describe, expect, test } from 'vitest';
import { isAllowedShortcut, pressed, type KeyPress } from '#renderer/ui/commands/keys.ts';

const none: KeyPress = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (change: Partial<KeyPress>): KeyPress => ({ ...none, ...change });

describe('a shortcut', () => {
  test.each([
    ['Ctrl+K', press({ key: 'k', code: 'KeyK', ctrlKey: true })],
    ['Ctrl+K', press({ key: 'K', code: 'KeyK', ctrlKey: true })],
    ['Ctrl+K', press({ key: 'k', code: 'KeyK', metaKey: true })],
    ['Alt+1', press({ key: '1', code: 'Digit1', altKey: true })],
    ['Alt+N', press({ key: '˜', code: 'KeyN', altKey: true })],
    ['Alt+ArrowLeft', press({ key: 'ArrowLeft', code: 'ArrowLeft', altKey: true })],
    ['Ctrl+Shift+P', press({ key: 'P', code: 'KeyP', ctrlKey: true, shiftKey: true })],
    ['Escape', press({ key: 'Escape', code: 'Escape' })],
    ['F2', press({ key: 'F2', code: 'F2' })],
  ])('%s is heard', (keys, event) => {
    expect(pressed(event, keys)).toBe(true);
  });

  test.each([
    ['Ctrl+K', press({ key: 'k', code: 'KeyK' })],
    ['Ctrl+K', press({ key: 'k', code: 'KeyK', ctrlKey: true, shiftKey: true })],
    ['Ctrl+K', press({ key: 'k', code: 'KeyK', ctrlKey: true, altKey: true })],
    ['Ctrl+K', press({ key: 'l', code: 'KeyL', ctrlKey: true })],
    ['Alt+1', press({ key: '1', code: 'Digit1' })],
    ['Alt+1', press({ key: '!', code: 'Digit1', altKey: true, shiftKey: true })],
    ['Escape', press({ key: 'Escape', code: 'Escape', ctrlKey: true })],
    ['F2', press({ key: 'f', code: 'KeyF' })],
  ])('%s is not heard when something else is pressed', (keys, event) => {
    expect(pressed(event, keys)).toBe(false);
  });

  test.each(['K', '?', '1', 'Shift+K', ' '])('"%s" would fire while somebody types, and is not allowed', (keys) => {
    expect(isAllowedShortcut(keys)).toBe(false);
  });

  test.each(['Ctrl+K', 'Alt+1', 'Escape', 'F2', 'Ctrl+Enter'])('"%s" is allowed', (keys) => {
    expect(isAllowedShortcut(keys)).toBe(true);
  });
});
