import { describe, expect, test } from 'vitest';
import { changedParts } from '#renderer/features/timeline/changed-parts.ts';
import { correctionFields, kindsOf, memberKinds } from '#renderer/features/timeline/correction-fields.ts';
import { changesOf, correctionSchema, typedOf } from '#renderer/features/timeline/corrections.ts';
import { problemOf } from '#renderer/ui/form/problems.ts';
import { correctedOfItem } from '#renderer/ui/thing/corrected-item.ts';
import { correctableFields } from '#shared/domain/correction/correctable.ts';
import { scope } from '#shared/domain/court/events.ts';
import { eventSchemas, type EventType } from '#shared/domain/events.ts';
import { stagePaper } from '#shared/domain/case/events.ts';

const types = Object.keys(eventSchemas) as EventType[];

describe('what the window offers', () => {
  test.each(types)('%s: every field that may be corrected, and no other', (type) => {
    expect(
      kindsOf(type)
        .map(([field]) => field)
        .sort(),
    ).toEqual([...correctableFields(type)].sort());
  });

  test('names the fields of an item that its form sends', () => {
    expect(Object.keys(correctionFields['item.seized'] ?? {}).sort()).toEqual([...correctedOfItem].sort());
  });

  test('names every member of a value that has some', () => {
    expect(Object.keys(memberKinds.paper)).toEqual(Object.keys(stagePaper.shape));
    expect(Object.keys(memberKinds.scope)).toEqual(Object.keys(scope.shape));
  });
});

const seizure = {
  case: 'cs_1',
  seizure: 'sz_1',
  warrant: null,
  urgentGround: null,
  place: 'Jl. Contoh 4',
  at: '2026-11-13T14:05:30+08:00',
  holder: 'TL-01',
  officers: ['Briptu A, S.H.'],
  witnesses: ['SK-01'],
  notes: '',
};
const stage = { from: 'investigation', to: 'file-sent', on: '2026-11-13', paper: null, notes: '' };
const held = {
  from: '2026-11-13',
  until: '2026-11-30',
  date: null,
  place: 'Rutan',
  number: '',
  authority: '',
  notes: '',
};

function problems(type: EventType, data: object, over: object): string[] {
  const before = typedOf(type, { ...data });
  const judged = correctionSchema(type, { ...data }).safeParse(
    { ...before, why: 'Salah ketik', ...over },
    { error: problemOf },
  );
  return (judged.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
}
const changes = (type: EventType, data: object, over: object) =>
  changesOf(type, { ...data }, { ...typedOf(type, { ...data }), ...over });

describe('what is sent', () => {
  test.each(['seizure.recorded', 'case.stage-changed', 'person.held'] as const)(
    '%s: nothing when nobody typed anything',
    (type) => {
      const data = { 'seizure.recorded': seizure, 'case.stage-changed': stage, 'person.held': held }[type];
      expect(changes(type, data, {})).toEqual({});
      expect(problems(type, data, {})).toEqual([]);
    },
  );

  test('a field that the entry did not have until now', () => {
    expect(changes('seizure.recorded', seizure, { villageHead: 'Ketua RT 4' })).toEqual({ villageHead: 'Ketua RT 4' });
  });

  test('a day that there is none of any more, and one that there is now', () => {
    expect(changes('person.held', held, { until: '', date: '2026-11-12' })).toEqual({
      until: null,
      date: '2026-11-12',
    });
    expect(problems('person.held', held, { until: '', date: '2026-11-12' })).toEqual([]);
  });

  test('a paper whole, and none when nothing stands in it', () => {
    const paper = { number: 'Sprindik/4', date: '2026-11-12', signer: 'Dirressiber' };
    expect(changes('case.stage-changed', stage, { paper })).toEqual({ paper });
    const empty = { number: '', date: '', signer: '' };
    expect(changes('case.stage-changed', { ...stage, paper }, { paper: empty })).toEqual({ paper: null });
  });

  test('a witness of a seal goes to none, never to an empty code', () => {
    const sealed = { seal: 'S-1', wrapping: 'Amplop', witness: 'SK-01' };
    expect(changes('package.sealed', sealed, { witness: '' })).toEqual({ witness: null });
  });
});

describe('what is refused beside its field', () => {
  test.each([
    ['seizure.recorded', { why: '' }, ['why required']],
    ['seizure.recorded', { place: '' }, ['place required']],
    ['seizure.recorded', { place: 'a'.repeat(401) }, ['place too-long:400']],
    ['seizure.recorded', { at: '' }, ['at time']],
    ['seizure.recorded', { officers: [] }, ['officers required']],
    ['seizure.recorded', { witnesses: ['SK-01', 'Pak Budi'] }, ['witnesses witness']],
    ['case.stage-changed', { on: '' }, ['on required']],
    ['case.stage-changed', { paper: { number: 'Sprindik/4', date: '', signer: '' } }, ['paper.date required']],
    ['person.held', { from: '' }, ['from required']],
    ['package.sealed', { witness: 'Pak Budi' }, ['witness witness']],
    ['court.decided', { outcome: 'maybe' }, ['outcome choose']],
  ] as const)('%s %j', (type, over, wanted) => {
    const data = {
      'seizure.recorded': seizure,
      'case.stage-changed': stage,
      'person.held': held,
      'package.sealed': { seal: 'S-1', wrapping: 'Amplop', witness: null },
      'court.decided': { outcome: 'granted', number: '', date: '2026-11-13', receivedOn: '2026-11-14', reason: '' },
    }[type];
    expect(problems(type, data, over)).toEqual(wanted);
  });

  test('what nobody touched is not judged, however it was recorded', () => {
    expect(problems('seizure.recorded', { ...seizure, place: '' }, { holder: 'TL-02' })).toEqual([]);
  });
});

describe('what the story tells of a correction', () => {
  const phone = { class: 'phone', brand: 'Contoso', imei: '1' };
  const lines = [{ denomination: 100_000, form: 'note', pieces: 7 }];

  test('of the facts of an item only those that differ', () => {
    expect(changedParts({ attributes: phone, notes: '' }, { attributes: { ...phone, imei: '2' }, notes: 'n' })).toEqual(
      [
        { field: 'imei', before: '1', after: '2' },
        { field: 'notes', before: '', after: 'n' },
      ],
    );
  });

  test('of cash what was typed for it', () => {
    const cash = { class: 'cash', lines, total: 700_000 };
    const [counted] = changedParts(
      { attributes: cash },
      { attributes: { ...cash, lines: [{ ...lines[0], pieces: 6 }] } },
    );
    expect(counted).toEqual({ field: 'lines', before: '100.000x7', after: '100.000x6' });
  });

  test('a field that was not there before', () => {
    expect(changedParts({}, { villageHead: 'RT 4' })).toEqual([
      { field: 'villageHead', before: undefined, after: 'RT 4' },
    ]);
  });
});
