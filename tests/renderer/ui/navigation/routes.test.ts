import { expect, test } from 'vitest';
import { parentOf, sectionOf, sections, type Route } from '#renderer/ui/navigation/routes.ts';

const routes: readonly Route[] = [
  { screen: 'cases' },
  { screen: 'case-new' },
  { screen: 'case', case: 'ca_1' },
  { screen: 'stage-new', case: 'ca_1' },
  { screen: 'letter-new', case: 'ca_1' },
  { screen: 'warrant-new', case: 'ca_1' },
  { screen: 'application-new', case: 'ca_1', seizure: 'se_1' },
  { screen: 'decision-new', case: 'ca_1', application: 'ap_1' },
  { screen: 'ruling-new', case: 'ca_1' },
  { screen: 'seizure-new', case: 'ca_1' },
  { screen: 'person-new', case: 'ca_1' },
  { screen: 'items' },
  { screen: 'item', item: 'it_1' },
  { screen: 'handovers' },
  { screen: 'handover-new', case: 'ca_1' },
  { screen: 'verify' },
  { screen: 'audit' },
  { screen: 'backups' },
  { screen: 'openings', case: 'ca_1' },
  { screen: 'settings' },
];

test.each(routes)('from $screen, going up ends at a word of the rail', (route) => {
  let place: Route = route;
  for (let steps = 0; steps < 4; steps += 1) place = parentOf(place) ?? place;
  expect(parentOf(place)).toBeNull();
  expect(sections).toContain(place.screen);
});

test.each(routes)('$screen lights a word of the rail', (route) => {
  expect(sections).toContain(sectionOf(route));
});
