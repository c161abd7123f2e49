import type pg from 'pg';
import { type Directory, importDirectory } from '#server/modules/identity/index.ts';
import type { Database } from '#server/platform/database/database.ts';
import { newId } from '#server/platform/database/ids.ts';
import { inventName } from '#server/seed/city/people.ts';

interface UnitRow {
  readonly unit_id: string;
  readonly names: string[];
}

/** More officers in every unit until the city has so many people; they can sign in with the password of the demonstration. */
export async function fillWithPeople(owner: pg.Client, database: Database, wanted: number): Promise<number> {
  const { rows: [there] } = await owner.query<{ people: number; hash: string }>(
    'select (select count(*)::int from identity.person) as people, (select password_hash from identity.account limit 1) as hash',
  );
  const { rows: units } = await owner.query<UnitRow>(
    `select u.id as unit_id, array(select p.full_name from identity.person p join identity.holding h on h.person_id = p.id
       join identity.post post on post.id = h.post_id where post.unit_id = u.id) as names
     from identity.current_organization u where u.kind = 'unit' order by u.id`,
  );
  const missing = Math.max(0, wanted - (there?.people ?? 0));
  const people = Array.from({ length: missing }, (_, index) => newcomer(index, units, there?.hash ?? ''));
  const directory: Directory = {
    organizations: [],
    posts: people.map(({ post }) => post),
    people: people.map(({ person }) => person),
    holdings: people.map(({ holding }) => holding),
  };
  await database.transact((tx) => importDirectory(tx, directory));
  return (there?.people ?? 0) + missing;
}

function newcomer(index: number, units: readonly UnitRow[], passwordHash: string) {
  const unit = units[index % units.length];
  if (unit === undefined) throw new Error('the demo city has no units');
  const [personId, postId] = [newId(), newId()];
  const fullName = inventName(`bench ${index}`, new Set(unit.names));
  const validFrom = '2020-01-01';
  return {
    post: { id: postId, unitId: unit.unit_id, title: 'Chuyên viên', role: 'officer' as const, validFrom },
    person: { id: personId, fullName, email: `thu.tai.${index}@tphcm.gov.vn`, passwordHash },
    holding: { id: newId(), personId, postId, validFrom },
  };
}
