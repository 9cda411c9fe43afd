import { z } from 'zod';
import { configurationSet, configurationTopics, type ConfigurationTopic } from '../domain/configuration/events.ts';
import { nothing } from './method.ts';

const query = { kind: 'query', host: 'service', long: false } as const;
const command = { kind: 'command', host: 'service', long: false } as const;

/** Who set it last, and in which entry; null: nobody, it is as shipped. */
const origin = { setBy: z.strictObject({ seq: z.int(), at: z.string(), byName: z.string() }).nullable() };

const setting = <T extends ConfigurationTopic>(topic: T) =>
  z.strictObject({ topic: z.literal(topic), value: configurationTopics[topic], ...origin });

export const configurationMethods = {
  'configuration.get': {
    ...query,
    act: 'read-configuration',
    input: z.strictObject({ topic: z.enum(Object.keys(configurationTopics) as ConfigurationTopic[]) }),
    output: z.discriminatedUnion('topic', [
      setting('units'),
      setting('offences'),
      setting('modus'),
      setting('seen-terms'),
      setting('referral-targets'),
      setting('holidays'),
      setting('rules'),
      setting('numbers'),
      setting('item-classes'),
    ]),
  },
  /** Replaces the whole topic. What was recorded before stays as it is. */
  'configuration.set': { ...command, act: 'configure', input: configurationSet, output: nothing },
} as const;
