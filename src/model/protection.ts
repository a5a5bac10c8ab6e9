/**
 * Protection: risks that nobody acts upon, and what people do for themselves without a safeguard against harm.
 * Rule: the Global Protection Cluster asks for activities, indicators and steps for each of its fifteen risks; CIVIC asks
 * that community protection be looked at for the harm that it does as well (docs/desk.md).
 */
import type { CommunityProtection, ProtectionRisk } from '../schema/index.ts';

/** Risks with those first for which no activity is recorded; otherwise in the order of the entry. */
export function risksOf(risks: readonly ProtectionRisk[]): RiskStanding[] {
  const standing = risks.map((record) => ({ record, unanswered: isUnanswered(record) }));
  return [...standing.filter(({ unanswered }) => unanswered), ...standing.filter(({ unanswered }) => !unanswered)];
}

/** Whether nothing is recorded of what is being done. Steps say what could be done, and answer nothing. */
export function isUnanswered({ activities = [] }: ProtectionRisk): boolean {
  return activities.length === 0;
}

/** Whether it is recorded what keeps a community’s own protection from harming others. */
export function isMitigated({ harmMitigation }: CommunityProtection): boolean {
  return harmMitigation !== undefined;
}

/**
 * Each risk of the list with the places where it is recorded, in the order of the list, also those recorded nowhere.
 * A place counts once for a risk; it is unanswered there where one of its records of it is.
 */
export function risksAcross<Place extends WithRisks>(
  list: readonly ProtectionRisk['risk'][],
  places: readonly Place[],
): RiskAcross<Place>[] {
  return list.map((risk) => {
    const recorded = places.filter(({ protectionRisks = [] }) => protectionRisks.some((one) => one.risk === risk));
    const unanswered = recorded.filter(({ protectionRisks = [] }) =>
      protectionRisks.some((one) => one.risk === risk && isUnanswered(one)),
    );
    return { risk, recorded, unanswered };
  });
}

interface WithRisks {
  protectionRisks?: readonly ProtectionRisk[] | undefined;
}

export interface RiskStanding {
  record: ProtectionRisk;
  /** No activity is recorded. */
  unanswered: boolean;
}

export interface RiskAcross<Place> {
  risk: ProtectionRisk['risk'];
  recorded: readonly Place[];
  /** Those of them where no activity is recorded. */
  unanswered: readonly Place[];
}
