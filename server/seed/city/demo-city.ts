import { asDay, type Day } from '#contract/day.ts';
import { HO_CHI_MINH } from './cities.ts';
import { CITY_FROM, type CityPlan } from './city-plan.ts';
import { type SeedAgency, seedAgencies } from './organizations.ts';
import { inventName, seedPerson } from './people.ts';
import { agencyPosts } from './posts.ts';
import { integer, randomOf } from './random.ts';
import type { DemoCity, SeedHolding, SeedPerson, SeedPersona, SeedPost } from './types.ts';

/** Most were in their posts when the year began; some officers came on the first of a month of 2020. */
function heldFrom(post: SeedPost, isNamed: boolean): Day {
  const random = randomOf(`holding of ${post.key}`);
  if (post.role !== 'officer' || isNamed || random() < 0.85) return CITY_FROM;
  return asDay(`2020-${String(integer(random, 2, 12)).padStart(2, '0')}-01`);
}

interface Staff {
  readonly posts: readonly SeedPost[];
  readonly people: readonly SeedPerson[];
  readonly holdings: readonly SeedHolding[];
}

/** The posts of an agency and one person in each; the personas are named first and the invented names keep clear of them. */
function staffOf(plan: CityPlan, agency: SeedAgency): Staff {
  const named = new Map(plan.personas.map(({ postKey, fullName }) => [postKey, fullName]));
  const posts = agencyPosts(agency, plan.administered);
  const names = new Set(posts.flatMap(({ key }) => named.get(key) ?? []));
  const mailboxes = new Set<string>();
  const people: SeedPerson[] = [];
  const holdings: SeedHolding[] = [];
  for (const post of posts) {
    const fullName = named.get(post.key) ?? inventName(post.key, names);
    names.add(fullName);
    const person = seedPerson(plan, fullName, agency.organization.mailLabel, mailboxes);
    people.push(person);
    holdings.push({ personKey: person.key, postKey: post.key, from: heldFrom(post, named.has(post.key)) });
  }
  return { posts, people, holdings };
}

function personas(plan: CityPlan, holdings: readonly SeedHolding[]): readonly SeedPersona[] {
  const holderOf = new Map(holdings.map(({ postKey, personKey }) => [postKey, personKey]));
  return plan.personas.map(({ key, postKey, label, story }) => {
    const personKey = holderOf.get(postKey);
    if (personKey === undefined) throw new Error(`Nobody holds ${postKey}`);
    return { key, personKey, label, story };
  });
}

/** A city as of 2020, the same at every call: real agencies, invented people. */
export function demoCity(plan: CityPlan = HO_CHI_MINH): DemoCity {
  const agencies = seedAgencies(plan);
  const staff = agencies.map((each) => staffOf(plan, each));
  const holdings = staff.flatMap((each) => each.holdings);
  return {
    organizations: agencies.flatMap(({ organization, units }) => [organization, ...units]),
    posts: staff.flatMap((each) => each.posts),
    people: staff.flatMap((each) => each.people),
    holdings,
    personas: personas(plan, holdings),
  };
}
