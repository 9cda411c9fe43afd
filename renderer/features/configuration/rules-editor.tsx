import { NativeSelect, NumberInput, Switch } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ConfigurationValue } from '#shared/domain/configuration/events.ts';
import { rulesInForce, type RuleInForce } from '#shared/domain/procedure/duties/duties.ts';
import { dutyUnits, type DutyUnit } from '#shared/domain/procedure/units.ts';
import { articleText, ruleTexts, unitTexts } from '#shared/text/duties.ts';
import { configurationTexts as texts } from '#shared/text/screens/configuration.ts';
import { regimeTexts } from '#shared/text/stages.ts';
import { useSay } from '../../ui/language/language.tsx';
import { Badge } from '../../ui/state/badge.tsx';

type Rules = ConfigurationValue<'rules'>;

export interface RulesEditorProps {
  readonly value: Rules;
  readonly onChange: ((value: Rules) => void) | null;
}

/** Every rule of both codes. Only what differs from the shipped rule is kept. */
export function RulesEditor({ value, onChange }: RulesEditorProps) {
  const say = useSay();
  const change = (rule: RuleInForce, part: Partial<Rules[number]>) => {
    const { id, regime, on, length, unit } = rule;
    const others = value.filter((each) => each.rule !== id || each.regime !== regime);
    onChange?.([...others, { rule: id, regime, on, length, unit, ...part }]);
  };
  return (
    <>
      <p>{say(texts.rulesLead)}</p>
      <div className="rb-editor-frame">
        <table className="rb-editor">
          <thead>
            <tr>
              <th scope="col">{say(texts.rule)}</th>
              <th scope="col">{say(texts.regime)}</th>
              <th scope="col">{say(texts.on)}</th>
              <th scope="col">{say(texts.length)}</th>
              <th scope="col">{say(texts.unit)}</th>
            </tr>
          </thead>
          <tbody>
            {rulesInForce(value).map((rule) => (
              <RuleRow
                key={`${rule.id} ${rule.regime}`}
                rule={rule}
                readOnly={onChange === null}
                onChange={(part) => {
                  change(rule, part);
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface RuleRowProps {
  readonly rule: RuleInForce;
  readonly readOnly: boolean;
  readonly onChange: (part: Partial<Rules[number]>) => void;
}

function RuleRow({ rule, readOnly, onChange }: RuleRowProps) {
  const say = useSay();
  const name = `${rule.id} ${say(ruleTexts[rule.id])}, ${say(regimeTexts[rule.regime])}`;
  const fixed = rule.clock === null;
  return (
    <tr>
      <th scope="row">
        <span className="rb-rule-name">
          {rule.id} {say(ruleTexts[rule.id])}
        </span>
        <span className="rb-rule-marks">
          <span className="rb-quiet">
            {say(articleText(rule.article))}
            {rule.article === '' || rule.articleRead ? null : ` ${say(texts.articleUnread)}`}
          </span>
          <Confirmed confirmed={rule.confirmed} />
        </span>
      </th>
      <td>{say(regimeTexts[rule.regime])}</td>
      {fixed ? (
        <td colSpan={3} className="rb-quiet">
          {say(texts.noClock)}
        </td>
      ) : (
        <>
          <td>
            <Switch
              aria-label={`${say(texts.on)}: ${name}`}
              checked={rule.on}
              disabled={readOnly}
              onChange={(event) => {
                onChange({ on: event.currentTarget.checked });
              }}
            />
          </td>
          <td>
            <NumberInput
              aria-label={`${say(texts.length)}: ${name}`}
              className="rb-rule-length"
              placeholder={say(texts.atOnce)}
              hideControls
              title={say(texts.lengthHint)}
              value={rule.length ?? ''}
              min={0}
              max={3650}
              allowDecimal={false}
              allowNegative={false}
              readOnly={readOnly}
              onChange={(next) => {
                onChange({ length: typeof next === 'number' ? next : null });
              }}
            />
          </td>
          <td>
            <NativeSelect
              aria-label={`${say(texts.unit)}: ${name}`}
              value={rule.unit}
              disabled={readOnly}
              data={dutyUnits.map((unit: DutyUnit) => ({ value: unit, label: say(unitTexts[unit]) }))}
              onChange={(event) => {
                const unit = dutyUnits.find((each) => each === event.currentTarget.value);
                if (unit !== undefined) onChange({ unit });
              }}
            />
          </td>
        </>
      )}
    </tr>
  );
}

function Confirmed({ confirmed }: { readonly confirmed: boolean }) {
  const say = useSay();
  const Icon = confirmed ? IconCheck : IconAlertTriangle;
  return (
    <Badge tone={confirmed ? 'neutral' : 'soon'} icon={<Icon size={14} stroke={1.5} />}>
      {say(confirmed ? texts.confirmed : texts.unconfirmed)}
    </Badge>
  );
}
