import { IconChevronLeft } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Words } from '#web/ui/layout.tsx';
import { ListAndDetail } from '#web/ui/panes.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { administrationTexts } from '../administration-texts.ts';
import { useAdministered, useAdministeredDetail } from '../api/administration.ts';
import classes from '../components/administration.module.css';
import { OrganizationDetail } from '../components/organization-detail.tsx';
import { OrganizationTree } from '../components/organization-tree.tsx';

/** Everything in this administrator's care, as a tree. */
export function AdministrationPage() {
  const say = useTexts(administrationTexts);
  const { data } = useAdministered();
  const isOfCity = data?.organizations.some(({ kind }) => kind === 'city') ?? false;
  useDocumentTitle(say('title'));
  return (
    <div className={classes['full']}>
      <div className={classes['intro']}>
        <h1>{say('title')}</h1>
        <Words tone="soft">{say('chooseHint')}</Words>
        <Link to="/administration/catalogue">{say('catalogue')}</Link>
        {isOfCity && <Link to="/exchange">{say('exchange')}</Link>}
        {isOfCity && <Link to="/administration/trust">{say('trust')}</Link>}
        {isOfCity && <Link to="/administration/lines">{say('lines')}</Link>}
      </div>
      <OrganizationTree />
    </div>
  );
}

/** One agency or unit beside the tree. */
export function AdministrationOfPage() {
  const say = useTexts(administrationTexts);
  const { id } = useParams({ from: '/shell/administration/$id' });
  const { data, error } = useAdministeredDetail(id);
  return (
    <ListAndDetail
      list={<OrganizationTree openedId={id} />}
      detail={(
        <div className={classes['scroll']}>
          <ProblemNote problem={error} />
          {data === undefined && error === null && <SkeletonRows label={say('loading')} />}
          {data !== undefined && <OrganizationDetail key={id} detail={data} />}
        </div>
      )}
      back={<Link to="/administration"><IconChevronLeft size={18} aria-hidden="true" />{say('back')}</Link>}
    />
  );
}
