import type { ConfigurationSet, ConfigurationTopic, ConfigurationValue } from './events.ts';

/** The unit's own lists and rules as they hold now. */
export type Configuration = { readonly [T in ConfigurationTopic]: ConfigurationValue<T> };

/** An entry replaces the whole topic: the newest holds. What was recorded under the former stays as it is. */
export function foldConfiguration(current: Configuration, { topic, value }: ConfigurationSet): Configuration {
  return { ...current, [topic]: value };
}
