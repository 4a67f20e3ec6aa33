import { authenticTextsHtml } from '@/components/reader/authentic-text-html';
import { html } from '@/lib/core/text/html';
import type { LifecycleEvent, Treaty, TreatyFact } from '@/lib/core/treaty/treaty';
import { STATUS_LABELS } from '@/lib/core/treaty/treaty-labels';
import type { CitedSource } from './collect-citations';
import styles from './statement.module.css';
import { type Statement, statementHtml, statementOfEvent, statementOfFact } from './statement-html';

/**
 * What one looks up in a record, in the order in which one does: when it was signed, whether it is in
 * force, between whom, for how long, in what languages, and where it can be read as it was signed.
 */
export function keyFactsHtml(
  treaty: Treaty,
  facts: readonly TreatyFact[],
  citations: readonly CitedSource[],
): string {
  const { parties, authenticTexts, status } = treaty;
  const areStated = parties.length === 0 || facts.some(({ key }) => key === 'parties');
  const named = areStated ? [] : [plain('Parties', parties.map(({ name }) => name).join('; '))];
  const statements = [
    ...datesOf(treaty.events),
    plain('Status', STATUS_LABELS[status]),
    ...named,
    ...facts.map(statementOfFact),
  ];
  const texts =
    authenticTexts.length > 0 &&
    html`<div class="${styles.fact}"><dt class="${styles.label}">Authentic text</dt><dd>${authenticTextsHtml(authenticTexts)}</dd></div>`;
  const lines = statements.map((statement) => statementHtml(statement, citations));
  return html`<dl class="${styles.keyFacts}">${lines}${texts}</dl>`.html;
}

/** When it was signed, or approved where nobody signed, took force and lost it, as far as is known. */
function datesOf(events: readonly LifecycleEvent[]): Statement[] {
  const step = (label: string, kind: LifecycleEvent['kind']): Statement[] => {
    const event = events.find((candidate) => candidate.kind === kind);
    return event ? [statementOfEvent(label, event)] : [];
  };
  const signed = step('Signed', 'signed');
  return [
    ...(signed.length > 0 ? signed : step('Approved', 'approved')),
    ...step('Entered into force', 'entered-into-force'),
    ...step('Ended', 'terminated'),
  ];
}

function plain(label: string, value: string): Statement {
  return { label, readings: [{ value, preferred: true, sources: [] }] };
}
