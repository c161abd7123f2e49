import { asDay, type Day } from '#contract/day.ts';
import { PERSONAS } from './data/personas.ts';
import { CITY_FROM, type SeedAgency, seedAgencies } from './organizations.ts';
import { inventName, seedPerson } from './people.ts';
import { agencyPosts } from './posts.ts';
import { integer, randomOf } from './random.ts';
import type { DemoCity, SeedHolding, SeedPerson, SeedPersona, SeedPost } from './types.ts';

const NAMED = new Map(PERSONAS.map(({ postKey, fullName }) => [postKey, fullName]));

/** Most were in their posts when the year began; some officers came on the first of a month of 2020. */
function heldFrom(post: SeedPost): Day {
  const random = randomOf(`holding of ${post.key}`);
  if (post.role !== 'officer' || NAMED.has(post.key) || random() < 0.85) return CITY_FROM;
  return asDay(`2020-${String(integer(random, 2, 12)).padStart(2, '0')}-01`);
}

interface Staff {
  readonly posts: readonly SeedPost[];
  readonly people: readonly SeedPerson[];
  readonly holdings: readonly SeedHolding[];
}

/** The posts of an agency and one person in each; the personas are named first and the invented names keep clear of them. */
function staffOf(agency: SeedAgency): Staff {
  const posts = agencyPosts(agency);
  const names = new Set(posts.flatMap(({ key }) => NAMED.get(key) ?? []));
  const mailboxes = new Set<string>();
  const people: SeedPerson[] = [];
  const holdings: SeedHolding[] = [];
  for (const post of posts) {
    const fullName = NAMED.get(post.key) ?? inventName(post.key, names);
    names.add(fullName);
    const person = seedPerson(fullName, agency.organization.mailLabel, mailboxes);
    people.push(person);
    holdings.push({ personKey: person.key, postKey: post.key, from: heldFrom(post) });
  }
  return { posts, people, holdings };
}

function personas(holdings: readonly SeedHolding[]): readonly SeedPersona[] {
  const holderOf = new Map(holdings.map(({ postKey, personKey }) => [postKey, personKey]));
  return PERSONAS.map(({ key, postKey, label, story }) => {
    const personKey = holderOf.get(postKey);
    if (personKey === undefined) throw new Error(`Nobody holds ${postKey}`);
    return { key, personKey, label, story };
  });
}

/** Ho Chi Minh City as of 2020, the same at every call: real agencies, invented people. */
export function demoCity(): DemoCity {
  const agencies = seedAgencies();
  const staff = agencies.map(staffOf);
  const holdings = staff.flatMap((each) => each.holdings);
  return {
    organizations: agencies.flatMap(({ organization, units }) => [organization, ...units]),
    posts: staff.flatMap((each) => each.posts),
    people: staff.flatMap((each) => each.people),
    holdings,
    personas: personas(holdings),
  };
}
