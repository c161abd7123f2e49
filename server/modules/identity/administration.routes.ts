import { asDay } from '#contract/day.ts';
import type { administration } from '#contract/identity/administration.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { Handlers } from '#server/platform/http/implement.ts';
import { appoint } from './commands/appoint.ts';
import { createOrganization } from './commands/create-organization.ts';
import { createPerson } from './commands/create-person.ts';
import { createPost } from './commands/create-post.ts';
import { disableAccount } from './commands/disable-account.ts';
import { enableAccount } from './commands/enable-account.ts';
import { endHolding } from './commands/end-holding.ts';
import { endOrganization } from './commands/end-organization.ts';
import { endPost } from './commands/end-post.ts';
import { issuePassword } from './commands/issue-password.ts';
import { renameOrganization } from './commands/rename-organization.ts';
import { listPeopleWithoutPost, listPeriods, listPostsWithHoldings } from './queries/get-administered.ts';
import { listAdministeredPeople } from './queries/list-administered-people.ts';
import { findAdministered, listAdministered } from './queries/list-administered.ts';
import { agenciesAdministered, decideAdministrator } from './rules/administration.ts';
import type { AdministrationDeps } from './steps/administer.ts';

type All = Handlers<typeof administration>;

export const administrationHandlers = (deps: AdministrationDeps): All => ({ ...readings(deps), ...organizationActs(deps), ...peopleActs(deps) });

function agenciesOf(actor: Actor): string[] {
  orRefuse(decideAdministrator(actor));
  return agenciesAdministered(actor);
}

function readings({ database }: AdministrationDeps): Pick<All, 'listAdministered' | 'getAdministered' | 'listAdministeredPeople'> {
  return {
    listAdministered: async (_input, actor) => {
      const agencies = agenciesOf(actor);
      return { organizations: await database.read((tx) => listAdministered(tx, agencies)) };
    },
    getAdministered: ({ params }, actor) => {
      const agencies = agenciesOf(actor);
      return database.read(async (tx) => {
        const organization = await findAdministered(tx, params.id, agencies);
        if (organization === undefined) throw new Refusal('not-found');
        const [periods, posts] = [await listPeriods(tx, params.id), await listPostsWithHoldings(tx, params.id, agencies)];
        return { organization, periods, posts, withoutPost: await listPeopleWithoutPost(tx, params.id, agencies) };
      });
    },
    listAdministeredPeople: async ({ query }, actor) => {
      const agencies = agenciesOf(actor);
      return { people: await database.read((tx) => listAdministeredPeople(tx, query.search, agencies)) };
    },
  };
}

function organizationActs(deps: AdministrationDeps): Pick<All, 'createOrganization' | 'renameOrganization' | 'endOrganization' | 'createPost' | 'endPost'> {
  return {
    createOrganization: ({ body }, actor) => createOrganization(deps, actor, { ...body, from: asDay(body.from) }),
    renameOrganization: async ({ params, body }, actor) => {
      await renameOrganization(deps, actor, { ...body, id: params.id, from: asDay(body.from) });
      return undefined;
    },
    endOrganization: async ({ params, body }, actor) => {
      await endOrganization(deps, actor, { id: params.id, from: asDay(body.from) });
      return undefined;
    },
    createPost: ({ body }, actor) => createPost(deps, actor, { ...body, from: asDay(body.from) }),
    endPost: async ({ params, body }, actor) => {
      await endPost(deps, actor, { id: params.id, from: asDay(body.from) });
      return undefined;
    },
  };
}

function peopleActs(deps: AdministrationDeps): Pick<All, 'createPerson' | 'appoint' | 'endHolding' | 'issuePassword' | 'disableAccount' | 'enableAccount'> {
  return {
    createPerson: ({ body }, actor) => createPerson(deps, actor, body),
    appoint: ({ params, body }, actor) => appoint(deps, actor, { postId: params.id, personId: body.personId, from: asDay(body.from) }),
    endHolding: async ({ params, body }, actor) => {
      await endHolding(deps, actor, { id: params.id, from: asDay(body.from) });
      return undefined;
    },
    issuePassword: ({ params, body }, actor) => issuePassword(deps, actor, { personId: params.id, endsSecondFactor: body.endsSecondFactor }),
    disableAccount: async ({ params }, actor) => {
      await disableAccount(deps, actor, params.id);
      return undefined;
    },
    enableAccount: async ({ params }, actor) => {
      await enableAccount(deps, actor, params.id);
      return undefined;
    },
  };
}
