import type { KeyOwner } from '../modules/signing/index.ts';
import type { CityPlan } from './city/city-plan.ts';
import { demoCity } from './city/demo-city.ts';
import { idOf } from './seed-demo.ts';

/** The personas of the demonstration and their agencies: they have their certificates from the first day. */
export function ownersOfDemoCertificates(plan: CityPlan): KeyOwner[] {
  const { personas, people, posts, holdings, organizations } = demoCity(plan);
  const byKey = new Map(organizations.map((each) => [each.key, each]));
  const agencyOf = (key: string | undefined) => {
    const found = byKey.get(key ?? '');
    return found?.kind === 'unit' ? byKey.get(found.parentKey ?? '') : found;
  };
  const owners = personas.flatMap(({ personKey }): KeyOwner[] => {
    const person = people.find(({ key }) => key === personKey);
    const post = posts.find(({ key }) => key === holdings.find((holding) => holding.personKey === personKey)?.postKey);
    const agency = agencyOf(post?.organizationKey);
    if (person === undefined || agency === undefined) throw new Error(`The persona ${personKey} holds no post.`);
    return [
      { kind: 'person', id: idOf('person', person.key), name: person.fullName, agencyName: agency.name },
      { kind: 'agency', id: idOf('organization', agency.key), name: agency.name, agencyName: agency.name },
    ];
  });
  return [...new Map(owners.map((owner) => [owner.id, owner])).values()];
}
