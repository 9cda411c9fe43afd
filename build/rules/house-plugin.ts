import { houseRules } from './house-rules.ts';

interface Context {
  report(found: { readonly node: unknown; readonly message: string }): void;
}

/** The house's rules as the linter takes them in: a plugin in the form that ESLint gave it. */
export default {
  meta: { name: 'house' },
  rules: Object.fromEntries(
    houseRules.map(({ name, selectors, message }) => [
      name,
      {
        create: (context: Context) =>
          Object.fromEntries(
            selectors.map((selector) => [
              selector,
              (node: unknown) => {
                context.report({ node, message });
              },
            ]),
          ),
      },
    ]),
  ),
};
